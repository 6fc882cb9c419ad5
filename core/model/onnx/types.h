// The element types of ONNX tensors: TensorProto.DataType of onnx.proto (https://github.com/onnx/onnx).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/tensor/dtype.h"

namespace driftseal::onnx {

// Fields of TensorProto that hold values.
inline constexpr std::uint64_t float_data = 4, int32_data = 5, string_data = 6, int64_data = 7, raw_data = 9,
                               double_data = 10, uint64_data = 11;

struct Type {
  std::uint64_t number;
  std::string_view name;
  std::optional<DType> dtype;  // of those that are analysed
  std::uint64_t typed_field;   // where values are that are not in raw_data
};

const Type* find_type(std::uint64_t number);  // null: none that is known

}  // namespace driftseal::onnx
