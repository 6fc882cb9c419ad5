// One rule of a policy file. Private to the parser.
#pragma once

#include "core/policy/rules/policy.h"
#include "core/policy/rules/policy_reader.h"

namespace driftseal {

// {"absolute": x} or {"relative": x}.
Result<NormBound> parse_norm(const PolicyReader& reader, const Json& json, std::string_view what);
Result<PolicyRule> parse_rule(const PolicyReader& reader, const Json& json, std::size_t number);  // from 1

}  // namespace driftseal
