// Where a matrix or a block changed, and how few entries hold the change.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/drift/spectrum/matrix_source.h"
#include "core/pairing/pairing.h"

namespace driftseal {

// Entries that are not zero, and the rows and columns that hold one.
struct Support {
  std::uint64_t entries = 0, changed = 0;
  std::uint64_t rows = 0, changed_rows = 0;
  std::uint64_t columns = 0, changed_columns = 0;
};

// Errors: cancelled, not_finite, limit_exceeded.
Result<Support> measure_support(const MatrixSource& source, const Task& task);

// The smallest set of entries whose removal leaves a sum of squares of at most the bound: every entry above
// `threshold` in absolute value, and `ties` of those that equal it. count = 0: nothing has to go.
template <class Magnitude, class Squares>
struct SupportCut {
  std::uint64_t count = 0;
  Magnitude threshold{};
  std::uint64_t ties = 0;
  Squares residual{};  // sum of the squares that stay
};
using GridSupportCut = SupportCut<std::uint64_t, u128>;
using ValueSupportCut = SupportCut<double, long double>;

// Over all entries of a block, D = grid(tuned) - grid(base), in exact integers: residual <= eps2. Every
// tensor: comparable and of an analysed dtype. Errors: cancelled, not_finite and out_of_range (an element
// without grid integer).
Result<GridSupportCut> smallest_support(const Pair& pair, const std::vector<const CoverageEntry*>& block,
                                        unsigned grid_bits, u128 eps2, const Task& task);

// Over the entries of a matrix; sums of squares in long double, so exact unless the bound is within 1e-18,
// relatively, of a sum. residual <= eps^2. Errors: cancelled, not_finite, limit_exceeded, usage (eps negative
// or NaN).
Result<ValueSupportCut> smallest_support(const MatrixSource& source, double eps, const Task& task);

}  // namespace driftseal
