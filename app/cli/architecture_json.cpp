#include "app/cli/architecture_json.h"

#include <nlohmann/json.hpp>

namespace driftseal::cli {

using nlohmann::ordered_json;

namespace {

template <class T>
ordered_json or_null(const std::optional<T>& value) {
  return value ? ordered_json(*value) : ordered_json();
}

ordered_json or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json json_of(const ModelBlock& block) {
  ordered_json json = {{"region", to_string(block.region)}, {"tower", to_string(block.tower)}};
  json["stack"] = or_null(block.stack);
  json["layer"] = block.region == Region::layer ? ordered_json(block.layer) : ordered_json();
  return json;
}

ordered_json json_of(const std::optional<Fusion>& fusion) {
  if (!fusion) return {};
  ordered_json parts = ordered_json::array();
  for (const FusedPart& part : fusion->parts)
    parts.push_back({{"role", to_string(part.role)}, {"begin", part.begin}, {"end", part.end}});
  return {{"axis", fusion->axis}, {"groups", fusion->groups}, {"parts", parts}};
}

ordered_json json_of(const std::string& name, const TensorRole& tensor) {
  return {{"name", name},
          {"block", tensor.block},
          {"role", to_string(tensor.role)},
          {"bias", tensor.is_bias},
          {"cross", tensor.is_cross},
          {"expert", or_null(tensor.expert)},
          {"orientation", to_string(tensor.orientation)},
          {"described", tensor.described},
          {"fused", json_of(tensor.fusion)}};
}

ordered_json json_of(const TowerDims& tower) {
  return {{"tower", to_string(tower.tower)},         {"layers", or_null(tower.layers)},
          {"hidden", or_null(tower.hidden)},         {"intermediate", or_null(tower.intermediate)},
          {"vocabulary", or_null(tower.vocabulary)}, {"experts", or_null(tower.experts)},
          {"heads", or_null(tower.heads)},           {"kv_heads", or_null(tower.kv_heads)},
          {"head_size", or_null(tower.head_size)}};
}

ordered_json json_of(const Tie& tie) {
  return {{"kept", tie.kept}, {"tied", tie.tied}, {"reason", to_string(tie.reason)}, {"stored", tie.stored}};
}

template <class List>
ordered_json list_of(const List& list) {
  ordered_json json = ordered_json::array();
  for (const auto& item : list) json.push_back(json_of(item));
  return json;
}

}  // namespace

ordered_json architecture_json(const Model& model, const Architecture& architecture) {
  const Roles& roles = architecture.roles;
  ordered_json tensors = ordered_json::array();
  for (std::size_t i = 0; i < roles.tensors.size(); ++i)
    tensors.push_back(json_of(model.tensors()[i].name, roles.tensors[i]));
  return {{"family", or_null(architecture.family())},
          {"title", or_null(architecture.title)},
          {"model_type", or_null(architecture.model_type)},
          {"recognised", to_string(architecture.recognition)},
          {"described", architecture.roles.described},
          {"tables", tables_digest()},
          {"towers", list_of(roles.towers)},
          {"blocks", list_of(roles.blocks)},
          {"tensors", tensors},
          {"ties", list_of(architecture.ties)},
          {"notes", architecture.notes}};
}

}  // namespace driftseal::cli
