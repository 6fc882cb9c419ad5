#include "core/model/companion.h"

#include <algorithm>
#include <filesystem>

namespace driftseal {

namespace fs = std::filesystem;

static bool is_plain_name(const std::string& name) {
  const auto odd = [](char c) {
    return c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20;
  };
  return !name.empty() && name != "." && name != ".." && std::ranges::none_of(name, odd);
}

// Empty if the file may be opened.
static std::string why_not(const fs::path& path, const fs::path& model) {
  std::error_code problem;
  const auto target = fs::canonical(path, problem), model_target = fs::canonical(model, problem);
  if (target == model_target) return "is the model itself";
  const auto folder = fs::canonical(path.has_parent_path() ? path.parent_path() : ".", problem);
  if (!problem && (target.parent_path() == folder || target.parent_path() == model_target.parent_path()))
    return "";
  return "leads out of the model's own folder";
}

Result<std::shared_ptr<const MappedFile>> open_companion(const MappedFile& model, const std::string& name) {
  const auto refused = [&](const std::string& why) {
    return Error{ErrorCode::malformed, "the file \"" + name + "\" that belongs to the model " + why,
                 model.path(), "", "Do not use this model: it points at files that are not part of it"};
  };
  if (!is_plain_name(name)) return refused("is not one of the model's own folder");
  const auto path = fs::path(model.path()).parent_path() / name;
  std::error_code problem;
  if (!fs::exists(path, problem))
    return Error{ErrorCode::not_found, "the file " + name + ", which belongs to the model, is missing",
                 model.path(), "", "Download or export the whole model again, into one folder"};
  if (const auto why = why_not(path, model.path()); !why.empty()) return refused(why);
  TRY(auto mapped, MappedFile::open(path.string()));
  return std::make_shared<const MappedFile>(std::move(mapped));
}

}  // namespace driftseal
