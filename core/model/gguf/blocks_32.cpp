// Blocks of 32: element i < 16 is the low half of byte i, element i + 16 the high half.
#include <array>
#include <cmath>
#include <cstring>

#include "core/model/gguf/block_parts.h"
#include "core/model/gguf/blocks.h"

namespace driftseal::gguf {

namespace {

constexpr unsigned half = 16;

// The fifth bits of Q5_0 and Q5_1, element i in bit i.
std::uint32_t high_bits(const std::uint8_t* bytes) {
  std::uint32_t bits;
  std::memcpy(&bits, bytes, sizeof bits);
  return bits;
}

int with_high_bit(int low, std::uint32_t bits, unsigned i) {
  return low | static_cast<int>((bits >> i & 1) << 4);
}

}  // namespace

void decode_q4_0(const std::uint8_t* block, float* out) {
  const float d = scale_at(block);
  const std::uint8_t* codes = block + 2;
  for (unsigned i = 0; i < half; ++i) {
    out[i] = d * static_cast<float>((codes[i] & 15) - 8);
    out[i + half] = d * static_cast<float>((codes[i] >> 4) - 8);
  }
}

void decode_q4_1(const std::uint8_t* block, float* out) {
  const float d = scale_at(block), least = scale_at(block + 2);
  const std::uint8_t* codes = block + 4;
  for (unsigned i = 0; i < half; ++i) {
    out[i] = d * static_cast<float>(codes[i] & 15) + least;
    out[i + half] = d * static_cast<float>(codes[i] >> 4) + least;
  }
}

void decode_q5_0(const std::uint8_t* block, float* out) {
  const float d = scale_at(block);
  const auto bits = high_bits(block + 2);
  const std::uint8_t* codes = block + 6;
  for (unsigned i = 0; i < half; ++i) {
    out[i] = d * static_cast<float>(with_high_bit(codes[i] & 15, bits, i) - 16);
    out[i + half] = d * static_cast<float>(with_high_bit(codes[i] >> 4, bits, i + half) - 16);
  }
}

void decode_q5_1(const std::uint8_t* block, float* out) {
  const float d = scale_at(block), least = scale_at(block + 2);
  const auto bits = high_bits(block + 4);
  const std::uint8_t* codes = block + 8;
  for (unsigned i = 0; i < half; ++i) {
    out[i] = d * static_cast<float>(with_high_bit(codes[i] & 15, bits, i)) + least;
    out[i + half] = d * static_cast<float>(with_high_bit(codes[i] >> 4, bits, i + half)) + least;
  }
}

void decode_q8_0(const std::uint8_t* block, float* out) {
  const float d = scale_at(block);
  for (unsigned i = 0; i < 2 * half; ++i)
    out[i] = d * static_cast<float>(static_cast<std::int8_t>(block[2 + i]));
}

void decode_iq4_nl(const std::uint8_t* block, float* out) {
  const float d = scale_at(block);
  const std::uint8_t* codes = block + 2;
  for (unsigned i = 0; i < half; ++i) {
    out[i] = d * nonlinear_levels[codes[i] & 15];
    out[i + half] = d * nonlinear_levels[codes[i] >> 4];
  }
}

// OCP Microscaling Formats 1.0: elements E2M1, scale E8M0 (a power of two, FF is NaN). ggml stores the
// doubled elements and half the scale; code 8 is 0, not -0.
void decode_mxfp4(const std::uint8_t* block, float* out) {
  static constexpr std::array<float, 16> doubled = {0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12};
  const float d =
      block[0] == 0xFF ? std::numeric_limits<float>::quiet_NaN() : std::ldexp(1.0F, block[0] - 128);
  const std::uint8_t* codes = block + 1;
  for (unsigned i = 0; i < half; ++i) {
    out[i] = d * doubled[codes[i] & 15];
    out[i + half] = d * doubled[codes[i] >> 4];
  }
}

}  // namespace driftseal::gguf
