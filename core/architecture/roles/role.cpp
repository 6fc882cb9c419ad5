#include "core/architecture/roles/role.h"

#include <array>
#include <utility>

namespace driftseal {

std::string_view to_string(Role role) {
  switch (role) {
    case Role::embedding:
      return "embedding";
    case Role::position_embedding:
      return "position_embedding";
    case Role::type_embedding:
      return "type_embedding";
    case Role::patch_embedding:
      return "patch_embedding";
    case Role::attention_q:
      return "attention_q";
    case Role::attention_k:
      return "attention_k";
    case Role::attention_v:
      return "attention_v";
    case Role::attention_o:
      return "attention_o";
    case Role::attention_qkv:
      return "attention_qkv";
    case Role::attention_kv:
      return "attention_kv";
    case Role::mlp_gate:
      return "mlp_gate";
    case Role::mlp_up:
      return "mlp_up";
    case Role::mlp_down:
      return "mlp_down";
    case Role::mlp_gate_up:
      return "mlp_gate_up";
    case Role::router:
      return "router";
    case Role::norm:
      return "norm";
    case Role::conv:
      return "conv";
    case Role::batch_norm:
      return "batch_norm";
    case Role::batch_norm_statistics:
      return "batch_norm_statistics";
    case Role::batch_norm_counter:
      return "batch_norm_counter";
    case Role::linear:
      return "linear";
    case Role::pooler:
      return "pooler";
    case Role::classifier:
      return "classifier";
    case Role::lm_head:
      return "lm_head";
    case Role::adapter:
      return "adapter";
    case Role::other:
      return "other";
  }
  return "";
}

std::string_view to_string(Region region) {
  switch (region) {
    case Region::embedding:
      return "embedding";
    case Region::layer:
      return "layer";
    case Region::head:
      return "head";
    case Region::other:
      return "other";
  }
  return "";
}

std::string_view to_string(Tower tower) {
  switch (tower) {
    case Tower::main:
      return "main";
    case Tower::text:
      return "text";
    case Tower::vision:
      return "vision";
    case Tower::encoder:
      return "encoder";
    case Tower::decoder:
      return "decoder";
  }
  return "";
}

std::string_view to_string(Orientation orientation) {
  switch (orientation) {
    case Orientation::vector:
      return "vector";
    case Orientation::linear:
      return "linear";
    case Orientation::conv1d:
      return "conv1d";
    case Orientation::convolution:
      return "convolution";
    case Orientation::embedding:
      return "embedding";
    case Orientation::other:
      return "other";
  }
  return "";
}

// The value of an enum that has this word; `last` is its last value.
template <class Enum>
static std::optional<Enum> parse_word(std::string_view word, Enum last) {
  for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i)
    if (to_string(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  return {};
}

std::optional<Role> parse_role(std::string_view word) { return parse_word(word, Role::other); }
std::optional<Region> parse_region(std::string_view word) { return parse_word(word, Region::other); }
std::optional<Tower> parse_tower(std::string_view word) { return parse_word(word, Tower::decoder); }
std::optional<Orientation> parse_orientation(std::string_view word) {
  return parse_word(word, Orientation::other);
}

}  // namespace driftseal
