// What there is to say about a policy, alone or against models: closed kinds and fields. finding_message()
// has the words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/json.h"
#include "core/policy/rules/policy.h"

namespace driftseal {

enum class Severity : std::uint8_t { error, warning, info };

enum class FindingKind : std::uint8_t {
  // of the policy alone
  unreachable_rule,  // an earlier rule has all its patterns
  repeated_pattern,  // one rule has the same pattern twice
  // of the policy and the tensors' names, types and base norms
  dead_rule,            // selects no tensor
  shadowed_rule,        // every tensor it selects is taken by earlier rules with the same budget
  contradictory_rule,   // the same, and an earlier rule says otherwise
  uncovered_tensor,     // no rule selects it
  integer_not_allowed,  // a rule that neither freezes nor exempts takes integer tensors
  floating_exempt,      // floating tensors are left out of the proof
  free_block,           // a block may change in any way
  bound_is_zero,        // a bound rounds down to 0: as good as frozen
  bound_too_large,      // a norm or residual reaches 2^124 on the grid
  rank_too_large,       // every matrix of the tensor's shape has the rank that is allowed
  support_too_large,    // as many entries may change as there are
  block_name_twice,
  model_norm_on_nothing,     // no floating tensor is committed
  model_support_on_nothing,  // no block has a support
  nothing_committed,         // no tensor is committed that has an entry
  anything_goes,             // no floating tensor of the proof is bounded in any way
  not_provable,              // the sizes of bounds and blocks do not fit the field of the proof
  // of the drift
  frozen_changed,  // a frozen block differs on the grid
  over_budget,     // the drift of a block is larger than its norm
  over_residual,   // more is left beside the low-rank part, or outside the mask, than the residual allows
  over_support,    // more entries changed than the support allows, and no residual is
  too_coarse,      // the real numbers would be within the budget, the integers of the proof are not
  over_model_norm,
  over_model_support,
  below_grid,  // frozen, and values differ by less than the grid can show
  added_tensor,
  missing_tensor,
  reshaped_tensor,
  not_analysed,      // a dtype that is not analysed, NaN, infinity, out of range
  closest_to_limit,  // the block with the largest share of its budget used
};

struct Finding {
  Severity severity = Severity::error;
  FindingKind kind = FindingKind::dead_rule;
  std::optional<std::size_t> rule = {};        // from 0
  std::optional<std::size_t> other_rule = {};  // the earlier rule that decides instead
  std::string block = {};                      // its name
  std::string tensor = {};                     // the one concerned, or the first of several
  std::uint64_t count = 0;                     // tensors (below_grid, frozen_changed: entries) concerned
  std::optional<double> measured = {}, allowed = {};  // Frobenius norms in the units of the weights
  std::optional<u128> measured_squared = {},
                      allowed_squared = {};  // the same on the grid, squared: what is judged
  std::string detail = {};  // a clause: why not analysed, why nothing is selected; the repeated pattern
  JsonPlace place = {};     // in the policy; line 1, column 1 where no rule is concerned
};

bool has_error(const std::vector<Finding>& findings);

// Findings of the policy alone.
std::vector<Finding> lint(const Policy& policy);

struct FindingText {  // in English, each without its full stop
  std::string message;
  std::string remedy;  // what to do next
};
FindingText finding_text(const Finding& finding, const Policy& policy);
std::string finding_message(const Finding& finding, const Policy& policy);  // both, as sentences

// The first error among the findings as an Error (policy_refused), if there is one.
Status refuse_errors(const std::vector<Finding>& findings, const Policy& policy, const std::string& file);

std::string_view to_string(Severity severity);  // "error", "warning", "info"
std::string_view to_string(FindingKind kind);   // "over_budget", ...: stable codes for machines

}  // namespace driftseal
