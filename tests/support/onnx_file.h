// ONNX files made by hand: messages of protocol buffers, field by field. Nothing is checked.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/base/bytes.h"

namespace driftseal::test {

class Message {
 public:
  Message& raw(ByteView bytes) {
    append(bytes_, bytes);
    return *this;
  }
  Message& raw_varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<std::uint8_t>(value | 0x80));
    bytes_.push_back(static_cast<std::uint8_t>(value));
    return *this;
  }
  Message& varint(std::uint64_t field, std::uint64_t value) {
    return raw_varint(field << 3).raw_varint(value);
  }
  Message& bytes(std::uint64_t field, ByteView payload) {
    return raw_varint(field << 3 | 2).raw_varint(payload.size()).raw(payload);
  }
  Message& text(std::uint64_t field, std::string_view text) { return bytes(field, view_of(text)); }
  Message& message(std::uint64_t field, const Message& inner) { return bytes(field, inner.bytes_); }
  const Bytes& bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

// TensorProto: dims, data_type and name; values are added to it.
inline Message onnx_tensor(std::string_view name, const std::vector<std::uint64_t>& dims,
                           std::uint64_t data_type) {
  Message tensor;
  for (const auto dimension : dims) tensor.varint(1, dimension);
  return tensor.varint(2, data_type).text(8, name);
}

inline Message onnx_external(std::string_view name, std::uint64_t elements,
                             const std::vector<std::pair<std::string_view, std::string_view>>& entries) {
  auto tensor = onnx_tensor(name, {elements}, 2).varint(14, 1);  // UINT8, EXTERNAL
  for (const auto& [key, value] : entries) tensor.message(13, Message().text(1, key).text(2, value));
  return tensor;
}

// A ModelProto with this graph.
inline Bytes onnx_model(const Message& graph) {
  return Message()
      .varint(1, 8)
      .text(2, "by hand")
      .message(7, graph)
      .message(8, Message().varint(2, 17))
      .bytes();
}

// A ModelProto with these initialisers.
inline Bytes onnx_initialisers(const std::vector<Message>& initialisers) {
  Message graph;
  for (const auto& tensor : initialisers) graph.message(5, tensor);
  return onnx_model(graph);
}

}  // namespace driftseal::test
