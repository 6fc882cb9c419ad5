#include "app/cli/findings_text.h"

#include <algorithm>

#include "app/cli/text.h"

namespace driftseal::cli {

static std::string place_of(const Finding& finding) {
  return finding.rule ? " (" + finding.place.text() + ")" : "";
}

std::string findings_text(const std::vector<Finding>& findings, const Policy& policy) {
  std::string text;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
    for (const Finding& finding : findings)
      if (finding.severity == severity)
        text += std::string(to_string(severity)) + place_of(finding) + ": " +
                printable(finding_message(finding, policy)) + '\n';
  return text;
}

static std::vector<const BlockUse*> fullest_first(const Evaluation& evaluation) {
  std::vector<const BlockUse*> uses;
  if (evaluation.whole) uses.push_back(&*evaluation.whole);
  for (const BlockUse& use : evaluation.blocks) uses.push_back(&use);
  std::stable_sort(uses.begin(), uses.end(), [](const auto* a, const auto* b) {
    return a->used().value_or(-1) > b->used().value_or(-1);
  });
  return uses;
}

// "residual beside rank 8"
static std::string bound_name(const BlockUse& use, const BoundUse& bound) {
  if (bound.kind != BoundKind::residual || !use.rank) return std::string(to_string(bound.kind));
  return "residual beside rank " + std::to_string(*use.rank);
}

static std::string bound_figure(const BoundUse& bound, double value) {
  return bound.kind == BoundKind::support ? std::to_string(static_cast<std::uint64_t>(value)) : figure(value);
}

static void add_rows(TextTable& table, const BlockUse& use) {
  const std::string name = use.block.empty() ? "(the model as a whole)" : use.block;
  if (use.bounds.empty()) table.row({name, "none", figure(use.measured), "any", "-", use.largest});
  for (const BoundUse& bound : use.bounds)
    table.row({name, bound_name(use, bound), bound_figure(bound, bound.real_measured),
               bound_figure(bound, bound.real_allowed), bound.used() ? percent(*bound.used()) : "-",
               use.largest});
}

std::string budgets_text(const Evaluation& evaluation) {
  TextTable table("llrrrl", {"block", "bound", "measured", "allowed", "used", "mostly in"});
  for (const BlockUse* use : fullest_first(evaluation)) add_rows(table, *use);
  return table.empty() ? "" : table.text() + '\n';
}

std::string verdict_text(const Evaluation& evaluation) {
  const auto errors = static_cast<std::uint64_t>(
      std::ranges::count(evaluation.findings, Severity::error, &Finding::severity));
  if (errors > 0) return "REFUSED: " + count_of(errors, "finding", "findings") + " against the policy.\n";
  return evaluation.passed() ? "PASSED: the drift is within the policy.\n"
                             : "REFUSED: not everything is covered.\n";
}

}  // namespace driftseal::cli
