#include "core/policy/coverage_findings.h"

#include <string_view>
#include <unordered_map>

namespace driftseal {

namespace {

class CoverageJudge {
 public:
  CoverageJudge(const Policy& policy, const Resolution& resolution, const MeasuredPair& measured)
      : policy_(policy), resolution_(resolution), measured_(measured), layout_(measures_of(measured)) {
    for (std::size_t i = 0; i < layout_.size(); ++i) place_of_[layout_[i].coverage->name] = i;
  }

  std::vector<Finding> run() {
    for (const CoverageEntry& entry : measured_.drift.coverage) judge(entry);
    return std::move(findings_);
  }

 private:
  void judge(const CoverageEntry& entry) {
    switch (entry.status) {
      case Coverage::added:
        return added(entry);
      case Coverage::missing:
        return absent(FindingKind::missing_tensor, entry, policy_.missing);
      case Coverage::reshaped:
        findings_.push_back(
            {.kind = FindingKind::reshaped_tensor, .tensor = entry.name, .detail = entry.reason});
        return;
      case Coverage::not_analysable:
        return not_analysed(entry, entry.reason + "; bit for bit " + comparison(entry));
      case Coverage::matched:
      case Coverage::dtype_changed:
        return judge_figures(entry);
    }
  }

  static std::string comparison(const CoverageEntry& entry) {
    return entry.same_bits == true ? "equal in both models" : "not equal in the two models";
  }

  // What is tied to a tensor that is compared, and equal to it, needs no leave.
  void added(const CoverageEntry& entry) {
    if (!entry.copy_of) return absent(FindingKind::added_tensor, entry, policy_.added);
    if (entry.same_copy())
      return findings_.push_back({.severity = Severity::info,
                                  .kind = FindingKind::added_tensor,
                                  .tensor = entry.name,
                                  .detail = entry.reason + ", and equal to it"});
    CoverageEntry differing = entry;
    differing.reason += ", and not equal to it";
    absent(FindingKind::added_tensor, differing, policy_.added);
  }

  void absent(FindingKind kind, const CoverageEntry& entry, Policy::Presence presence) {
    const auto severity = presence == Policy::Presence::allow ? Severity::warning : Severity::error;
    findings_.push_back({.severity = severity, .kind = kind, .tensor = entry.name, .detail = entry.reason});
  }

  // A tensor that is exempt may be one that could not be analysed; any other must have been.
  void not_analysed(const CoverageEntry& entry, const std::string& why) {
    const auto rule = resolution_.rule_of[place_of_.at(entry.name)];
    const bool exempt = rule && policy_.rules[*rule].budget.kind == RuleBudget::Kind::exempt;
    findings_.push_back({.severity = exempt ? Severity::warning : Severity::error,
                         .kind = FindingKind::not_analysed,
                         .rule = rule,
                         .tensor = entry.name,
                         .detail = why,
                         .place = rule ? policy_.rules[*rule].place : JsonPlace{}});
  }

  void judge_figures(const CoverageEntry& entry) {
    const auto* grid = layout_[place_of_.at(entry.name)].grid;
    if (!grid) return not_analysed(entry, "it was not measured");
    if (!grid->has_problem()) return;
    const bool in_base = grid->base_figures.problem.has_value();
    const GridProblem& problem = in_base ? *grid->base_figures.problem : *grid->tuned_figures.problem;
    const TensorInfo& tensor = measured_.pair.base_tensor(entry);
    const bool finite = problem.why == OffGrid::out_of_range;
    not_analysed(entry, "entry " + position_text(tensor.shape, problem.index) + " of the " +
                            (in_base ? "base" : "tuned model") +
                            (finite ? " is too large for the grid of the proof" : " is not a finite number"));
  }

  const Policy& policy_;
  const Resolution& resolution_;
  const MeasuredPair& measured_;
  std::vector<LayoutMeasures> layout_;
  std::unordered_map<std::string_view, std::size_t> place_of_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> coverage_findings(const Policy& policy, const Resolution& resolution,
                                       const MeasuredPair& measured) {
  return CoverageJudge(policy, resolution, measured).run();
}

bool opens_coverage(const Finding& finding) {
  if (finding.severity != Severity::error) return false;
  switch (finding.kind) {
    case FindingKind::uncovered_tensor:
    case FindingKind::added_tensor:
    case FindingKind::missing_tensor:
    case FindingKind::reshaped_tensor:
    case FindingKind::nothing_committed:
    case FindingKind::not_analysed:
      return true;
    default:
      return false;
  }
}

}  // namespace driftseal
