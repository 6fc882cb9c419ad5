// The index of a sharded model (*.safetensors.index.json, *.bin.index.json, as Hugging Face transformers
// writes them): which tensor is in which file of the same folder.
#pragma once

#include <map>
#include <string>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/model.h"

namespace driftseal {

struct ShardIndex {
  struct Entry {
    std::string file;  // relative to the index's folder; never leaves it
    JsonPlace place;
  };
  std::map<std::string, Entry> weight_map;  // tensor name -> shard
};

Result<ShardIndex> read_shard_index(const std::string& path);

// The model that the index names; `given` is the path to call it by.
Result<ModelPtr> open_sharded(const std::string& index_path, const std::string& given);

}  // namespace driftseal
