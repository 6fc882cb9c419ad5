#include "ui/models/notable_tensors.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <map>

namespace driftseal::ui {
namespace {

constexpr double outlier_ratio = 2;

struct Candidate {
  int row;
  int group;     // 0: errors, 1: warnings, 2: outliers, 3: what else changed
  double ratio;  // to the median of the role; of what else changed: the figure itself
};

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

std::map<Role, double> medians(const TensorTableModel& tensors, Measure measure) {
  std::map<Role, std::vector<double>> values;
  for (int row = 0; row < tensors.rowCount(); ++row) {
    const TensorPlace* place = tensors.place(row);
    const auto value = tensors.value(row, measure);
    if (place && value) values[place->role.role].push_back(*value);
  }
  std::map<Role, double> of_role;
  for (auto& [role, all] : values) of_role[role] = median(std::move(all));
  return of_role;
}

double ratio(double value, double median) {
  if (median > 0) return value / median;
  return value > 0 ? std::numeric_limits<double>::max() : 0;
}

}  // namespace

std::vector<std::optional<Severity>> severities(const TensorTableModel& tensors,
                                                const JudgementPtr& judgement) {
  std::vector<std::optional<Severity>> worst(static_cast<std::size_t>(tensors.rowCount()));
  if (!judgement) return worst;
  for (const Finding& finding : judgement->findings()) {
    if (finding.severity == Severity::info) continue;
    const int row = tensors.rowOf(std::string_view(finding.tensor.empty() ? finding.block : finding.tensor));
    if (row < 0) continue;
    auto& known = worst[static_cast<std::size_t>(row)];
    known = std::min(known.value_or(Severity::info), finding.severity);  // errors come first
  }
  return worst;
}

std::vector<int> notableTensors(const TensorTableModel& tensors, const ShownTensors& shown, Measure measure,
                                const JudgementPtr& judgement) {
  const auto worst = severities(tensors, judgement);
  const auto usual = medians(tensors, measure);
  std::vector<Candidate> found;
  for (int row = 0; row < tensors.rowCount(); ++row) {
    if (!shown.contains(row)) continue;
    const auto value = tensors.value(row, measure);
    const TensorPlace* place = tensors.place(row);
    const double apart = place && value ? ratio(*value, usual.at(place->role.role)) : 0;
    const auto severity = worst[static_cast<std::size_t>(row)];
    if (severity) found.push_back({row, static_cast<int>(*severity), apart});
    if (severity) continue;
    if (apart >= outlier_ratio) {
      found.push_back({row, 2, apart});
    } else if (value.value_or(0) > 0) {
      found.push_back({row, 3, *value});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    return a.group != b.group ? a.group < b.group : a.ratio > b.ratio;
  });
  std::vector<int> rows;
  for (const Candidate& candidate : found) rows.push_back(candidate.row);
  return rows;
}

QString explainNotable() {
  return QCoreApplication::translate(
      "driftseal::ui",
      "First the tensors that the policy has findings about, errors before warnings; then those whose figure "
      "is at least twice the median of their role, the farthest from it first; then the others "
      "that changed, by their figure.");
}

}  // namespace driftseal::ui
