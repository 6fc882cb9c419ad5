// A budget in real units, and the integers that it stands for on one block (docs/policy_format.md, "Units and
// rounding"). Exact, and always rounded down, towards the stricter bound.
#pragma once

#include <span>

#include "core/base/decimal.h"
#include "core/policy/rules/budget.h"

namespace driftseal {

// One tensor of a block, as far as a bound depends on it.
struct BoundedTensor {
  DType dtype;  // floating
  std::uint64_t elements = 0;
  u128 base_squares = 0;  // sum of squares of its grid integers
};

struct BoundedBlock {
  unsigned grid_bits = 24;  // s
  unsigned scale_bits = 0;  // e where the block has a rank, else 0
  std::span<const BoundedTensor> tensors;

  std::uint64_t elements() const;  // n_b
  WideInteger base_squares() const;
};

// Bounds below 2^124; empty: not below it.
std::optional<u128> norm_squared(const NormBound& bound, const BoundedBlock& block);
std::optional<u128> residual_squared(const ResidualBound& bound, const BoundedBlock& block);

// Entries of `elements` that the bound allows; empty if all of them or more.
std::optional<u128> support_of(const SupportBound& bound, std::uint64_t elements);

}  // namespace driftseal
