#include "core/model/onnx/wire.h"

namespace driftseal::onnx {

std::optional<std::uint64_t> read_varint(ByteReader& reader) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto byte = reader.u8();
    if (!byte) return std::nullopt;
    if (shift == 63 && *byte > 1) return std::nullopt;
    value |= static_cast<std::uint64_t>(*byte & 0x7F) << shift;
    if (*byte < 0x80) return value;
  }
  return std::nullopt;
}

std::optional<Field> MessageReader::next() {
  constexpr std::uint64_t most_fields = (std::uint64_t{1} << 29) - 1;
  const auto tag = read_varint(reader_);
  cut_ = reader_.failed();
  if (!tag || *tag >> 3 == 0 || *tag >> 3 > most_fields) return std::nullopt;
  Field field{.number = *tag >> 3, .type = static_cast<WireType>(*tag & 7)};
  if (field.type == WireType::varint) {
    const auto value = read_varint(reader_);
    cut_ = reader_.failed();
    if (!value) return std::nullopt;
    field.value = *value;
    return field;
  }
  const auto bytes = payload(field.type);
  cut_ = reader_.failed();
  if (!bytes) return std::nullopt;
  field.bytes = *bytes;
  return field;
}

std::optional<ByteView> MessageReader::payload(WireType type) {
  switch (type) {
    case WireType::fixed64:
      return reader_.take(8);
    case WireType::fixed32:
      return reader_.take(4);
    case WireType::bytes:
      if (const auto length = read_varint(reader_)) return reader_.take(*length);
      return std::nullopt;
    case WireType::varint:
      break;
  }
  return std::nullopt;
}

}  // namespace driftseal::onnx
