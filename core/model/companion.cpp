#include "core/model/companion.h"

#include <filesystem>

#include "core/model/own_folder.h"

namespace driftseal {

namespace fs = std::filesystem;

Result<std::shared_ptr<const MappedFile>> open_companion(const MappedFile& model, const std::string& name) {
  const auto folder = folder_of(model.path());
  const auto path = fs::path(folder) / name;
  std::error_code problem;
  if (is_own_name(name) && !fs::exists(path, problem))
    return Error{ErrorCode::not_found, "the file " + name + ", which belongs to the model, is missing",
                 model.path(), "", "Download or export the whole model again, into one folder"};
  TRY(const auto own, own_file(folder, name));
  if (fs::equivalent(own, model.path(), problem))
    return Error{ErrorCode::malformed, "the model names itself as a file that belongs to it", model.path(),
                 "", "Do not use this model, or export it again"};
  TRY(auto mapped, MappedFile::open(own));
  return std::make_shared<const MappedFile>(std::move(mapped));
}

}  // namespace driftseal
