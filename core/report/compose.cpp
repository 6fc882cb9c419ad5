#include "core/base/checks.h"
#include "core/report/html.h"
#include "core/report/report.h"
#include "core/report/sections.h"

namespace driftseal {
namespace {

std::string subtitle_of(const ReportInput& input) {
  std::string text = input.certificate_file;
  if (!input.base_model.empty() && !input.tuned_model.empty()) {
    text += (text.empty() ? "" : "  ·  ") + input.base_model + " → " + input.tuned_model;
  }
  if (!input.made_at.empty()) text += (text.empty() ? "" : "  ·  ") + input.made_at;
  return text;
}

}  // namespace

report::Document compose_report(const ReportInput& input) {
  CHECK(input.check && !input.evaluation == !input.policy);
  const CheckReport& check = *input.check;
  return {"Driftseal audit report",
          subtitle_of(input),
          {report::verdict_section(check, input.evaluation), report::scope_section(check, input),
           report::policy_section(check), report::drift_section(input.drift),
           report::findings_section(input.evaluation, input.policy), report::proof_section(check),
           report::signature_section(check), report::limits_section(check, input.drift),
           report::instructions_section(input)}};
}

std::string render_html(const ReportInput& input) { return report::to_html(compose_report(input)); }

}  // namespace driftseal
