#include "core/policy/rules/finding.h"

#include <algorithm>

namespace driftseal {

bool has_error(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.severity == Severity::error; });
}

Status refuse_errors(const std::vector<Finding>& findings, const Policy& policy, const std::string& file) {
  const auto is_error = [](const Finding& f) { return f.severity == Severity::error; };
  const auto first = std::find_if(findings.begin(), findings.end(), is_error);
  if (first == findings.end()) return {};
  const FindingText text = finding_text(*first, policy);
  return Error{ErrorCode::policy_refused, text.message, file, first->place.text(), text.remedy};
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "info";
  }
  CHECK(false);
}

std::string_view to_string(FindingKind kind) {
  switch (kind) {
    case FindingKind::unreachable_rule:
      return "unreachable_rule";
    case FindingKind::repeated_pattern:
      return "repeated_pattern";
    case FindingKind::dead_rule:
      return "dead_rule";
    case FindingKind::shadowed_rule:
      return "shadowed_rule";
    case FindingKind::contradictory_rule:
      return "contradictory_rule";
    case FindingKind::uncovered_tensor:
      return "uncovered_tensor";
    case FindingKind::integer_not_allowed:
      return "integer_not_allowed";
    case FindingKind::floating_exempt:
      return "floating_exempt";
    case FindingKind::free_block:
      return "free_block";
    case FindingKind::bound_is_zero:
      return "bound_is_zero";
    case FindingKind::bound_too_large:
      return "bound_too_large";
    case FindingKind::rank_too_large:
      return "rank_too_large";
    case FindingKind::support_too_large:
      return "support_too_large";
    case FindingKind::block_name_twice:
      return "block_name_twice";
    case FindingKind::model_norm_on_nothing:
      return "model_norm_on_nothing";
    case FindingKind::model_support_on_nothing:
      return "model_support_on_nothing";
    case FindingKind::nothing_committed:
      return "nothing_committed";
    case FindingKind::anything_goes:
      return "anything_goes";
    case FindingKind::not_provable:
      return "not_provable";
    case FindingKind::frozen_changed:
      return "frozen_changed";
    case FindingKind::over_budget:
      return "over_budget";
    case FindingKind::over_residual:
      return "over_residual";
    case FindingKind::over_support:
      return "over_support";
    case FindingKind::too_coarse:
      return "too_coarse";
    case FindingKind::over_model_norm:
      return "over_model_norm";
    case FindingKind::over_model_support:
      return "over_model_support";
    case FindingKind::below_grid:
      return "below_grid";
    case FindingKind::added_tensor:
      return "added_tensor";
    case FindingKind::missing_tensor:
      return "missing_tensor";
    case FindingKind::reshaped_tensor:
      return "reshaped_tensor";
    case FindingKind::not_analysed:
      return "not_analysed";
    case FindingKind::closest_to_limit:
      return "closest_to_limit";
  }
  CHECK(false);
}

}  // namespace driftseal
