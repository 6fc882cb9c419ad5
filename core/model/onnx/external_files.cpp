#include "core/model/onnx/external_files.h"

#include <algorithm>
#include <filesystem>

#include "core/model/limits.h"

namespace driftseal::onnx {

namespace fs = std::filesystem;

static bool is_plain_name(const std::string& name) {
  const auto odd = [](char c) {
    return c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20;
  };
  return name != "." && name != ".." && std::ranges::none_of(name, odd);
}

Result<std::string> ExternalFiles::resolve(const std::string& location) const {
  const auto refused = [&](std::string why) {
    return Error{ErrorCode::malformed, "the external data \"" + location + "\" " + std::move(why),
                 model_.path(), "", "Do not use this model: it points at files that are not part of it"};
  };
  if (!is_plain_name(location)) return refused("is not a file of the model's own folder");
  std::error_code problem;
  const auto folder = fs::path(model_.path()).parent_path();
  const auto path = (folder / location).string();
  if (!fs::exists(path, problem))
    return Error{ErrorCode::not_found, "the external data " + location + " is missing", model_.path(), "",
                 "Put the file beside the model"};
  const auto target = fs::canonical(path, problem), model = fs::canonical(model_.path(), problem);
  if (problem || target == model) return refused("is the model itself");
  if (target.parent_path() != model.parent_path() &&
      target.parent_path() != fs::canonical(folder.empty() ? "." : folder, problem))
    return refused("leads out of the model's own folder");
  return path;
}

Status ExternalFiles::open(const std::string& location) {
  if (files_.contains(location)) return {};
  if (files_.size() == model_limits::shards)
    return Error{ErrorCode::limit_exceeded,
                 "more than " + std::to_string(model_limits::shards) + " external files", model_.path(), "",
                 "Export the model again, with its values in one file"};
  TRY(const auto path, resolve(location));
  TRY(auto mapped, MappedFile::open(path));
  files_.emplace(location, std::make_shared<const MappedFile>(std::move(mapped)));
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
