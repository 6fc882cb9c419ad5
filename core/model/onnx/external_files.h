// The files beside an ONNX file that hold values of its tensors (TensorProto.external_data).
#pragma once

#include <map>
#include <string>

#include "core/model/model.h"

namespace driftseal::onnx {

class ExternalFiles {
 public:
  explicit ExternalFiles(const MappedFile& model) : model_(model) {}

  // `location` is a plain file name. The file is in the folder of the model, or, where that is a symbolic
  // link, in the folder that it leads to. Errors: malformed, not_found, limit_exceeded, those of opening.
  Status open(const std::string& location);

  // Files in the order of their names; `number_of` counts from 1 in the same order.
  Model::Files files() const;
  std::size_t number_of(const std::string& location) const;
  const MappedFile& file(const std::string& location) const { return *files_.at(location); }

 private:
  Result<std::string> resolve(const std::string& location) const;
  const MappedFile& model_;
  std::map<std::string, std::shared_ptr<const MappedFile>> files_;
};

}  // namespace driftseal::onnx
