// A base and adapters of it, written into a folder that goes away.
#pragma once

#include <QDir>
#include <QTemporaryDir>

#include "core/adapters/apply_adapter.h"
#include "tests/support/safetensors_file.h"

namespace driftseal::test {

class AdapterFolder {
 public:
  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }

  ModelPtr base(const SafetensorsFile& file) const {
    file.write(path("base.safetensors"));
    auto model = open_model(path("base.safetensors"));
    CHECK(model.ok());
    return *model;
  }

  // A LoRA with `members` beside peft_type; returns its folder.
  std::string adapter(const SafetensorsFile& tensors, const std::string& members) const {
    CHECK(QDir(folder_.path()).mkpath("adapter"));
    tensors.write(path("adapter/adapter_model.safetensors"));
    const std::string config = R"({"peft_type":"LORA",)" + members + "}";
    CHECK(write_file(path("adapter/adapter_config.json"), view_of(config)).ok());
    return path("adapter");
  }

 private:
  QTemporaryDir folder_;
};

inline std::vector<double> doubles_of(const Model& model, const TensorInfo& tensor) {
  CHECK(tensor.dtype == DType::F64);
  Bytes scratch;
  const auto bytes = model.elements(tensor, 0, tensor.elements, scratch);
  std::vector<double> values(tensor.elements);
  std::memcpy(values.data(), bytes.data(), bytes.size());
  return values;
}

}  // namespace driftseal::test
