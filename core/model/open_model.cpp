// From a path to a Model: a single file, an index with its shards, or a folder that holds one of them.
#include <algorithm>
#include <filesystem>

#include "core/model/file_endings.h"
#include "core/model/hugging_face_cache.h"
#include "core/model/model.h"
#include "core/model/own_folder.h"
#include "core/model/reader.h"
#include "core/model/shards.h"

namespace driftseal {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view index_ending = ".index.json";

// What training leaves beside a model (names of Hugging Face transformers).
bool is_left_by_training(const std::string& path) {
  const auto name = fs::path(path).stem().string();
  return name == "training_args" || name == "optimizer" || name == "scheduler" || name == "scaler" ||
         name.starts_with("rng_state");
}

// An adapter is another model, meant only where it is alone, or named.
bool is_adapter_file(const std::string& path) { return fs::path(path).stem() == "adapter_model"; }

// "-00002-of-00003.gguf" and so on: such a file is opened with the first part.
bool is_later_part(const std::string& path) {
  constexpr std::size_t ending = std::string_view("-00002-of-00003.gguf").size();
  return path.ends_with(".gguf") && path.size() > ending && path.compare(path.size() - 14, 4, "-of-") == 0 &&
         path.compare(path.size() - ending, 6, "-00001") != 0;
}

Result<ModelPtr> open_single(const std::string& path, const std::string& given) {
  TRY(auto open, open_file(path));
  Model::Files files = std::move(open.directory.others);
  files.insert(files.begin(), std::move(open.file));
  return ModelPtr(
      std::make_shared<Model>(given, open.format, std::move(files), std::move(open.directory.tensors),
                              std::move(open.directory.metadata), std::move(open.directory.regions)));
}

struct Candidates {
  std::vector<std::string> weights, indices;
};

Candidates with_endings(const std::vector<std::string>& paths, const FileEndings& endings) {
  Candidates found;
  for (const auto& path : paths) {
    const auto ends = [&](std::string_view ending) { return path.ends_with(ending); };
    if (std::ranges::any_of(endings.indices, ends)) found.indices.push_back(path);
    if (std::ranges::any_of(endings.weights, ends)) found.weights.push_back(path);
  }
  std::erase_if(found.weights, is_later_part);
  for (const auto beside : {is_left_by_training, is_adapter_file})
    if (found.weights.size() > 1) std::erase_if(found.weights, beside);
  return found;
}

// The one index, or else the one weight file.
Result<std::string> choose(const Candidates& found, const std::string& folder) {
  std::error_code problem;
  if (found.indices.size() == 1) {
    const auto& index = found.indices.front();
    if (!fs::exists(index.substr(0, index.size() - index_ending.size()), problem)) return index;
  }
  if (found.indices.empty() && found.weights.size() == 1) return found.weights.front();
  return Error{ErrorCode::mismatch, "the folder holds more than one model", folder, "",
               "Give the file that is meant: a weight file or its index"};
}

Result<std::string> find_in_folder(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem))
    paths.push_back(entry->path().string());
  if (problem)
    return Error{ErrorCode::cannot_open, "the folder cannot be read: " + problem.message(), folder, "",
                 "Check the path and its permissions"};
  for (const auto& endings : file_endings::in_folders) {
    const auto found = with_endings(paths, endings);
    if (!found.indices.empty() || !found.weights.empty()) return choose(found, folder);
  }
  return Error{ErrorCode::not_found, "the folder holds no weights in a format that is looked for", folder, "",
               "Give the folder or the file that holds the weights, or convert them to safetensors"};
}

}  // namespace

Result<std::string> find_weights(const std::string& path) {
  std::error_code problem;
  if (!fs::is_directory(path, problem)) return path;
  auto folder = path;
  if (is_cached_repository(path)) {
    TRY(folder, snapshot_of(path));
  }
  TRY(const auto found, find_in_folder(folder));
  return own_file(folder, fs::path(found).filename().string());
}

Result<ModelPtr> open_model(const std::string& path) {
  TRY(const auto found, find_weights(path));
  return found.ends_with(".json") ? open_sharded(found, path) : open_single(found, path);
}

}  // namespace driftseal
