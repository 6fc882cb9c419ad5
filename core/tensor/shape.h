// Shapes of tensors, with arithmetic that notices overflow.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/tensor/dtype.h"

namespace driftseal {

using Shape = std::vector<std::uint64_t>;  // row-major (C order); empty: a scalar

// The product of the dimensions: 1 for a scalar, 0 where a dimension is 0. Nothing if the product of the
// other dimensions reaches 2^57, also where a dimension is 0.
std::optional<std::uint64_t> element_count(const Shape& shape);

// Bytes that `elements` of this type take. Nothing for 2^57 elements and more, or where elements narrower
// than a byte leave a part of one.
std::optional<std::uint64_t> byte_count(DType type, std::uint64_t elements);

std::string to_string(const Shape& shape);  // "[96, 256]", "[]" for a scalar

// The indices of element `flat` along each dimension: "[3, 17]".
std::string position_text(const Shape& shape, std::uint64_t flat);

}  // namespace driftseal
