#include "core/model/onnx/model_proto.h"

#include "core/base/printable.h"
#include "core/model/onnx/graph.h"

namespace driftseal::onnx {

namespace {

constexpr std::uint64_t ir_version = 1, producer_name = 2, producer_version = 3, domain = 4,
                        model_version = 5, graph = 7, opset_import = 8, metadata_props = 14,
                        training_info = 20, functions = 25;

class ModelReader {
 public:
  explicit ModelReader(Document& document)
      : document_(document), model_(document.file().bytes()), search_(document) {}

  Result<ModelProto> run() {
    TRY_STATUS(document_.each_field(model_, [this](const Field& field) { return read(field); }));
    if (graphs_ != 1)
      return document_.malformed("the model has " + std::to_string(graphs_) + " graphs instead of one",
                                 model_);
    return ModelProto{std::move(search_).found(), std::move(metadata_)};
  }

 private:
  Status read(const Field& field) {
    switch (field.number) {
      case ir_version:
        return read_number("ir_version", field);
      case producer_name:
        return read_text("producer_name", field);
      case producer_version:
        return read_text("producer_version", field);
      case domain:
        return read_text("domain", field);
      case model_version:
        return read_number("model_version", field);
      case opset_import:
        return read_opset(field);
      case metadata_props:
        return read_property(field);
      case graph:
        TRY_STATUS(document_.expect(field, WireType::bytes, model_));
        ++graphs_;
        return search_.search_graph(field.bytes, "");
      case training_info:
        return read_training(field);
      case functions:
        return read_function(field);
      default:
        return {};
    }
  }

  Status read_number(const char* key, const Field& field) {
    TRY_STATUS(document_.expect(field, WireType::varint, model_));
    keep(key, std::to_string(field.value));
    return {};
  }

  Status read_text(const char* key, const Field& field) {
    TRY_STATUS(document_.expect(field, WireType::bytes, model_));
    keep(key, text_of(field.bytes));
    return {};
  }

  Status read_property(const Field& field) {
    TRY_STATUS(document_.expect(field, WireType::bytes, model_));
    TRY(const auto pair, read_string_pair(document_, field.bytes));
    keep(pair.first, pair.second);
    return {};
  }

  Status read_opset(const Field& field) {  // OperatorSetIdProto: domain 1, version 2
    TRY_STATUS(document_.expect(field, WireType::bytes, model_));
    std::string_view name = "ai.onnx";
    std::uint64_t version = 0;
    TRY_STATUS(document_.each_field(field.bytes, [&](const Field& part) -> Status {
      if (part.number == 1 && !part.bytes.empty()) name = text_of(part.bytes);
      if (part.number == 2) version = part.value;
      return {};
    }));
    keep("opset " + std::string(name.substr(0, model_limits::name_bytes)), std::to_string(version));
    return {};
  }

  Status read_training(const Field& field) {  // TrainingInfoProto: initialization 1, algorithm 2
    TRY_STATUS(document_.expect(field, WireType::bytes, model_));
    const auto scope = "training " + std::to_string(++trainings_);
    return document_.each_field(field.bytes, [&](const Field& part) -> Status {
      if (part.number != 1 && part.number != 2) return {};
      TRY_STATUS(document_.expect(part, WireType::bytes, field.bytes));
      return search_.search_graph(part.bytes,
                                  scope + (part.number == 1 ? ".initialization/" : ".algorithm/"));
    });
  }

  Status read_function(const Field& field) {  // FunctionProto: name 1, node 7
    TRY_STATUS(document_.expect(field, WireType::bytes, model_));
    const auto scope = "function " + std::to_string(++functions_) + "/";
    return document_.each_field(field.bytes, [&](const Field& part) -> Status {
      if (part.number != 7) return {};
      TRY_STATUS(document_.expect(part, WireType::bytes, field.bytes));
      return search_.search_node(part.bytes, scope);
    });
  }

  void keep(std::string_view key, std::string_view value) {
    if (key.size() > model_limits::metadata_text_bytes || value.size() > model_limits::metadata_text_bytes)
      return;
    if (metadata_.size() < model_limits::metadata_entries) metadata_.emplace_back(clean(key), clean(value));
  }
  static std::string clean(std::string_view text) {
    return is_valid_utf8(text) ? std::string(text) : printable(text);
  }

  Document& document_;
  ByteView model_;
  TensorSearch search_;
  Metadata metadata_;
  unsigned graphs_ = 0, trainings_ = 0, functions_ = 0;
};

}  // namespace

Result<ModelProto> read_model_proto(Document& document) { return ModelReader(document).run(); }

bool begins_as_model_proto(ByteView bytes) {
  constexpr std::uint64_t most_versions = 1000;
  MessageReader reader(bytes);
  const auto first = reader.next();
  if (!first || first->number != ir_version || first->type != WireType::varint) return false;
  return first->value > 0 && first->value <= most_versions;
}

}  // namespace driftseal::onnx
