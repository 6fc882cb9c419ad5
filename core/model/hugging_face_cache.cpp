#include "core/model/hugging_face_cache.h"

#include <filesystem>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/model/own_folder.h"

namespace driftseal {

namespace fs = std::filesystem;

constexpr const char* give_one = "Give the folder of one snapshot";
constexpr std::uint64_t most_ref_bytes = 256;

static bool is_real_folder(const fs::path& path) {
  std::error_code problem;
  return fs::is_directory(fs::symlink_status(path, problem));
}

static bool is_repository_name(const fs::path& folder) {
  return folder.filename().string().starts_with("models--");
}

bool is_cached_repository(const std::string& folder) {
  std::error_code problem;
  const auto path = fs::canonical(folder, problem);
  return is_repository_name(path) && is_real_folder(path / "snapshots");
}

std::optional<std::string> blobs_of(const std::string& folder) {
  for (fs::path snapshot(folder); snapshot.has_relative_path(); snapshot = snapshot.parent_path()) {
    const auto repository = snapshot.parent_path().parent_path(), blobs = repository / "blobs";
    if (snapshot.parent_path().filename() == "snapshots" && is_repository_name(repository) &&
        is_real_folder(blobs))
      return blobs.string();
  }
  return std::nullopt;
}

static Result<std::string> commit_of_main(const std::string& repository) {
  TRY(const auto path, own_file(repository, "refs/main"));
  TRY(const auto bytes, read_file(path, most_ref_bytes));
  std::string commit(text_of(bytes));
  commit.resize(commit.find_last_not_of("\r\n ") + 1);
  if (!is_own_name(commit) || commit.find('/') != std::string::npos)
    return Error{ErrorCode::malformed, "refs/main does not name a snapshot", path, "", give_one};
  return commit;
}

static Result<std::string> only_snapshot(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem))
    if (is_real_folder(entry->path())) found.push_back(entry->path().string());
  if (problem)
    return Error{ErrorCode::cannot_open, "the folder cannot be read: " + problem.message(), folder, "",
                 "Check the path and its permissions"};
  if (found.size() == 1) return found.front();
  return Error{found.empty() ? ErrorCode::not_found : ErrorCode::mismatch,
               found.empty() ? "the cache holds no snapshot of this repository"
                             : "the cache holds several snapshots, and no refs/main says which is meant",
               folder, "", found.empty() ? "Download the model" : give_one};
}

Result<std::string> snapshot_of(const std::string& repository) {
  const auto snapshots = fs::path(repository) / "snapshots";
  std::error_code problem;
  if (!fs::exists(fs::path(repository) / "refs" / "main", problem)) return only_snapshot(snapshots.string());
  TRY(const auto commit, commit_of_main(repository));
  if (!is_real_folder(snapshots / commit))
    return Error{ErrorCode::not_found, "the snapshot that refs/main names is not in the cache",
                 (snapshots / commit).string(), "",
                 "Download the model again, or give the folder of another snapshot"};
  return (snapshots / commit).string();
}

}  // namespace driftseal
