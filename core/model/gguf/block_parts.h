// What several block types share: the F16 scale, and the levels of IQ4_NL and IQ4_XS.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <limits>

namespace driftseal::gguf {

// Little endian, any alignment; exact. Infinities become NaN.
inline float scale_at(const std::uint8_t* bytes) {
  const std::uint32_t magnitude = (bytes[0] | static_cast<std::uint32_t>(bytes[1]) << 8) & 0x7FFF;
  if (magnitude >= 0x7C00) return std::numeric_limits<float>::quiet_NaN();
  const float value = magnitude < 0x0400 ? static_cast<float>(magnitude) * 0x1p-24F
                                         : std::bit_cast<float>((magnitude << 13) + (112U << 23));
  return (bytes[1] & 0x80) != 0 ? -value : value;
}

// kvalues_iq4nl in ggml-common.h.
inline constexpr std::array<float, 16> nonlinear_levels = {-127, -104, -83, -65, -49, -35, -22, -10,
                                                           1,    13,   25,  38,  53,  69,  89,  113};

}  // namespace driftseal::gguf
