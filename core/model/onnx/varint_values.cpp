#include "core/model/onnx/varint_values.h"

#include "core/model/onnx/wire.h"

namespace driftseal::onnx {

static bool is_signed(DType type) {
  return type == DType::I8 || type == DType::I16 || type == DType::I32 || type == DType::I64;
}

// Negative numbers are written as the 64-bit two's complement.
static bool in_range(DType type, std::uint64_t value) {
  const unsigned bits = type == DType::BOOL ? 1 : bit_width(type);
  if (!is_signed(type)) return bits == 64 || value >> bits == 0;
  const auto top = static_cast<std::int64_t>(value) >> (bits - 1);
  return top == 0 || top == -1;
}

std::optional<Bytes> decode_varints(DType type, ByteView varints, std::uint64_t elements) {
  if (elements > varints.size()) return std::nullopt;  // before memory is taken for them
  const auto width = byte_width(type);
  Bytes values(elements * width);
  ByteReader reader(varints);
  for (std::uint64_t i = 0; i < elements; ++i) {
    const auto value = read_varint(reader);
    if (!value || !in_range(type, *value)) return std::nullopt;
    std::memcpy(&values[i * width], &*value, width);
  }
  if (reader.remaining() > 0) return std::nullopt;
  return values;
}

}  // namespace driftseal::onnx
