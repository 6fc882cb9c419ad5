// NodeProto and AttributeProto of onnx.proto: what leads to tensors.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/onnx/document.h"

namespace driftseal::onnx {

struct NodeProto {
  std::string_view op_type, output;  // the first output
  std::vector<ByteView> attributes;
};

struct AttributeProto {
  std::string_view name;
  std::vector<ByteView> tensors, sparse_tensors, graphs;
};

Result<NodeProto> read_node(Document& document, ByteView message);
Result<AttributeProto> read_attribute(Document& document, ByteView message);

}  // namespace driftseal::onnx
