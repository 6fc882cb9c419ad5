// How finely an element type stores a value: round to nearest leaves an error of at most
// max(2^-precision |w|, 2^-(finest + 1)), the second where the result is subnormal (Goldberg, "What Every
// Computer Scientist Should Know About Floating-Point Arithmetic", 1991).
#pragma once

#include <optional>

#include "core/tensor/dtype.h"

namespace driftseal {

struct Rounding {
  unsigned precision;  // bits of the significand, the leading one included
  unsigned finest;     // the smallest positive value is 2^-finest
};

// Empty for integers and for types that are not analysed.
std::optional<Rounding> rounding_of(DType type);

}  // namespace driftseal
