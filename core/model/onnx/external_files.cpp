#include "core/model/onnx/external_files.h"

#include "core/model/companion.h"
#include "core/model/limits.h"

namespace driftseal::onnx {

Status ExternalFiles::open(const std::string& location) {
  if (files_.contains(location)) return {};
  if (files_.size() == model_limits::shards)
    return Error{ErrorCode::limit_exceeded,
                 "more than " + std::to_string(model_limits::shards) + " external files", model_.path(), "",
                 "Export the model again, with its values in one file"};
  TRY(auto file, open_companion(model_, location));
  files_.emplace(location, std::move(file));
  return {};
}

Model::Files ExternalFiles::files() const {
  Model::Files files;
  for (const auto& [location, file] : files_) files.push_back(file);
  return files;
}

std::size_t ExternalFiles::number_of(const std::string& location) const {
  return 1 + static_cast<std::size_t>(std::distance(files_.begin(), files_.find(location)));
}

}  // namespace driftseal::onnx
