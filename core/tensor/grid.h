// The fixed-point grid of the proof (docs/protocol.md, section 1): a floating weight w becomes round(w 2^s),
// the nearest integer, ties to the even one (IEEE 754 roundTiesToEven: reproducible on any machine); an
// integer stays what it is. Every grid integer is below 2^62 in absolute value, so that differences of two
// fit a signed 64-bit integer.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/bytes.h"
#include "core/tensor/dtype.h"

namespace driftseal {

inline constexpr unsigned default_grid_bits = 24;  // s
inline constexpr unsigned max_grid_bits = 60;
inline constexpr std::int64_t grid_limit = std::int64_t{1} << 62;  // every |grid integer| is below

// Why an element has no grid integer.
enum class OffGrid : std::uint8_t {
  not_finite,    // NaN or infinity
  out_of_range,  // |w| 2^s >= 2^62, or an integer of that size
};
struct GridProblem {
  OffGrid why;
  std::uint64_t index;  // flat, of the first such element
};

struct GridConversion {
  std::optional<GridProblem>
      problem;        // the first element without a grid integer; the output is then unspecified
  bool exact = true;  // rounding changed nothing: every element is a multiple of 2^-s
};

// Grid integers of out.size() elements stored one after another in `bytes` (any alignment; exactly
// out.size() * byte_width(type) bytes; type analysable). grid_bits <= max_grid_bits; integer types ignore it.
// Thread-safe; this is on the prover's hot path.
GridConversion convert_to_grid(DType type, ByteView bytes, unsigned grid_bits, std::span<std::int64_t> out);

inline std::optional<GridProblem> to_grid(DType type, ByteView bytes, unsigned grid_bits,
                                          std::span<std::int64_t> out) {
  return convert_to_grid(type, bytes, grid_bits, out).problem;
}

// Without output: every element has a grid integer, and rounding changed nothing.
bool exactly_on_grid(DType type, ByteView bytes, unsigned grid_bits);

// What the type alone tells: integers, and F16 and F8 at s >= 24 (their smallest step is 2^-24 or more).
bool always_on_grid(DType type, unsigned grid_bits);

}  // namespace driftseal
