// The members of a rule that say which tensors it is for. Private to the parser.
#pragma once

#include "core/policy/rules/policy_reader.h"
#include "core/policy/rules/selector.h"

namespace driftseal {

// The patterns of all rules so far. Counted while they are read, so that no file makes them fill the memory.
struct PatternCount {
  std::size_t patterns = 0, steps = 0;

  Status add(const PolicyReader& reader, const JsonPlace& place, const Pattern& pattern);
};

Result<Selector> parse_selector(const PolicyReader& reader, const Json& rule, PatternCount& count);

}  // namespace driftseal
