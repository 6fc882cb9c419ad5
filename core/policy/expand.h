// A policy written out by names, for one base: whoever checks it needs no description of architectures.
#pragma once

#include <span>

#include "core/base/result.h"
#include "core/policy/rules/policy.h"
#include "core/policy/rules/tensor_facts.h"

namespace driftseal {

// Rules that select by role, block, tower or layer get patterns in place of these: globs over names that
// differ in their numbers, where such a glob selects nothing else in this base, and names. A rule of them
// that selects nothing is left out. It resolves to the same blocks, whichever of the base's tensors a tuned
// model lacks.
//
// base: all tensors of the base, with their places. Errors: policy_refused (no rule is left),
// limit_exceeded (more patterns than a policy may have, or a name that is too long for one).
Result<Policy> expand(Policy policy, std::span<const TensorFacts> base);

}  // namespace driftseal
