// Element types of stored tensors: the dtypes of the safetensors format (and what later formats map to).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace driftseal {

// Names as in safetensors (safetensors/src/tensor.rs, enum Dtype). F8_E4M3 is the finite-only variant of
// torch (float8_e4m3fn: no infinities, NaN = 7F and FF); F8_E5M2 follows IEEE 754 conventions (both:
// Micikevicius et al., arXiv 2209.05433).
enum class DType : std::uint8_t {
  BOOL,
  U8,
  I8,
  F8_E5M2,
  F8_E4M3,
  I16,
  U16,
  F16,
  BF16,
  I32,
  U32,
  F32,
  F64,
  I64,
  U64,
  // Recognised, so that a file that holds one opens, but not analysed: see why_not_analysable.
  F4,
  F6_E2M3,
  F6_E3M2,
  F8_E8M0,
  F8_E4M3FNUZ,
  F8_E5M2FNUZ,
  C64,
};

std::string_view to_string(DType type);
std::optional<DType> parse_dtype(std::string_view text);

unsigned bit_width(DType type);  // of one element
bool is_floating(DType type);    // F8 .. F64 and the unsupported floating ones; else integer or bool
std::string_view why_not_analysable(DType type);  // empty if the type is analysed; else a short reason
inline bool is_analysable(DType type) { return why_not_analysable(type).empty(); }
inline std::size_t byte_width(DType type) { return bit_width(type) / 8; }  // analysable types only

}  // namespace driftseal
