// Two policies side by side: what the second changes in the rules and settings of the first, and for each
// tensor of a base whether it allows more or less.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/policy/rules/policy.h"
#include "core/policy/rules/tensor_facts.h"

namespace driftseal {

// Rules are the same if their names are, or else all but their names.
struct RuleChange {
  std::optional<std::size_t> before, after;  // places in the two policies; absent if added or removed
  bool name = false, selector = false, budget = false, per = false, comment = false;  // differ
  bool moved = false;  // stands elsewhere among the rules that both have

  bool changed() const { return name || selector || budget || per || comment; }
};
// In the order of the second policy; a removed rule stands behind the one that it stood behind.
std::vector<RuleChange> compare_rules(const Policy& before, const Policy& after);

enum class PolicySetting : std::uint8_t {
  grid_bits,
  rank_scale_bits,
  minimum_soundness_bits,
  model_norm,
  model_support,
  added,
  missing,
  pairing
};
std::vector<PolicySetting> compare_settings(const Policy& before, const Policy& after);  // that differ

// What the second policy allows a tensor, seen from the first. One allows no more than another if each of its
// bounds implies the other's, so that "other" may also be said of budgets of which one does contain the
// other.
enum class Allowance : std::uint8_t { equal, looser, tighter, other };

struct TensorChange {
  std::optional<std::size_t> before, after;  // the rules that decide; absent where none does
  Allowance allowance = Allowance::equal;
};

// layout: with places (find_places) if one of the policies asks for them, and with sums of squares on a grid
// of 2^-grid_bits, on which both policies are compared.
std::vector<TensorChange> compare_tensors(Policy before, Policy after, std::span<const TensorFacts> layout,
                                          unsigned grid_bits);

std::string_view to_string(PolicySetting setting);  // "grid_bits", ...: the keys of the file
std::string_view to_string(Allowance allowance);    // "equal", "looser", "tighter", "other"

}  // namespace driftseal
