#include "core/model/onnx/types.h"

#include <algorithm>
#include <array>

namespace driftseal::onnx {

static constexpr std::array types{
    Type{1, "FLOAT", DType::F32, float_data},
    Type{2, "UINT8", DType::U8, int32_data},
    Type{3, "INT8", DType::I8, int32_data},
    Type{4, "UINT16", DType::U16, int32_data},
    Type{5, "INT16", DType::I16, int32_data},
    Type{6, "INT32", DType::I32, int32_data},
    Type{7, "INT64", DType::I64, int64_data},
    Type{8, "STRING", {}, string_data},
    Type{9, "BOOL", DType::BOOL, int32_data},
    Type{10, "FLOAT16", DType::F16, int32_data},
    Type{11, "DOUBLE", DType::F64, double_data},
    Type{12, "UINT32", DType::U32, uint64_data},
    Type{13, "UINT64", DType::U64, uint64_data},
    Type{14, "COMPLEX64", {}, float_data},
    Type{15, "COMPLEX128", {}, double_data},
    Type{16, "BFLOAT16", DType::BF16, int32_data},
    Type{17, "FLOAT8E4M3FN", DType::F8_E4M3, int32_data},
    Type{18, "FLOAT8E4M3FNUZ", {}, int32_data},
    Type{19, "FLOAT8E5M2", DType::F8_E5M2, int32_data},
    Type{20, "FLOAT8E5M2FNUZ", {}, int32_data},
    Type{21, "UINT4", {}, int32_data},
    Type{22, "INT4", {}, int32_data},
    Type{23, "FLOAT4E2M1", {}, int32_data},
    Type{24, "FLOAT8E8M0", {}, int32_data},
    Type{25, "UINT2", {}, int32_data},
    Type{26, "INT2", {}, int32_data},
};

const Type* find_type(std::uint64_t number) {
  const auto* found = std::ranges::find(types, number, &Type::number);
  return found == types.end() ? nullptr : found;
}

}  // namespace driftseal::onnx
