// The description of a family (resources/architectures, docs/architectures.md), read from its JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/architecture/roles/role.h"
#include "core/base/result.h"

namespace driftseal {

// A figure that the last dimension of a shape is.
enum class Tells : std::uint8_t { nothing, heads, head_size, half_head_size };

struct Row {
  std::string pattern;  // a whole name; {layer}, {stage}, {expert}, {n} stand for numbers
  Role role = Role::other;
  Region region = Region::other;
  Tower tower = Tower::main;
  Orientation matrix = Orientation::linear;  // of tensors with two dimensions
  bool is_bias = false, is_cross = false;
  bool per_head = false;   // fused head by head
  bool of_module = false;  // a module's weight or bias: the other one has a say in whether it fits
  std::optional<std::uint64_t> dimensions;  // that the weight must have
  Tells tells = Tells::nothing;
};

struct Inclusion {
  std::string family;
  std::string under;  // its names stand below this component, or at the top if empty
  Tower tower = Tower::main;
};

// Names of tensors that are one in many models: often only the first is stored.
struct TiedNames {
  std::string kept, tied;
};

struct Family {
  std::string name, title;
  std::vector<std::string> model_types;   // of config.json
  std::vector<std::string> base_modules;  // components that hold the base model inside one with a head
  std::vector<Inclusion> includes;
  std::vector<Row> rows;
  std::vector<TiedNames> ties;
};

// Modules are expanded to tensors, {tower} to the family's towers; includes are not followed yet.
Result<Family> parse_family(std::string_view text, const std::string& file);

// What a name's components say where no description fits: a component and its role.
using RoleWords = std::vector<std::pair<std::string, Role>>;
Result<RoleWords> parse_role_words(std::string_view text, const std::string& file);

}  // namespace driftseal
