#include "core/architecture/roles/layout.h"

#include "core/architecture/roles/tables.h"
#include "core/architecture/roles/wrappers.h"

namespace driftseal {

Layout::Layout(std::span<const NamedShape> tensors) : tensors_(tensors) {
  by_name_.reserve(tensors.size());
  for (std::size_t i = 0; i < tensors.size(); ++i) by_name_.emplace(tensors[i].name, i);
}

Path Layout::path(std::size_t tensor) const {
  Path path = split_name(tensors_[tensor].name);
  unwrap(path, tables().base_modules, nullptr);
  return path;
}

std::optional<std::size_t> Layout::beside(std::size_t tensor, std::string_view leaf) const {
  const auto name = tensors_[tensor].name;
  const auto cut = name.find_last_of("./");
  const auto parent = cut == name.npos ? std::string_view() : name.substr(0, cut + 1);
  if (name.substr(parent.size()) == leaf) return tensor;
  const auto found = by_name_.find(std::string(parent).append(leaf));
  if (found == by_name_.end()) return {};
  return found->second;
}

Orientation orientation_of(Role role, bool is_bias, Orientation matrix,
                           std::span<const std::uint64_t> shape) {
  if (shape.size() < 2) return Orientation::vector;
  if (is_bias) return Orientation::other;
  if (shape.size() == 2) return matrix;
  return role == Role::conv || role == Role::patch_embedding ? Orientation::convolution : Orientation::other;
}

std::optional<std::uint64_t> outputs(Orientation orientation, std::span<const std::uint64_t> shape) {
  if (orientation == Orientation::vector && shape.size() == 1) return shape[0];
  if (shape.size() != 2) return {};
  if (orientation == Orientation::linear) return shape[0];
  if (orientation == Orientation::conv1d) return shape[1];
  return {};
}

std::optional<std::uint64_t> inputs(Orientation orientation, std::span<const std::uint64_t> shape) {
  if (shape.size() != 2) return {};
  if (orientation == Orientation::linear) return shape[1];
  if (orientation == Orientation::conv1d) return shape[0];
  return {};
}

}  // namespace driftseal
