// ONNX files that are wrong in one way each.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "tests/support/onnx_file.h"

namespace driftseal::test {

struct HostileOnnx {
  const char* name;
  Bytes bytes;
  ErrorCode code;
};

// A right beginning, then these bytes.
inline Bytes onnx_with(ByteView bytes) { return Message().varint(1, 8).text(2, "x").raw(bytes).bytes(); }
inline Bytes onnx_with(const Message& message) { return onnx_with(message.bytes()); }

// An initialiser of one UINT8 in which more is written.
inline Bytes onnx_spoilt(const Message& more) {
  return onnx_initialisers({onnx_tensor("a", {1}, 2).bytes(9, Bytes{1}).raw(more.bytes())});
}

// Graphs inside If nodes of graphs.
inline Message nested_graphs(unsigned depth) {
  Message graph;
  for (unsigned i = 0; i < depth; ++i) {
    const auto attribute = Message().text(1, "then_branch").message(6, graph);
    graph = Message().message(1, Message().text(2, "y").text(4, "If").message(5, attribute));
  }
  return graph;
}

inline std::vector<HostileOnnx> hostile_wire_onnx() {
  using enum ErrorCode;
  const Bytes eleven(11, 0xFF),
      ten_too_large{0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02};
  return {
      {"no_graph", onnx_with(Bytes{}), malformed},
      {"two_graphs", onnx_with(Message().message(7, {}).message(7, {})), malformed},
      {"varint_of_11_bytes", onnx_with(eleven), malformed},
      {"varint_beyond_64_bits", onnx_with(ten_too_large), malformed},
      {"varint_cut", onnx_with(Bytes{0x28, 0xFF}), truncated},
      {"field_number_0", onnx_with(Bytes{0x02, 0x00}), malformed},
      {"field_number_2_29", onnx_with(Message().varint(std::uint64_t{1} << 29, 1)), malformed},
      {"group", onnx_with(Bytes{0x0B, 0x0C}), malformed},
      {"wire_type_7", onnx_with(Bytes{0x0F}), malformed},
      {"length_beyond_the_file", onnx_with(Message().raw_varint(7 << 3 | 2).raw_varint(1000)), truncated},
      {"length_2_64", onnx_with(Message().raw_varint(7 << 3 | 2).raw_varint(~std::uint64_t{0})), truncated},
      {"length_beyond_the_graph", onnx_with(Message().bytes(7, Bytes{0x2A, 0x05})), malformed},
      {"fixed_cut", onnx_with(Bytes{0x29, 0x00}), truncated},
      {"graph_is_a_number", onnx_with(Message().varint(7, 1)), malformed},
      {"node_is_a_number", onnx_model(Message().varint(1, 1)), malformed},
      {"attribute_is_a_number", onnx_model(Message().message(1, Message().varint(5, 1))), malformed},
      {"tensor_is_a_number", onnx_model(Message().varint(5, 1)), malformed},
      {"sparse_tensor_is_a_number", onnx_model(Message().varint(15, 1)), malformed},
      {"graphs_nested", onnx_model(nested_graphs(1000)), limit_exceeded},
  };
}

inline std::vector<HostileOnnx> hostile_tensors_onnx() {
  using enum ErrorCode;
  const std::uint64_t half = std::uint64_t{1} << 32, negative = ~std::uint64_t{0};
  const std::vector<std::uint64_t> many(65, 1);
  const auto one = [](const Message& tensor) { return onnx_initialisers({tensor}); };
  const auto good = onnx_tensor("a", {1}, 2).bytes(9, Bytes{1});
  const auto sparse = Message().message(1, onnx_tensor("a", {0}, 1)).varint(3, half).varint(3, half);
  return {
      {"tensor_twice", onnx_initialisers({good, good}), malformed},
      {"no_name", one(Message().varint(1, 1).varint(2, 2).bytes(9, Bytes{1})), malformed},
      {"name_steers_the_terminal", one(onnx_tensor("a\x1b[2J", {0}, 2)), malformed},
      {"name_is_not_utf8", one(onnx_tensor("\xC3(", {0}, 2)), malformed},
      {"long_name", one(onnx_tensor(std::string(5000, 'a'), {0}, 2)), limit_exceeded},
      {"name_twice", onnx_spoilt(Message().text(8, "b")), malformed},
      {"type_twice", onnx_spoilt(Message().varint(2, 2)), malformed},
      {"values_twice", onnx_spoilt(Message().bytes(9, Bytes{2})), malformed},
      {"values_in_two_fields", onnx_spoilt(Message().bytes(5, Bytes{1})), malformed},
      {"type_is_text", one(Message().text(2, "FLOAT").text(8, "a")), malformed},
      {"name_is_a_number", one(Message().varint(2, 2).varint(8, 1)), malformed},
      {"raw_data_is_a_number", one(onnx_tensor("a", {1}, 2).varint(9, 1)), malformed},
      {"negative_dimension", one(onnx_tensor("a", {negative}, 2)), malformed},
      {"packed_dimension_cut", one(Message().bytes(1, Bytes{0x80}).varint(2, 2).text(8, "a")), malformed},
      {"dimension_is_fixed", one(onnx_tensor("a", {}, 2).raw(Bytes{0x09, 0, 0, 0, 0, 0, 0, 0, 0})),
       malformed},
      {"dimensions_wrap", one(onnx_tensor("a", {half, half}, 2)), malformed},
      {"dimensions_wrap_beside_0", one(onnx_tensor("a", {half, half, 0}, 2)), malformed},
      {"too_many_dimensions", one(onnx_tensor("a", many, 2).bytes(9, Bytes{1})), limit_exceeded},
      {"no_values", one(onnx_tensor("a", {1}, 2)), malformed},
      {"too_few_bytes", one(onnx_tensor("a", {2}, 1).bytes(9, Bytes(7))), malformed},
      {"too_many_bytes", one(onnx_tensor("a", {1}, 1).bytes(9, Bytes(5))), malformed},
      {"float_data_cut", one(onnx_tensor("a", {1}, 1).bytes(4, Bytes(3))), malformed},
      {"values_in_the_wrong_field", one(onnx_tensor("a", {1}, 1).bytes(7, Bytes{1})), malformed},
      {"too_few_varints", one(onnx_tensor("a", {2}, 7).bytes(7, Bytes{1})), malformed},
      {"too_many_varints", one(onnx_tensor("a", {1}, 7).bytes(7, Bytes{1, 1})), malformed},
      {"2_56_varints", one(onnx_tensor("a", {(std::uint64_t{1} << 24)}, 7).bytes(7, Bytes{1})), malformed},
      {"varint_value_cut", one(onnx_tensor("a", {1}, 7).bytes(7, Bytes{0x80})), malformed},
      {"int8_of_128", one(onnx_tensor("a", {1}, 3).bytes(5, Bytes{0x80, 0x01})), malformed},
      {"uint8_of_256", one(onnx_tensor("a", {1}, 2).bytes(5, Bytes{0x80, 0x02})), malformed},
      {"truth_value_2", one(onnx_tensor("a", {1}, 9).bytes(5, Bytes{2})), malformed},
      {"float16_of_17_bits", one(onnx_tensor("a", {1}, 10).bytes(5, Bytes{0x80, 0x80, 0x04})), malformed},
      {"sparse_dimensions_wrap", onnx_model(Message().message(15, sparse)), malformed},
  };
}

}  // namespace driftseal::test
