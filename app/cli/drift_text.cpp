#include "app/cli/drift_text.h"

#include <algorithm>
#include <limits>

#include "app/cli/text.h"

namespace driftseal::cli {

// What cannot be measured comes first, then by relative drift, then by name.
static double order_of(const TensorDrift& tensor) {
  return tensor.relative().value_or(std::numeric_limits<double>::infinity());
}

static std::vector<const TensorDrift*> by_drift(const DriftReport& report) {
  std::vector<const TensorDrift*> tensors;
  for (const TensorDrift& tensor : report.tensors)
    if (tensor.changed > 0 || !tensor.fro_delta) tensors.push_back(&tensor);
  std::stable_sort(tensors.begin(), tensors.end(),
                   [](const auto* a, const auto* b) { return order_of(*a) > order_of(*b); });
  return tensors;
}

static std::string dtypes(const TensorDrift& tensor) {
  const std::string base = tensor.stored_base(), tuned = tensor.stored_tuned();
  return base == tuned ? base : base + " -> " + tuned;
}

static std::string largest(const TensorDrift& tensor) {
  if (!tensor.max_abs_delta) return "-";
  return figure(*tensor.max_abs_delta) +
         (tensor.max_abs_index ? " at " + position_text(tensor.shape, *tensor.max_abs_index) : "");
}

static double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string drift_table(const DriftReport& report) {
  TextTable table("llrrrrrr", {"tensor", "dtype", "elements", "changed", "|delta|", "|delta|/|base|",
                               "cosine", "largest change"});
  for (const TensorDrift* tensor : by_drift(report))
    table.row({tensor->name, dtypes(*tensor), std::to_string(tensor->elements),
               percent(share(tensor->changed, tensor->elements)), figure(tensor->fro_delta),
               figure(tensor->relative()), figure(tensor->cosine), largest(*tensor)});
  return table.empty() ? "No tensor changed.\n" : table.text();
}

std::string coverage_text(const DriftReport& report) {
  std::string text;
  for (const CoverageEntry& entry : report.coverage)
    if (entry.status != Coverage::matched)
      text += std::string(to_string(entry.status)) + ": " + printable(entry.name) + ": " +
              printable(entry.reason) + '\n';
  for (const TensorDrift& tensor : report.tensors)
    if (tensor.nonfinite_base + tensor.nonfinite_tuned > 0)
      text += "not finite: " + printable(tensor.name) + ": " + std::to_string(tensor.nonfinite_base) +
              " elements of the base, " + std::to_string(tensor.nonfinite_tuned) + " of the tuned model\n";
  if (const auto quantised = quantised_tensors(report); quantised > 0)
    text += "quantised: " + count_of(quantised, "tensor", "tensors") + ", compared at de-quantised values\n";
  return text;
}

static std::string summary_text(const DriftReport& report) {
  const DriftTotals& all = report.summary.floating;
  const auto relative = all.relative();
  return count_of(report.tensors.size(), "tensor", "tensors") + " compared, " +
         (relative ? "relative drift " + figure(relative) : std::string("drift cannot be summed up")) +
         " (|delta| " + figure(all.fro_delta) + ", |base| " + figure(all.fro_base) + "), " +
         percent(share(all.changed, all.elements)) + " of the elements changed; " +
         (report.summary.complete ? "coverage is complete.\n" : "coverage is NOT complete.\n");
}

std::string drift_text(const DriftReport& report) {
  const std::size_t unchanged = report.tensors.size() - by_drift(report).size();
  std::string text = drift_table(report);
  if (unchanged > 0) text += "(" + count_of(unchanged, "tensor is", "tensors are") + " unchanged)\n";
  return text + coverage_text(report) + '\n' + summary_text(report);
}

}  // namespace driftseal::cli
