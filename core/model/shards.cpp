#include "core/model/shards.h"

#include "core/base/bytes.h"
#include "core/base/mapped_file.h"
#include "core/model/limits.h"
#include "core/model/own_folder.h"

namespace driftseal {

static constexpr const char* take_again = "Download or export the model's folder again";

static Result<ShardIndex::Entry> read_entry(const Json::Member& member, const std::string& path) {
  const auto where = "tensor " + member.name + ", " + member.place.text();
  const auto* file = member.value.string();
  if (file == nullptr)
    return Error{ErrorCode::malformed, "weight_map holds something else than a file name", path, where,
                 take_again};
  if (!is_own_name(*file))
    return Error{ErrorCode::malformed, "the shard \"" + *file + "\" is not a file of the model's own folder",
                 path, where, "Do not use this model: such an index points at files that are not part of it"};
  return ShardIndex::Entry{*file, member.place};
}

Result<ShardIndex> read_shard_index(const std::string& path) {
  TRY(const auto bytes, read_file(path, model_limits::index_bytes));
  TRY(const auto json, parse_json(text_of(bytes), path, {.values = model_limits::json_values}));
  const auto* weight_map = json.find("weight_map");
  if (weight_map == nullptr || weight_map->object() == nullptr || weight_map->object()->empty())
    return Error{ErrorCode::malformed, "the index has no weight_map that names a tensor", path, "",
                 take_again};
  if (weight_map->object()->size() > model_limits::tensors)
    return Error{ErrorCode::limit_exceeded, "more than " + std::to_string(model_limits::tensors) + " tensors",
                 path, weight_map->place.text(), take_again};
  ShardIndex index;
  for (const auto& member : *weight_map->object()) {
    TRY(auto entry, read_entry(member, path));
    index.weight_map.emplace(member.name, std::move(entry));
  }
  return index;
}

}  // namespace driftseal
