// The tightest sensible policy that a measured drift meets: what did not change is frozen, what changed gets
// the class that explains it with the fewest degrees of freedom (core/policy/drift_class.h) and a norm with
// some headroom, integer tensors that differ are exempt. It reveals what it is fitted to
// (docs/policy_format.md, "Proposals").
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/policy/evaluate.h"
#include "core/policy/rules/policy.h"

namespace driftseal {

struct ProposeOptions {
  enum class Grouping {
    pattern,  // one budget for tensors of a class whose names differ only in numbers (the same role in every
              // layer)
    tensor,   // one budget for each tensor
  };

  std::string name = "Proposed policy";
  ExactDecimal headroom =
      *ExactDecimal::make(5, -2);  // norms are this part larger than measured; may be zero
  Grouping grouping = Grouping::pattern;
  bool structure = true;    // look for ranks and supports; else norms only
  bool model_norm = true;   // bound the model as a whole, too
  unsigned grid_bits = 24;  // those of the measurement
};

// A policy that evaluate() passes on the same pair, unless a tensor is added, missing, reshaped or not
// analysable: such a tensor is left to the user, and evaluate() names it. Norms have four digits, rounded up.
// Progress: Phase::fitting, in tensors. Errors: out_of_range (a drift that no norm can bound), policy_refused
// (more rules than a policy may have), cancelled, changed_on_disk.
Result<Policy> propose(const MeasuredPair& measured, const ProposeOptions& options = {},
                       const Task& task = {});

// The same policy with every norm, count and fraction multiplied by `factor`, rounded down. Errors:
// out_of_range.
Result<Policy> scale_bounds(Policy policy, const ExactDecimal& factor);

}  // namespace driftseal
