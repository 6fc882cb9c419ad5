// One rule of a policy file. Private to the parser.
#pragma once

#include "core/policy/rules/parse_selector.h"
#include "core/policy/rules/policy.h"
#include "core/policy/rules/policy_reader.h"

namespace driftseal {

// number: from 1.
Result<PolicyRule> parse_rule(const PolicyReader& reader, const Json& json, std::size_t number,
                              PatternCount& count);

}  // namespace driftseal
