// De-quantisation of the block types of ggml: a block of 32 or 256 elements is decoded by itself, so that any
// element can be reached at random. Layouts: ggml-common.h and ggml-quants.c (dequantize_row_*) of
// https://github.com/ggml-org/ggml.
//
// Every value is the exact number that the block defines, rounded once to binary32 (ties to even): products
// of an F16 scale, its multiplier and a code have at most 24 significant bits, so only the last sum rounds.
// The bits are therefore the same on every machine, fused multiply-add or not. A scale that is infinite or
// NaN makes every value of its block NaN, of any sign.
#pragma once

#include <cstdint>

namespace driftseal::gguf {

using BlockDecoder = void (*)(const std::uint8_t* block, float* out);  // one block

// 32 elements each.
void decode_q4_0(const std::uint8_t* block, float* out);
void decode_q4_1(const std::uint8_t* block, float* out);
void decode_q5_0(const std::uint8_t* block, float* out);
void decode_q5_1(const std::uint8_t* block, float* out);
void decode_q8_0(const std::uint8_t* block, float* out);
void decode_iq4_nl(const std::uint8_t* block, float* out);
void decode_mxfp4(const std::uint8_t* block, float* out);

// 256 elements each.
void decode_q2_k(const std::uint8_t* block, float* out);
void decode_q3_k(const std::uint8_t* block, float* out);
void decode_q4_k(const std::uint8_t* block, float* out);
void decode_q5_k(const std::uint8_t* block, float* out);
void decode_q6_k(const std::uint8_t* block, float* out);
void decode_iq4_xs(const std::uint8_t* block, float* out);

inline constexpr unsigned most_block_elements = 256;

}  // namespace driftseal::gguf
