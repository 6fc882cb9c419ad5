// From a path to a Model: a single file, an index with its shards, or a folder that holds one of the two.
#include <filesystem>
#include <set>
#include <unordered_map>

#include "core/model/limits.h"
#include "core/model/model.h"
#include "core/model/reader.h"
#include "core/model/shards.h"

namespace driftseal {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view index_ending = ".safetensors.index.json";
constexpr const char* take_again = "Download or export the model's folder again";

struct OpenFile {
  MappedFile file;
  FileDirectory directory;
};

Result<OpenFile> open_file(const std::string& path) {
  TRY(auto file, MappedFile::open(path));
  if (!safetensors_reader().recognises(file))
    return Error{ErrorCode::unsupported, "not a model file that this program reads", path, "",
                 "Give a .safetensors file, a .safetensors.index.json or a folder with one of them; convert "
                 "other formats"};
  TRY(auto directory, safetensors_reader().read(file));
  return OpenFile{std::move(file), std::move(directory)};
}

Result<ModelPtr> open_single(const std::string& path, const std::string& given) {
  TRY(auto open, open_file(path));
  std::vector<MappedFile> files;
  files.push_back(std::move(open.file));
  return ModelPtr(std::make_shared<Model>(given, safetensors_reader().name(), std::move(files),
                                          std::move(open.directory.tensors),
                                          std::move(open.directory.metadata)));
}

class ShardedOpener {
 public:
  ShardedOpener(std::string path, ShardIndex index) : path_(std::move(path)), index_(std::move(index)) {}

  Result<ModelPtr> run(const std::string& given) {
    std::set<std::string> names;
    for (const auto& [tensor, entry] : index_.weight_map) names.insert(entry.file);
    if (names.size() > model_limits::shards)
      return error(ErrorCode::limit_exceeded, "more than " + std::to_string(model_limits::shards) + " shards",
                   "weight_map");
    for (const auto& name : names) TRY_STATUS(add(name));
    TRY_STATUS(check_all_found());
    return ModelPtr(std::make_shared<Model>(given, safetensors_reader().name(), std::move(files_),
                                            std::move(tensors_), std::move(metadata_)));
  }

 private:
  Error error(ErrorCode code, std::string message, std::string where) const {
    return {code, std::move(message), path_, std::move(where), take_again};
  }

  Status add(const std::string& name) {
    const auto shard = (fs::path(path_).parent_path() / name).string();
    std::error_code problem;
    if (!fs::exists(shard, problem))
      return error(ErrorCode::not_found, "the shard " + name + " is missing", "weight_map");
    TRY(auto open, open_file(shard));
    for (auto& tensor : open.directory.tensors) TRY_STATUS(add(std::move(tensor), name));
    std::ranges::move(open.directory.metadata, std::back_inserter(metadata_));
    files_.push_back(std::move(open.file));
    return {};
  }

  Status add(TensorInfo tensor, const std::string& shard) {
    const auto where = "tensor " + tensor.name;
    if (const auto seen = shard_of_.find(tensor.name); seen != shard_of_.end())
      return error(ErrorCode::mismatch, "a tensor is stored twice, in " + seen->second + " and in " + shard,
                   where);
    const auto entry = index_.weight_map.find(tensor.name);
    if (entry == index_.weight_map.end())
      return error(ErrorCode::mismatch, "a tensor of the shard " + shard + " is not in the index", where);
    tensor.file = files_.size();
    shard_of_.emplace(tensor.name, shard);
    tensors_.push_back(std::move(tensor));
    return {};
  }

  Status check_all_found() const {
    for (const auto& [name, entry] : index_.weight_map) {
      const auto found = shard_of_.find(name);
      const auto where = "tensor " + name + ", " + entry.place.text();
      if (found == shard_of_.end())
        return error(ErrorCode::mismatch,
                     "the index names a tensor that the shard " + entry.file + " does not hold", where);
      if (found->second != entry.file)
        return error(ErrorCode::mismatch,
                     "the index places a tensor in " + entry.file + ", but it is in " + found->second, where);
    }
    return {};
  }

  std::string path_;
  ShardIndex index_;
  std::vector<MappedFile> files_;
  std::vector<TensorInfo> tensors_;
  Metadata metadata_;
  std::unordered_map<std::string, std::string> shard_of_;
};

Result<ModelPtr> open_index(const std::string& path, const std::string& given) {
  TRY(auto index, read_shard_index(path));
  return ShardedOpener(path, std::move(index)).run(given);
}

// The one index, or else the one weight file, of a folder.
Result<std::string> find_in_folder(const std::string& folder) {
  std::vector<std::string> indices, weights;
  std::error_code problem;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    const auto path = entry->path().string();
    if (path.ends_with(index_ending)) indices.push_back(path);
    if (path.ends_with(".safetensors")) weights.push_back(path);
  }
  if (problem)
    return Error{ErrorCode::cannot_open, "the folder cannot be read: " + problem.message(), folder, "",
                 "Check the path and its permissions"};
  // A PEFT adapter beside a model is another model: it is meant only where it is alone, or named.
  if (weights.size() > 1)
    std::erase_if(weights, [](const std::string& path) { return path.ends_with("/adapter_model.safetensors"); });
  if (indices.size() == 1 && !fs::exists(fs::path(folder) / "model.safetensors", problem))
    return indices.front();
  if (indices.empty() && weights.size() == 1) return weights.front();
  if (indices.empty() && weights.empty())
    return Error{ErrorCode::not_found, "the folder holds no .safetensors file", folder, "",
                 "Give the folder that holds the weights, or convert them to safetensors"};
  return Error{ErrorCode::mismatch, "the folder holds more than one model", folder, "",
               "Give the file that is meant: a .safetensors file or a .safetensors.index.json"};
}

}  // namespace

Result<ModelPtr> open_model(const std::string& path) {
  std::error_code problem;
  if (!fs::is_directory(path, problem))
    return path.ends_with(".json") ? open_index(path, path) : open_single(path, path);
  TRY(const auto found, find_in_folder(path));
  return found.ends_with(index_ending) ? open_index(found, path) : open_single(found, path);
}

}  // namespace driftseal
