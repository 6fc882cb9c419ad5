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
  std::uint64_t max_begin = 0;    // first element of the first chunk that reaches max_abs_delta
  std::uint64_t changed = 0;
  std::uint64_t nonfinite_base = 0, nonfinite_tuned = 0;

  void add(const DriftSums& later);  // keeps the earlier place of equal maxima
};

struct Stored {
  DType type;
  ByteView bytes;
};

// Equal numbers of elements; both floating or both integer, both analysable. `first` is added to max_begin.
DriftSums accumulate(Stored base, Stored tuned, std::uint64_t first);

// The place of the largest |tuned - base| among the elements of the chunk that begins at sums.max_begin.
// `base`, `tuned`: from that element on.
std::uint64_t place_of_max(Stored base, Stored tuned);

}  // namespace driftseal
