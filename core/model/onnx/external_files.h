// The files beside an ONNX file that hold values of its tensors (TensorProto.external_data).
#pragma once

#include <map>
#include <string>

#include "core/model/model.h"

namespace driftseal::onnx {

class ExternalFiles {
 public:
  explicit ExternalFiles(const MappedFile& model) : model_(model) {}

  Status open(const std::string& location);  // errors: limit_exceeded, those of open_companion

  // Files in the order of their names; `number_of` counts from 1 in the same order.
  Model::Files files() const;
  std::size_t number_of(const std::string& location) const;
  const MappedFile& file(const std::string& location) const { return *files_.at(location); }

 private:
  const MappedFile& model_;
  std::map<std::string, std::shared_ptr<const MappedFile>> files_;
};

}  // namespace driftseal::onnx
