// Tensors that no description fits: what the components of their names say, and how many dimensions they
// have.
#include <utility>

#include "core/architecture/roles/draft.h"
#include "core/architecture/roles/tables.h"

namespace driftseal {
namespace {

bool is_weight(std::string_view leaf) { return leaf == "weight" || leaf == "gamma" || leaf == "kernel"; }
bool is_bias(std::string_view leaf) { return leaf == "bias" || leaf == "beta" || leaf.ends_with("_bias"); }
bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool is_norm_like(std::string_view module) {
  return contains(module, "norm") || contains(module, "Norm") || module.starts_with("ln_") || module == "ln";
}
bool is_adapter(const Path& path) {
  for (std::size_t i = 0; i < path.count; ++i)
    if (path.parts[i].starts_with("lora_")) return true;
  return false;
}

std::optional<Role> role_of_leaf(std::string_view leaf) {
  if (leaf == "running_mean" || leaf == "running_var") return Role::batch_norm_statistics;
  if (leaf == "num_batches_tracked") return Role::batch_norm_counter;
  return {};
}

std::optional<Role> role_of_word(std::string_view module) {
  const auto& words = tables().words;
  const auto found = words.find(module);
  if (found != words.end()) return found->second;
  if (contains(module, "embed")) return contains(module, "pos") ? Role::position_embedding : Role::embedding;
  return {};
}

Role role_of_module(std::string_view module, bool has_statistics, std::size_t dimensions) {
  if (has_statistics) return Role::batch_norm;
  if (is_norm_like(module)) return Role::norm;
  if (const auto role = role_of_word(module)) return *role;
  if (dimensions > 2) return Role::conv;
  return dimensions == 2 ? Role::linear : Role::other;
}

Orientation matrix_of(Role role) {
  switch (role) {
    case Role::embedding:
    case Role::position_embedding:
    case Role::type_embedding:
      return Orientation::embedding;
    case Role::other:
    case Role::adapter:
      return Orientation::other;
    default:
      return Orientation::linear;
  }
}

Role role_by_name(const Path& path, const Layout& layout, std::size_t tensor) {
  if (is_adapter(path)) return Role::adapter;
  if (const auto role = role_of_leaf(path.leaf())) return *role;
  const bool of_module = is_weight(path.leaf()) || is_bias(path.leaf());
  if (!of_module) return role_of_word(path.leaf()).value_or(Role::other);
  const ModuleTensors& module = layout.module_of(tensor);
  const auto dimensions = layout.shape(module.weight.value_or(tensor)).size();
  return role_of_module(path.module(), module.running_mean.has_value(), dimensions);
}

// The number that a component ends with, and where it starts.
std::optional<std::pair<std::uint32_t, std::size_t>> trailing_number(std::string_view component) {
  const auto last_other = component.find_last_not_of("0123456789");
  const auto start = last_other == component.npos ? 0 : last_other + 1;
  if (const auto number = parse_number(component.substr(start))) return std::pair(*number, start);
  return {};
}

Place layer_place(const Path& path, std::size_t part, std::uint32_t number, std::size_t start) {
  std::string stack = path.up_to(part);
  if (start > 0) stack += (part > 0 ? "." : "") + std::string(path.parts[part].substr(0, start));
  return {Region::layer, Tower::main, std::move(stack), {}, number};
}

// A component that is a number counts layers; else one that ends with a number does. The last component is
// the tensor's own.
std::optional<Place> numbered_place(const Path& path) {
  for (std::size_t i = 0; i + 1 < path.count; ++i)
    if (const auto number = parse_number(path.parts[i])) return layer_place(path, i, *number, 0);
  for (std::size_t i = 0; i + 1 < path.count; ++i)
    if (const auto found = trailing_number(path.parts[i]))
      return layer_place(path, i, found->first, found->second);
  return {};
}

}  // namespace

Draft draft_by_name(const Path& path, const Layout& layout, std::size_t tensor) {
  Draft draft;
  draft.tensor.role = role_by_name(path, layout, tensor);
  draft.tensor.is_bias = is_bias(path.leaf());
  draft.tensor.orientation = orientation_of(draft.tensor.role, draft.tensor.is_bias,
                                            matrix_of(draft.tensor.role), layout.shape(tensor));
  return draft;
}

Place place_by_name(const Path& path, Role role) {
  if (auto place = numbered_place(path)) return *std::move(place);
  switch (role) {
    case Role::embedding:
    case Role::position_embedding:
    case Role::type_embedding:
    case Role::patch_embedding:
      return {Region::embedding, Tower::main, {}, {}, 0};
    case Role::pooler:
    case Role::classifier:
    case Role::lm_head:
      return {Region::head, Tower::main, {}, {}, 0};
    default:
      return {Region::other, Tower::main, {}, {}, 0};
  }
}

}  // namespace driftseal
