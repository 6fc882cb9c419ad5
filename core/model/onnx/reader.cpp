// ONNX as a model format: https://github.com/onnx/onnx, onnx/onnx.proto and docs/ExternalData.md. Values that
// are stored as bytes stay where they are, in the file or beside it.
#include "core/model/reader.h"
#include "core/model/onnx/external_files.h"
#include "core/model/onnx/model_proto.h"

namespace driftseal {

namespace {

Status check_range(const onnx::Document& document, const TensorInfo& info, const MappedFile& file) {
  if (info.offset <= file.size() && info.bytes <= file.size() - info.offset) return {};
  auto error = document.error(ErrorCode::truncated,
                              std::to_string(info.bytes) + " bytes at offset " + std::to_string(info.offset) +
                                  " lie beyond the end of the file, which has " + std::to_string(file.size()),
                              "tensor " + info.name);
  error.file = file.path();
  return error;
}

Result<FileDirectory> directory_of(const onnx::Document& document, onnx::ModelProto model) {
  onnx::ExternalFiles external(document.file());
  for (const auto& tensor : model.tensors)
    if (!tensor.location.empty()) TRY_STATUS(external.open(tensor.location));
  FileDirectory directory{
      {}, std::move(model.metadata), external.files(), {{ByteUse::header, "", 0, document.file().size()}}};
  for (auto& [info, location] : model.tensors) {
    if (!location.empty()) {
      info.file = external.number_of(location);
      TRY_STATUS(check_range(document, info, external.file(location)));
    }
    directory.tensors.push_back(std::move(info));
  }
  return directory;
}

class OnnxReader : public FormatReader {
 public:
  std::string_view name() const override { return "onnx"; }
  bool recognises(const MappedFile& file) const override {
    return file.path().ends_with(".onnx") && onnx::begins_as_model_proto(file.bytes());
  }
  Result<FileDirectory> read(const std::shared_ptr<const MappedFile>& file) const override {
    onnx::Document document(*file);
    TRY(auto model, onnx::read_model_proto(document));
    return directory_of(document, std::move(model));
  }
};

}  // namespace

const FormatReader& onnx_reader() {
  static const OnnxReader reader;
  return reader;
}

}  // namespace driftseal
