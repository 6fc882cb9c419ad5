// What the prover has to know of a drift beside the drift itself (docs/protocol.md, section 1): for a block
// with a rank the factors of L, for one with a support the mask, in integers, chosen such that as little as
// possible is left.
#pragma once

#include <optional>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/task.h"
#include "core/drift/components/integer_factors.h"

namespace driftseal {

struct ComponentBudget {
  unsigned scale_bits = 0;  // e with a rank, else 0
  std::optional<std::uint64_t> rank, support;
  u128 residual_squared = 0;            // eps2, in units of the 2^-(s + scale_bits) grid
  std::uint64_t rows = 0, columns = 0;  // with a rank: of the block's one tensor
};

enum class Fit : std::uint8_t {
  within,
  over,        // no choice that was found meets the budget, in whatever arithmetic
  too_coarse,  // only the rounding of the factors to integers exceeds it
  too_large,   // numbers would leave the range of the proof's integers
};

struct Components {
  IntegerFactors factors;           // empty without a rank
  std::vector<std::uint64_t> mask;  // entries of the block, ascending; empty without a support

  Fit fit = Fit::within;
  u128 residual_squared = 0;         // sum of (1 - M)(2^e D - U V^T)^2, exact but for saturation
  double real_residual_squared = 0;  // the same before the factors were rounded
  // Where the fit is too coarse: the least e up to most_scale_bits that would do.
  std::optional<unsigned> scale_that_would_do;
};

inline constexpr unsigned most_scale_bits = 24;
inline constexpr std::uint64_t product_limit = std::uint64_t{1} << 55;  // of the prover, for sums of U V^T

// The best components that can be found for the drift of a block. delta: one tensor if there is a rank, below
// its smaller dimension. Errors: cancelled, changed_on_disk, those of truncated_svd().
Result<Components> fit_components(const BlockDelta& delta, const ComponentBudget& budget, const Task& task);

// Private to the folder: fit and scale from the figures; rounding_squared as rounding_squares() tells.
void judge(Components& found, const ComponentBudget& budget, double rounding_squared);

}  // namespace driftseal
