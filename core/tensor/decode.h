// Stored elements to numbers, in bulk: every floating type widens exactly to double, every integer type to a
// 128-bit integer. The bytes may have any alignment. SIMD (Highway, chosen at run time) for F16, BF16 and
// F32.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/bytes.h"
#include "core/base/decimal.h"
#include "core/tensor/dtype.h"

namespace driftseal {

// bytes.size() == out.size() * byte_width(type); type floating and analysable. NaN and infinity stay what
// they are.
void decode_floating(DType type, ByteView bytes, std::span<double> out);

// The same for integer types and bool (whose byte is taken as a number).
void decode_integer(DType type, ByteView bytes, std::span<i128> out);

}  // namespace driftseal
