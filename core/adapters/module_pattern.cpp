#include "core/adapters/module_pattern.h"

#include <algorithm>

namespace driftseal {

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.';
}

bool is_module_pattern(std::string_view key) {
  if (key.starts_with('^')) key.remove_prefix(1);
  return !key.empty() && std::ranges::all_of(key, is_letter);
}

bool matches_module(std::string_view key, std::string_view module) {
  const bool whole = key.starts_with('^');
  if (whole) key.remove_prefix(1);
  if (key.size() > module.size()) return false;
  const auto before = module.substr(0, module.size() - key.size());
  if (!before.empty() && (whole || !before.ends_with('.'))) return false;
  return std::ranges::equal(key, module.substr(before.size()),
                            [](char wanted, char c) { return wanted == '.' || wanted == c; });
}

}  // namespace driftseal
