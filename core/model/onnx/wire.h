// The wire format of protocol buffers (https://protobuf.dev/programming-guides/encoding/): the fields of one
// message, one after another, where they lie. Bytes are views; nothing is copied or read that is only passed
// over. Groups (wire types 3 and 4, deprecated) are refused.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/bytes.h"

namespace driftseal::onnx {

enum class WireType : std::uint8_t { varint = 0, fixed64 = 1, bytes = 2, fixed32 = 5 };

struct Field {
  std::uint64_t number = 0;
  WireType type = WireType::varint;
  std::uint64_t value = 0;  // varint
  ByteView bytes = {};      // the payload of the other types
};

// A varint of at most 10 bytes and 64 bits.
std::optional<std::uint64_t> read_varint(ByteReader& reader);

class MessageReader {
 public:
  explicit MessageReader(ByteView message) : reader_(message) {}

  bool at_end() const { return reader_.remaining() == 0 && !reader_.failed(); }
  std::optional<Field> next();       // nothing: no field can be read here; no more calls
  bool cut() const { return cut_; }  // it was because the message ends too early
  std::size_t offset() const { return reader_.offset(); }

 private:
  std::optional<ByteView> payload(WireType type);
  ByteReader reader_;
  bool cut_ = false;
};

}  // namespace driftseal::onnx
