// What the policy says of the measured drift.
#include "core/report/format.h"
#include "core/report/sections.h"
#include "core/report/words.h"

namespace driftseal::report {
namespace {

std::string rule_of(const Finding& finding, const Policy& policy) {
  if (!finding.rule || *finding.rule >= policy.rules.size()) return "";
  return policy.rules[*finding.rule].name;
}

std::string subject_of(const Finding& finding) {
  if (finding.kind == FindingKind::over_model_norm) return "(the whole model)";
  return finding.tensor.empty() ? finding.block : finding.tensor;
}

Table finding_table(const std::vector<Finding>& findings, const Policy& policy) {
  Table table{"findings", {{"severity"}, {"rule"}, {"block or tensor", Align::left, true}, {"message"}}, {}};
  for (const Finding& finding : findings) {
    table.rows.push_back({{words_of(finding.severity), tone_of(finding.severity)},
                          {rule_of(finding, policy)},
                          {subject_of(finding)},
                          {finding_message(finding, policy)}});
  }
  return table;
}

Paragraph result_of(const Evaluation& evaluation) {
  if (evaluation.passed())
    return {"The measured drift keeps the policy, and every tensor is covered.", Tone::good};
  if (!evaluation.covered)
    return {"Not every tensor is covered by the policy, so this is no pass.", Tone::bad};
  return {"The measured drift does not keep the policy.", Tone::bad};
}

}  // namespace

Section findings_section(const Evaluation* evaluation, const Policy* policy) {
  Section section{"findings", "Findings", {}};
  if (!evaluation || !policy) {
    section.items.push_back(
        Paragraph{"No models were measured for this report, so there is nothing to judge."});
    return section;
  }
  section.items.push_back(result_of(*evaluation));
  if (!evaluation->findings.empty()) section.items.push_back(finding_table(evaluation->findings, *policy));
  return section;
}

}  // namespace driftseal::report
