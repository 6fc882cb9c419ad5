// Super-blocks of 256 in groups of 16 or 32, each group with a small multiplier of the block's F16 scales.
#include "core/model/gguf/block_parts.h"
#include "core/model/gguf/blocks.h"

namespace driftseal::gguf {

namespace {

struct Affine {
  float scale, minimum;  // value = scale * code - minimum
};

// Group j of 8 in Q4_K and Q5_K: two 6-bit multipliers, those of the later groups spread over three bytes.
Affine six_bit_group(const std::uint8_t* packed, unsigned j, float d, float dmin) {
  if (j < 4) return {d * static_cast<float>(packed[j] & 63), dmin * static_cast<float>(packed[j + 4] & 63)};
  const int scale = (packed[j + 4] & 15) | (packed[j - 4] >> 6) << 4;
  const int minimum = packed[j + 4] >> 4 | (packed[j] >> 6) << 4;
  return {d * static_cast<float>(scale), dmin * static_cast<float>(minimum)};
}

// Group j of 16 in Q3_K: 4 low bits, then 2 high bits, less 32.
float three_bit_group(const std::uint8_t* packed, unsigned j, float d) {
  const int low = j < 8 ? packed[j] & 15 : packed[j - 8] >> 4;
  const int high = packed[8 + j % 4] >> 2 * (j / 4) & 3;
  return d * static_cast<float>((low | high << 4) - 32);
}

}  // namespace

// 16 bytes of multipliers (scale low, minimum high), 64 of codes, d, dmin.
void decode_q2_k(const std::uint8_t* block, float* out) {
  const float d = scale_at(block + 80), dmin = scale_at(block + 82);
  for (unsigned group = 0; group < 16; ++group, out += 16) {
    const std::uint8_t* codes = block + 16 + group / 8 * 32 + group % 2 * 16;
    const unsigned shift = group % 8 / 2 * 2;
    const float scale = d * static_cast<float>(block[group] & 15);
    const float minimum = dmin * static_cast<float>(block[group] >> 4);
    for (unsigned i = 0; i < 16; ++i) out[i] = scale * static_cast<float>(codes[i] >> shift & 3) - minimum;
  }
}

// 32 bytes of high bits (set: nothing is taken off), 64 of codes, 12 of multipliers, d.
void decode_q3_k(const std::uint8_t* block, float* out) {
  const float d = scale_at(block + 108);
  for (unsigned group = 0; group < 16; ++group, out += 16) {
    const std::uint8_t* codes = block + 32 + group / 8 * 32 + group % 2 * 16;
    const std::uint8_t* high = block + group % 2 * 16;
    const unsigned shift = group % 8 / 2 * 2, bit = group / 2;
    const float scale = three_bit_group(block + 96, group, d);
    for (unsigned i = 0; i < 16; ++i)
      out[i] = scale * static_cast<float>((codes[i] >> shift & 3) + (high[i] >> bit & 1) * 4 - 4);
  }
}

// d, dmin, 12 bytes of multipliers, 128 of codes: a pair of groups shares 32 bytes, low half and high half.
void decode_q4_k(const std::uint8_t* block, float* out) {
  const float d = scale_at(block), dmin = scale_at(block + 2);
  for (unsigned group = 0; group < 8; ++group, out += 32) {
    const auto [scale, minimum] = six_bit_group(block + 4, group, d, dmin);
    const std::uint8_t* codes = block + 16 + group / 2 * 32;
    const unsigned shift = group % 2 * 4;
    for (unsigned i = 0; i < 32; ++i) out[i] = scale * static_cast<float>(codes[i] >> shift & 15) - minimum;
  }
}

// As Q4_K, with 32 bytes of fifth bits (group j in bit j) before the codes.
void decode_q5_k(const std::uint8_t* block, float* out) {
  const float d = scale_at(block), dmin = scale_at(block + 2);
  const std::uint8_t* high = block + 16;
  for (unsigned group = 0; group < 8; ++group, out += 32) {
    const auto [scale, minimum] = six_bit_group(block + 4, group, d, dmin);
    const std::uint8_t* codes = block + 48 + group / 2 * 32;
    const unsigned shift = group % 2 * 4;
    for (unsigned i = 0; i < 32; ++i)
      out[i] = scale * static_cast<float>((codes[i] >> shift & 15) + (high[i] >> group & 1) * 16) - minimum;
  }
}

// 128 bytes of low halves, 64 of high pairs of bits, 16 signed multipliers, d.
void decode_q6_k(const std::uint8_t* block, float* out) {
  const float d = scale_at(block + 208);
  for (unsigned group = 0; group < 16; ++group, out += 16) {
    const unsigned part = group / 8, quarter = group % 8 / 2, side = group % 2 * 16;
    const std::uint8_t* low = block + part * 64 + quarter % 2 * 32 + side;
    const std::uint8_t* high = block + 128 + part * 32 + side;
    const unsigned low_shift = quarter / 2 * 4, high_shift = quarter * 2;
    const float scale = d * static_cast<float>(static_cast<std::int8_t>(block[192 + group]));
    for (unsigned i = 0; i < 16; ++i)
      out[i] = scale * static_cast<float>((low[i] >> low_shift & 15) + (high[i] >> high_shift & 3) * 16 - 32);
  }
}

// d, 8 pairs of high bits, 8 halves of low bits of the multipliers (less 32), 128 bytes of codes.
void decode_iq4_xs(const std::uint8_t* block, float* out) {
  const float d = scale_at(block);
  const unsigned high = block[2] | block[3] << 8U;
  for (unsigned group = 0; group < 8; ++group, out += 32) {
    const unsigned multiplier = (block[4 + group / 2] >> group % 2 * 4 & 15) | (high >> 2 * group & 3) << 4;
    const float scale = d * static_cast<float>(static_cast<int>(multiplier) - 32);
    const std::uint8_t* codes = block + 8 + group * 16;
    for (unsigned i = 0; i < 16; ++i) {
      out[i] = scale * nonlinear_levels[codes[i] & 15];
      out[i + 16] = scale * nonlinear_levels[codes[i] >> 4];
    }
  }
}

}  // namespace driftseal::gguf
