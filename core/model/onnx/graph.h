// GraphProto of onnx.proto, searched for tensors: initialisers, and tensors that are attributes of nodes, as
// those of Constant are.
//
// Names: an initialiser's own. A Constant's value goes by the node's output, any other attribute by
// "output.attribute"; inside an inner graph the name of the attribute that holds it, and "/", stand before.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "core/model/onnx/node_proto.h"
#include "core/model/onnx/stored_tensor.h"

namespace driftseal::onnx {

class TensorSearch {
 public:
  explicit TensorSearch(Document& document) : document_(document) {}

  // `scope` stands before every name. Errors: malformed, limit_exceeded.
  Status search_graph(ByteView graph, const std::string& scope, unsigned depth = 0);
  Status search_node(ByteView node, const std::string& scope, unsigned depth = 0);

  std::vector<StoredTensor> found() && { return std::move(found_); }

 private:
  Status search_attribute(const AttributeProto& attribute, const std::string& name, unsigned depth);
  Status add_initialiser(ByteView message, const std::string& scope);
  Status add_tensor(ByteView message, std::string name);
  Status add_sparse(ByteView message, std::string scope, std::string_view name);  // none: that of its values
  Status add(StoredTensor tensor, ByteView message);
  Status check_name(const std::string& name, ByteView message) const;

  Document& document_;
  std::vector<StoredTensor> found_;
  std::unordered_set<std::string> names_;
  std::uint64_t budget_ = model_limits::decoded_bytes;
  std::uint64_t nodes_ = 0;
};

}  // namespace driftseal::onnx
