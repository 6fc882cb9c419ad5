#include "core/model/onnx/node_proto.h"

namespace driftseal::onnx {

Result<NodeProto> read_node(Document& document, ByteView message) {
  constexpr std::uint64_t output = 2, op_type = 4, attribute = 5;
  NodeProto node;
  TRY_STATUS(document.each_field(message, [&](const Field& field) -> Status {
    if (field.number != output && field.number != op_type && field.number != attribute) return {};
    TRY_STATUS(document.expect(field, WireType::bytes, message));
    if (field.number == attribute) node.attributes.push_back(field.bytes);
    if (field.number == op_type) node.op_type = text_of(field.bytes);
    if (field.number == output && node.output.data() == nullptr) node.output = text_of(field.bytes);
    return {};
  }));
  return node;
}

Result<AttributeProto> read_attribute(Document& document, ByteView message) {
  constexpr std::uint64_t name = 1, t = 5, g = 6, tensors = 10, graphs = 11, sparse_tensor = 22,
                          sparse_tensors = 23;
  AttributeProto attribute;
  const auto add = [&](const Field& field, std::vector<ByteView>& list) -> Status {
    TRY_STATUS(document.expect(field, WireType::bytes, message));
    list.push_back(field.bytes);
    return {};
  };
  TRY_STATUS(document.each_field(message, [&](const Field& field) -> Status {
    switch (field.number) {
      case name:
        TRY_STATUS(document.expect(field, WireType::bytes, message));
        attribute.name = text_of(field.bytes);
        return {};
      case t:
      case tensors:
        return add(field, attribute.tensors);
      case g:
      case graphs:
        return add(field, attribute.graphs);
      case sparse_tensor:
      case sparse_tensors:
        return add(field, attribute.sparse_tensors);
      default:
        return {};
    }
  }));
  return attribute;
}

}  // namespace driftseal::onnx
