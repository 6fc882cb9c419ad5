#include "core/model/onnx/graph.h"

#include "core/model/tensor_name.h"

namespace driftseal::onnx {

namespace {

constexpr unsigned deepest_graph = 16;

// "name", or "name.2" where there are several.
std::string numbered(const std::string& name, std::size_t i, std::size_t n) {
  return n == 1 ? name : name + "." + std::to_string(i);
}

struct SparseTensorProto {
  TensorProto values;
  Shape dims;
};

Result<SparseTensorProto> read_sparse_tensor_proto(Document& document, ByteView message) {
  constexpr std::uint64_t values = 1, dims = 3;
  SparseTensorProto proto;
  TRY_STATUS(document.each_field(message, [&](const Field& field) -> Status {
    if (field.number == dims) return read_dimensions(document, field, message, proto.dims);
    if (field.number != values) return {};
    TRY_STATUS(document.expect(field, WireType::bytes, message));
    TRY(proto.values, read_tensor_proto(document, field.bytes));
    return {};
  }));
  return proto;
}

}  // namespace

Status TensorSearch::search_graph(ByteView graph, const std::string& scope, unsigned depth) {
  constexpr std::uint64_t node = 1, initializer = 5, sparse_initializer = 15;
  if (depth > deepest_graph)
    return document_.error(ErrorCode::limit_exceeded,
                           "graphs are nested more than " + std::to_string(deepest_graph) + " deep",
                           document_.place(graph));
  return document_.each_field(graph, [&](const Field& field) -> Status {
    if (field.number != node && field.number != initializer && field.number != sparse_initializer) return {};
    TRY_STATUS(document_.expect(field, WireType::bytes, graph));
    if (field.number == node) return search_node(field.bytes, scope, depth);
    return field.number == initializer ? add_initialiser(field.bytes, scope)
                                       : add_sparse(field.bytes, scope, {});
  });
}

Status TensorSearch::search_node(ByteView message, const std::string& scope, unsigned depth) {
  TRY(const auto node, read_node(document_, message));
  ++nodes_;
  for (const auto part : node.attributes) {
    TRY(const auto attribute, read_attribute(document_, part));
    if (attribute.tensors.empty() && attribute.sparse_tensors.empty() && attribute.graphs.empty()) continue;
    auto name = scope + (node.output.empty() ? "node " + std::to_string(nodes_) : std::string(node.output));
    if (node.op_type != "Constant") name += "." + std::string(attribute.name);
    TRY_STATUS(check_name(name, part));
    TRY_STATUS(search_attribute(attribute, name, depth));
  }
  return {};
}

Status TensorSearch::search_attribute(const AttributeProto& attribute, const std::string& name,
                                      unsigned depth) {
  const auto& [own_name, tensors, sparse_tensors, graphs] = attribute;
  for (std::size_t i = 0; i < tensors.size(); ++i)
    TRY_STATUS(add_tensor(tensors[i], numbered(name, i, tensors.size())));
  for (std::size_t i = 0; i < sparse_tensors.size(); ++i)
    TRY_STATUS(add_sparse(sparse_tensors[i], {}, numbered(name, i, sparse_tensors.size())));
  for (std::size_t i = 0; i < graphs.size(); ++i)
    TRY_STATUS(search_graph(graphs[i], numbered(name, i, graphs.size()) + "/", depth + 1));
  return {};
}

Status TensorSearch::add_initialiser(ByteView message, const std::string& scope) {
  TRY(const auto proto, read_tensor_proto(document_, message));
  if (proto.name.empty()) return document_.malformed("an initialiser has no name", message);
  TRY(auto tensor, stored_tensor(document_, proto, scope + std::string(proto.name), budget_));
  return add(std::move(tensor), message);
}

Status TensorSearch::add_tensor(ByteView message, std::string name) {
  TRY(const auto proto, read_tensor_proto(document_, message));
  TRY(auto tensor, stored_tensor(document_, proto, std::move(name), budget_));
  return add(std::move(tensor), message);
}

Status TensorSearch::add_sparse(ByteView message, std::string scope, std::string_view name) {
  TRY(const auto proto, read_sparse_tensor_proto(document_, message));
  const auto elements = element_count(proto.dims);
  if (!elements)
    return document_.malformed("shape " + to_string(proto.dims) + " is no possible number of elements",
                               message);
  TensorInfo info{.name = std::move(scope.append(name.empty() ? proto.values.name : name)),
                  .dtype = DType::F32,
                  .shape = proto.dims};
  info.elements = *elements;
  info.bytes = message.size();
  info.offset = document_.offset_of(message);
  info.encoding = "sparse";
  info.problem = "sparse: not analysed";
  return add({std::move(info), {}}, message);
}

Status TensorSearch::add(StoredTensor tensor, ByteView message) {
  TRY_STATUS(check_name(tensor.info.name, message));
  if (!names_.insert(tensor.info.name).second)
    return document_.error(ErrorCode::malformed, "a tensor is there twice",
                           "tensor " + tensor.info.name + ", " + document_.place(message));
  if (names_.size() > model_limits::tensors)
    return document_.error(ErrorCode::limit_exceeded,
                           "more than " + std::to_string(model_limits::tensors) + " tensors",
                           document_.place(message));
  found_.push_back(std::move(tensor));
  return {};
}

Status TensorSearch::check_name(const std::string& name, ByteView message) const {
  if (auto problem = problem_of_tensor_name(name))
    return document_.error(problem->code, std::move(problem->message), document_.place(message));
  return {};
}

}  // namespace driftseal::onnx
