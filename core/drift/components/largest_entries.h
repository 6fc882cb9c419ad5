// The largest entries of a sequence: the mask that leaves the smallest residual for its size.
#pragma once

#include <vector>

#include "core/base/decimal.h"
#include "core/base/task.h"
#include "core/drift/components/integer_entries.h"

namespace driftseal {

struct Mask {
  std::vector<std::uint64_t> entries;  // ascending
  u128 residual_squared = 0;           // sum of the squares of all others; saturates
};

// The entries of largest absolute value, of equal ones the first: as few as leave a residual of at most
// `residual_squared`, `most` if that is not enough. Three to six passes. Only error: cancelled.
Result<Mask> mask_largest(const IntegerEntries& entries, std::uint64_t most, u128 residual_squared,
                          const Task& task);

// Those of absolute value `least` (above zero) or more; the largest of them if they are more than `most`.
Result<std::vector<std::uint64_t>> entries_above(const IntegerEntries& entries, std::uint64_t least,
                                                 std::uint64_t most, const Task& task);

}  // namespace driftseal
