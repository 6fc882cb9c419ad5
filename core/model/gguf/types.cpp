#include "core/model/gguf/types.h"

#include <algorithm>
#include <array>

namespace driftseal::gguf {

static constexpr std::array types{
    Type{0, "F32", 1, 4, DType::F32},
    Type{1, "F16", 1, 2, DType::F16},
    Type{2, "Q4_0", 32, 18, DType::F32, decode_q4_0},
    Type{3, "Q4_1", 32, 20, DType::F32, decode_q4_1},
    Type{6, "Q5_0", 32, 22, DType::F32, decode_q5_0},
    Type{7, "Q5_1", 32, 24, DType::F32, decode_q5_1},
    Type{8, "Q8_0", 32, 34, DType::F32, decode_q8_0},
    Type{9, "Q8_1", 32, 36},
    Type{10, "Q2_K", 256, 84, DType::F32, decode_q2_k},
    Type{11, "Q3_K", 256, 110, DType::F32, decode_q3_k},
    Type{12, "Q4_K", 256, 144, DType::F32, decode_q4_k},
    Type{13, "Q5_K", 256, 176, DType::F32, decode_q5_k},
    Type{14, "Q6_K", 256, 210, DType::F32, decode_q6_k},
    Type{15, "Q8_K", 256, 292},
    Type{16, "IQ2_XXS", 256, 66},
    Type{17, "IQ2_XS", 256, 74},
    Type{18, "IQ3_XXS", 256, 98},
    Type{19, "IQ1_S", 256, 50},
    Type{20, "IQ4_NL", 32, 18, DType::F32, decode_iq4_nl},
    Type{21, "IQ3_S", 256, 110},
    Type{22, "IQ2_S", 256, 82},
    Type{23, "IQ4_XS", 256, 136, DType::F32, decode_iq4_xs},
    Type{24, "I8", 1, 1, DType::I8},
    Type{25, "I16", 1, 2, DType::I16},
    Type{26, "I32", 1, 4, DType::I32},
    Type{27, "I64", 1, 8, DType::I64},
    Type{28, "F64", 1, 8, DType::F64},
    Type{29, "IQ1_M", 256, 56},
    Type{30, "BF16", 1, 2, DType::BF16},
    Type{34, "TQ1_0", 256, 54},
    Type{35, "TQ2_0", 256, 66},
    Type{39, "MXFP4", 32, 17, DType::F32, decode_mxfp4},
    Type{40, "NVFP4", 64, 36},
    Type{41, "Q1_0", 128, 18},
    Type{42, "Q2_0", 64, 18},
};

const Type* find_type(std::uint32_t number) {
  const auto* found = std::ranges::find(types, number, &Type::number);
  return found == types.end() ? nullptr : found;
}

}  // namespace driftseal::gguf
