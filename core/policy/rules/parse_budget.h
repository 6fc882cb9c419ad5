// Drift budgets of a policy file. Private to the parser.
#pragma once

#include "core/policy/rules/budget.h"
#include "core/policy/rules/policy_reader.h"

namespace driftseal {

// {"absolute": x} or {"relative": x}; `what` for messages: "a norm".
Result<NormBound> parse_norm(const PolicyReader& reader, const Json& json, std::string_view what);
// {"count": n} or {"fraction": x}.
Result<SupportBound> parse_support(const PolicyReader& reader, const Json& json, std::string_view what);
Result<RuleBudget> parse_budget(const PolicyReader& reader, const Json& json);

}  // namespace driftseal
