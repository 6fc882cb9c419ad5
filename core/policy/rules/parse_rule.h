// One rule of a policy file. Private to the parser.
#pragma once

#include "core/policy/rules/policy.h"
#include "core/policy/rules/policy_reader.h"

namespace driftseal {

// The patterns of all rules so far. Counted while they are read, so that no file makes them fill the memory.
struct PatternCount {
  std::size_t patterns = 0, steps = 0;

  Status add(const PolicyReader& reader, const JsonPlace& place, const Pattern& pattern);
};

// number: from 1.
Result<PolicyRule> parse_rule(const PolicyReader& reader, const Json& json, std::size_t number,
                              PatternCount& count);

}  // namespace driftseal
