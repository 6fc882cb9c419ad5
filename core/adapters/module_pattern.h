// The keys of rank_pattern and alpha_pattern: PEFT takes them for regular expressions that match a module's
// name or what follows a dot in it (peft/utils/other.py, get_pattern_key).
#pragma once

#include <string_view>

namespace driftseal {

// Only such keys are read: names, in which a dot matches any character, after an optional ^.
bool is_module_pattern(std::string_view key);
bool matches_module(std::string_view key, std::string_view module);

}  // namespace driftseal
