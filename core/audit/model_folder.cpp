#include "core/audit/model_folder.h"

#include <algorithm>
#include <filesystem>

namespace driftseal::audit {

namespace fs = std::filesystem;

namespace {

bool is_inside(const std::string& path, const std::string& folder) {
  return !folder.empty() && path.starts_with(folder.ends_with('/') ? folder : folder + '/');
}

std::string blobs_of(const fs::path& snapshot) {
  std::error_code problem;
  const auto blobs = snapshot.parent_path().parent_path() / "blobs";
  const bool is_snapshot = snapshot.parent_path().filename() == "snapshots" &&
                           fs::symlink_status(blobs, problem).type() == fs::file_type::directory;
  return is_snapshot ? blobs.string() : "";
}

Error cannot_read(const std::string& path, const std::error_code& problem) {
  return {ErrorCode::cannot_read, "the folder cannot be read: " + problem.message(), path, "",
          "Check its permissions"};
}

Error too_much(const std::string& path) {
  return {ErrorCode::limit_exceeded, "the folder holds more files or deeper folders than a model has", path,
          "", "Give the folder that holds the model and nothing else"};
}

}  // namespace

Result<ModelFolder> ModelFolder::open(const std::string& path) {
  std::error_code problem;
  const auto folder = fs::canonical(path, problem);
  if (problem || !fs::is_directory(folder, problem))
    return Error{ErrorCode::cannot_open,
                 "cannot be opened: " + (problem ? problem.message() : "not a folder"), path, "",
                 "Check the path and its permissions"};
  return ModelFolder(folder.string(), blobs_of(folder));
}

FoundFile ModelFolder::find(const std::string& name) const {
  std::error_code problem;
  const fs::path given = fs::path(path_) / name;
  if (!fs::exists(fs::symlink_status(given, problem))) return {};
  const std::string target = fs::canonical(given, problem).string();
  if (problem || !fs::is_regular_file(target, problem)) return {Presence::unusable, "", 0};
  const std::uint64_t size = fs::file_size(target, problem);
  if (problem) return {Presence::unusable, "", 0};
  if (target == given || is_inside(target, blobs_)) return {Presence::file, target, size};
  return is_inside(target, path_) ? FoundFile{Presence::linked, target, size}
                                  : FoundFile{Presence::unusable, "", 0};
}

Result<std::vector<std::string>> ModelFolder::names(const std::function<bool(const std::string&)>& left_out,
                                                    const Task& task) const {
  std::vector<std::string> names;
  std::error_code problem;
  std::size_t entries = 0;
  const std::size_t prefix = path_.ends_with('/') ? path_.size() : path_.size() + 1;
  fs::recursive_directory_iterator entry(path_, problem);
  for (const fs::recursive_directory_iterator end; !problem && entry != end; entry.increment(problem)) {
    if (task.stopped()) return cancelled();
    if (++entries > ModelFolderLimits::entries || entry.depth() > ModelFolderLimits::depth)
      return too_much(path_);
    const std::string name = entry->path().string().substr(prefix);
    const bool folder = entry->symlink_status(problem).type() == fs::file_type::directory;
    if (problem) break;
    if (left_out(name))
      entry.disable_recursion_pending();
    else if (!folder)
      names.push_back(name);
  }
  if (problem) return cannot_read(path_, problem);
  std::ranges::sort(names);
  return names;
}

}  // namespace driftseal::audit
