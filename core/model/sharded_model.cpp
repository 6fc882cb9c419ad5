// A model in several files of one folder, named by an index.
#include <filesystem>
#include <set>
#include <unordered_map>

#include "core/model/limits.h"
#include "core/model/own_folder.h"
#include "core/model/reader.h"
#include "core/model/shards.h"

namespace driftseal {

namespace fs = std::filesystem;

namespace {

constexpr const char* take_again = "Download or export the model's folder again";

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
    return ModelPtr(std::make_shared<Model>(given, format_, std::move(files_), std::move(tensors_),
                                            std::move(metadata_), std::move(regions_)));
  }

 private:
  Error error(ErrorCode code, std::string message, std::string where) const {
    return {code, std::move(message), path_, std::move(where), take_again};
  }

  Status add(const std::string& name) {
    const auto folder = folder_of(path_);
    std::error_code problem;
    if (!fs::exists(fs::path(folder) / name, problem))
      return error(ErrorCode::not_found, "the shard " + name + " is missing", "weight_map");
    TRY(const auto shard, own_file(folder, name));
    TRY(auto open, open_file(shard));
    if (!files_.empty() && open.format != format_)
      return error(ErrorCode::mismatch, "the shard " + name + " is of another format than the others",
                   "weight_map");
    format_ = open.format;
    for (auto& tensor : open.directory.tensors) TRY_STATUS(add(std::move(tensor), name));
    for (auto& region : open.directory.regions) add(std::move(region));
    std::ranges::move(open.directory.metadata, std::back_inserter(metadata_));
    files_.push_back(std::move(open.file));
    std::ranges::move(open.directory.others, std::back_inserter(files_));
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
    tensor.file += files_.size();
    shard_of_.emplace(tensor.name, shard);
    tensors_.push_back(std::move(tensor));
    return {};
  }

  void add(FileRegion region) {
    region.file += files_.size();
    regions_.push_back(std::move(region));
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
  std::string_view format_;
  Model::Files files_;
  std::vector<TensorInfo> tensors_;
  Metadata metadata_;
  FileRegions regions_;
  std::unordered_map<std::string, std::string> shard_of_;
};

}  // namespace

Result<ModelPtr> open_sharded(const std::string& index_path, const std::string& given) {
  TRY(auto index, read_shard_index(index_path));
  return ShardedOpener(index_path, std::move(index)).run(given);
}

}  // namespace driftseal
