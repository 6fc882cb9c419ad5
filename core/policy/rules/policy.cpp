#include "core/policy/rules/policy.h"

#include <algorithm>

namespace driftseal {

bool Selector::selects(std::string_view name, TensorKind tensor_kind) const {
  if (kind && *kind != tensor_kind) return false;
  const auto matches = [name](const Pattern& pattern) { return pattern.matches(name); };
  return patterns.empty() || std::any_of(patterns.begin(), patterns.end(), matches);
}

std::string_view to_string(TensorKind kind) { return kind == TensorKind::floating ? "floating" : "integer"; }

}  // namespace driftseal
