#include "core/model/own_folder.h"

#include <algorithm>
#include <filesystem>

#include "core/model/hugging_face_cache.h"

namespace driftseal {

namespace fs = std::filesystem;

bool is_own_name(const std::string& name) {
  const auto odd = [](char c) { return c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20; };
  const fs::path path(name);
  if (name.empty() || path.is_absolute() || std::ranges::any_of(name, odd)) return false;
  return std::ranges::none_of(
      path, [](const fs::path& part) { return part.empty() || part == "." || part == ".."; });
}

static bool is_in(const fs::path& file, const fs::path& folder) {
  return std::ranges::mismatch(folder, file).in1 == folder.end();
}

Result<std::string> own_file(const std::string& folder, const std::string& name) {
  const auto path = (fs::path(folder) / name).string();
  if (!is_own_name(name))
    return Error{ErrorCode::malformed, "\"" + name + "\" is not a file of the model's own folder", folder, "",
                 "Do not use this model: it points at files that are not part of it"};
  std::error_code problem;
  const auto own = fs::canonical(folder, problem), target = fs::canonical(path, problem);
  if (problem)
    return Error{ErrorCode::not_found, "the file is missing, or a link that leads nowhere", path, "",
                 "Download or export the whole model again, into one folder"};
  const auto blobs = blobs_of(own.string());
  if (is_in(target, own) || (blobs && is_in(target, *blobs))) return path;
  return Error{ErrorCode::malformed,
               "the link \"" + name + "\" leads out of the model's folder, to \"" + target.string() + "\"",
               path, "", "Give the folder that holds the files themselves, or copy them into this one"};
}

std::string folder_of(const std::string& path) {
  const auto folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace driftseal
