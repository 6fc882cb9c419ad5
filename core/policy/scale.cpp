#include <cmath>

#include "core/policy/propose.h"

namespace driftseal {
namespace {

Error cannot_scale(const ExactDecimal& value, const ExactDecimal& factor, const std::string& where) {
  return {ErrorCode::out_of_range, "the bound " + value.text() + " cannot be multiplied by " + factor.text(),
          "", where, "Choose a factor closer to 1"};
}

Status scale(ExactDecimal& value, const ExactDecimal& factor, const std::string& where) {
  const auto scaled = multiply_down(value, factor);
  if (!scaled || scaled->is_zero()) return cannot_scale(value, factor, where);
  value = *scaled;
  return {};
}

Status scale(SupportBound& support, const ExactDecimal& factor, const std::string& where) {
  if (support.unit == SupportBound::Unit::fraction) return scale(support.value, factor, where);
  const double scaled = std::floor(support.value.approximate() * factor.approximate());
  const auto whole = scaled < 1 ? std::nullopt : ExactDecimal::make(static_cast<u128>(scaled), 0);
  if (!whole) return cannot_scale(support.value, factor, where);
  support.value = *whole;
  return {};
}

Status scale(RuleBudget& budget, const ExactDecimal& factor, const std::string& where) {
  if (budget.norm) TRY_STATUS(scale(budget.norm->value, factor, where));
  if (budget.support) TRY_STATUS(scale(*budget.support, factor, where));
  if (budget.residual.kind != ResidualBound::Kind::norm) return {};
  return scale(budget.residual.norm.value, factor, where);
}

}  // namespace

Result<Policy> scale_bounds(Policy policy, const ExactDecimal& factor) {
  for (PolicyRule& rule : policy.rules) TRY_STATUS(scale(rule.budget, factor, rule.name));
  if (policy.model_norm) TRY_STATUS(scale(policy.model_norm->value, factor, "model_norm"));
  if (policy.model_support) TRY_STATUS(scale(*policy.model_support, factor, "model_support"));
  return policy;
}

}  // namespace driftseal
