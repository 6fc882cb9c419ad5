// Sums over corresponding elements of two tensors, chunk by chunk.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/bytes.h"
#include "core/tensor/dtype.h"

namespace driftseal {

// long double (64 bits of mantissa, 15 of exponent on x86-64) between chunks: no square of a double overflows
// or vanishes in it, and its rounding is far below that of the chunks' own sums.
struct DriftSums {
  long double base_squares = 0, tuned_squares = 0, delta_squares = 0, product = 0;
  long double max_abs_delta = 0;  // NaN never enters; meaningless where something is not finite
  std::uint64_t max_index = 0;    // of the first element that reaches it
  std::uint64_t changed = 0;
  std::uint64_t nonfinite_base = 0, nonfinite_tuned = 0;

  void add(const DriftSums& later);  // keeps the earlier place of equal maxima
};

struct Stored {
  DType type;
  ByteView bytes;
};

// Equal numbers of elements; both floating or both integer, both analysable. `first`: index of the first one.
DriftSums accumulate(Stored base, Stored tuned, std::uint64_t first);

}  // namespace driftseal
