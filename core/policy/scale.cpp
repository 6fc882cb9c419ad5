#include "core/policy/propose.h"

namespace driftseal {
namespace {

Status scale(NormBound& norm, const ExactDecimal& factor, const std::string& where) {
  const auto scaled = multiply_down(norm.value, factor);
  if (!scaled || scaled->is_zero())
    return Error{ErrorCode::out_of_range,
                 "the norm " + norm.value.text() + " cannot be multiplied by " + factor.text(), "", where,
                 "Choose a factor closer to 1"};
  norm.value = *scaled;
  return {};
}

}  // namespace

Result<Policy> scale_norms(Policy policy, const ExactDecimal& factor) {
  for (PolicyRule& rule : policy.rules)
    if (rule.budget.kind == RuleBudget::Kind::norm) TRY_STATUS(scale(rule.budget.norm, factor, rule.name));
  if (policy.model_norm) TRY_STATUS(scale(*policy.model_norm, factor, "model_norm"));
  return policy;
}

}  // namespace driftseal
