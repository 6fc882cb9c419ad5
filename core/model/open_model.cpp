// From a path to a Model: a single file, an index with its shards, or a folder that holds one of the two.
#include <filesystem>

#include "core/model/model.h"
#include "core/model/reader.h"
#include "core/model/shards.h"

namespace driftseal {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view index_ending = ".safetensors.index.json";

Result<ModelPtr> open_single(const std::string& path, const std::string& given) {
  TRY(auto open, open_file(path));
  Model::Files files = std::move(open.directory.others);
  files.insert(files.begin(), std::move(open.file));
  return ModelPtr(std::make_shared<Model>(given, open.format, std::move(files),
                                          std::move(open.directory.tensors),
                                          std::move(open.directory.metadata)));
}

// "-00002-of-00003.gguf" and so on: such a file is opened with the first part.
bool is_later_part(const std::string& path) {
  constexpr std::size_t ending = std::string_view("-00002-of-00003.gguf").size();
  return path.size() > ending && path.compare(path.size() - 14, 4, "-of-") == 0 &&
         path.compare(path.size() - ending, 6, "-00001") != 0;
}

bool is_other_format(const std::string& path) {
  return (path.ends_with(".gguf") && !is_later_part(path)) || path.ends_with(".onnx");
}

// The one index, or else the one weight file, of a folder. Other formats count where no safetensors file is.
Result<std::string> find_in_folder(const std::string& folder) {
  std::vector<std::string> indices, weights, others;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    const auto path = entry->path().string();
    if (path.ends_with(index_ending)) indices.push_back(path);
    if (path.ends_with(".safetensors")) weights.push_back(path);
    if (is_other_format(path)) others.push_back(path);
  }
  if (problem)
    return Error{ErrorCode::cannot_open, "the folder cannot be read: " + problem.message(), folder, "",
                 "Check the path and its permissions"};
  if (indices.empty() && weights.empty()) weights = std::move(others);
  // A PEFT adapter beside a model is another model: it is meant only where it is alone, or named.
  if (weights.size() > 1)
    std::erase_if(weights,
                  [](const std::string& path) { return path.ends_with("/adapter_model.safetensors"); });
  if (indices.size() == 1 && !fs::exists(fs::path(folder) / "model.safetensors", problem))
    return indices.front();
  if (indices.empty() && weights.size() == 1) return weights.front();
  if (indices.empty() && weights.empty())
    return Error{ErrorCode::not_found, "the folder holds no .safetensors, .gguf or .onnx file", folder, "",
                 "Give the folder that holds the weights, or convert them to safetensors"};
  return Error{ErrorCode::mismatch, "the folder holds more than one model", folder, "",
               "Give the file that is meant: the weights or a .safetensors.index.json"};
}

}  // namespace

Result<ModelPtr> open_model(const std::string& path) {
  std::error_code problem;
  if (!fs::is_directory(path, problem))
    return path.ends_with(".json") ? open_sharded(path, path) : open_single(path, path);
  TRY(const auto found, find_in_folder(path));
  return found.ends_with(index_ending) ? open_sharded(found, path) : open_single(found, path);
}

}  // namespace driftseal
