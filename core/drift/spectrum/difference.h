// tuned - base of stored elements, in bulk.
#pragma once

#include <span>

#include "core/base/bytes.h"
#include "core/tensor/dtype.h"

namespace driftseal {

// Equal numbers of elements, any alignment; both types floating or both integer, analysable. Floating values
// are widened exactly and their difference rounded to double; that of integers is rounded after it was taken
// exactly. SIMD (Highway, chosen at run time) for pairs of BF16, F16 and F32.
void subtract_stored(DType base, ByteView base_bytes, DType tuned, ByteView tuned_bytes,
                     std::span<double> out);

}  // namespace driftseal
