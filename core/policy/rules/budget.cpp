#include "core/policy/rules/budget.h"

namespace driftseal {

bool needs_base_norm(const RuleBudget& budget) {
  if (!is_measured(budget.kind)) return false;
  if (budget.norm && budget.norm->unit == NormBound::Unit::relative) return true;
  if (budget.kind == RuleBudget::Kind::norm) return false;
  return budget.residual.kind == ResidualBound::Kind::rounding ||
         (budget.residual.kind == ResidualBound::Kind::norm &&
          budget.residual.norm.unit == NormBound::Unit::relative);
}

std::string_view to_string(RuleBudget::Kind kind) {
  switch (kind) {
    case RuleBudget::Kind::frozen:
      return "frozen";
    case RuleBudget::Kind::norm:
      return "norm";
    case RuleBudget::Kind::low_rank:
      return "low_rank";
    case RuleBudget::Kind::sparse:
      return "sparse";
    case RuleBudget::Kind::composite:
      return "composite";
    case RuleBudget::Kind::free:
      return "free";
    case RuleBudget::Kind::exempt:
      return "exempt";
  }
  CHECK(false);
}

std::string_view to_string(NormBound::Unit unit) {
  return unit == NormBound::Unit::absolute ? "absolute" : "relative";
}

std::string_view to_string(SupportBound::Unit unit) {
  return unit == SupportBound::Unit::count ? "count" : "fraction";
}

}  // namespace driftseal
