#include "core/audit/session_models.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "core/audit/file_digests.h"

namespace driftseal::audit {

namespace fs = std::filesystem;

struct FileStatus {
  std::uint64_t bytes = 0, modified = 0;
};

static std::optional<FileStatus> status_of(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
  constexpr std::uint64_t second = 1'000'000'000;
  const auto seconds = static_cast<std::uint64_t>(std::max<std::int64_t>(0, info.st_mtim.tv_sec));
  return FileStatus{static_cast<std::uint64_t>(info.st_size),
                    seconds * second + static_cast<std::uint64_t>(info.st_mtim.tv_nsec)};
}

// Where a recorded file stands: in the folder of the model, or in that of the file or index that names it.
static std::string place_of(const SessionModel& model, const std::string& name) {
  std::error_code ignored;
  const fs::path folder =
      fs::is_directory(model.path, ignored) ? fs::path(model.path) : fs::path(model.path).parent_path();
  return name.empty() ? model.path : (folder / name).string();
}

// The name by which place_of finds the file again.
static std::string name_of(const std::string& file, const std::string& path) {
  if (file == path) return {};
  std::error_code ignored;
  const fs::path folder = fs::is_directory(path, ignored) ? fs::path(path) : fs::path(path).parent_path();
  const fs::path relative = fs::path(file).lexically_normal().lexically_relative(folder.lexically_normal());
  const bool inside = !relative.empty() && *relative.begin() != "..";
  return inside ? relative.string() : std::string();
}

SessionModel record_model(const Model& model, const std::string& path) {
  SessionModel record{path, {}};
  for (const ModelFile& file : model.files()) {
    const std::string name = name_of(file.path, path);
    const auto status = status_of(file.path);
    const bool findable = file.path == path || !name.empty();  // not so in a cache of links
    if (status && findable) record.files.push_back({name, status->bytes, status->modified, {}});
  }
  return record;
}

static std::optional<Digest> digest_of(const std::string& path, const Task& task) {
  const auto file = MappedFile::open(path);
  if (!file.ok()) return std::nullopt;
  HashingProgress progress{task, file->size()};
  Sha256 hash;
  read_through(*file, 0, file->size(), progress, [&](ByteView bytes) { hash.update(bytes); });
  return task.stopped() || !file->unchanged().ok() ? std::nullopt : std::optional(hash.finish());
}

void add_digests(SessionModel& model, std::uint64_t most_bytes, const Task& task) {
  std::uint64_t total = 0;
  for (const auto& file : model.files) total += std::min(file.bytes, most_bytes + 1);
  if (total > most_bytes) return;
  for (auto& file : model.files) {
    const std::string place = place_of(model, file.name);
    const auto status = status_of(place);
    if (status && status->modified == file.modified && status->bytes == file.bytes)
      file.digest = digest_of(place, task);
  }
}

static ModelChange compare_file(const SessionFileRecord& recorded, const std::string& place,
                                const Task& task) {
  const auto status = status_of(place);
  if (!status) return ModelChange::gone;
  if (status->bytes != recorded.bytes) return ModelChange::resized;
  if (status->modified == recorded.modified) return ModelChange::none;
  const bool same = recorded.digest && digest_of(place, task) == recorded.digest;
  return same ? ModelChange::none : ModelChange::rewritten;
}

ModelState compare_model(const SessionModel& recorded, const Task& task) {
  std::error_code ignored;
  if (!fs::exists(recorded.path, ignored)) return {ModelChange::gone, recorded.path};
  for (const auto& file : recorded.files) {
    const std::string place = place_of(recorded, file.name);
    const ModelChange change = compare_file(file, place, task);
    if (change != ModelChange::none) return {change, place};
  }
  return {};
}

}  // namespace driftseal::audit
