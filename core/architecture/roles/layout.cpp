#include "core/architecture/roles/layout.h"

#include <string_view>
#include <unordered_map>

#include "core/architecture/roles/tables.h"
#include "core/architecture/roles/wrappers.h"

namespace driftseal {

static void note_leaf(ModuleTensors& module, std::string_view leaf, std::size_t tensor) {
  if (leaf == "weight") module.weight = tensor;
  if (leaf == "bias") module.bias = tensor;
  if (leaf == "running_mean") module.running_mean = tensor;
}

Layout::Layout(std::span<const NamedShape> tensors) : tensors_(tensors) {
  std::unordered_map<std::string_view, std::size_t> numbers;
  module_of_.reserve(tensors.size());
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    const auto name = tensors[i].name;
    const auto cut = name.find_last_of("./");
    const auto parent = cut == name.npos ? std::string_view() : name.substr(0, cut + 1);
    const auto [number, is_new] = numbers.emplace(parent, modules_.size());
    if (is_new) modules_.emplace_back();
    module_of_.push_back(number->second);
    note_leaf(modules_[number->second], name.substr(parent.size()), i);
  }
}

Path Layout::path(std::size_t tensor) const {
  Path path = split_name(tensors_[tensor].name);
  unwrap(path, tables().base_modules, nullptr);
  return path;
}

Orientation orientation_of(Role role, bool is_bias, Orientation matrix,
                           std::span<const std::uint64_t> shape) {
  if (shape.size() < 2) return Orientation::vector;
  if (is_bias) return Orientation::other;
  if (shape.size() == 2) return matrix;
  return role == Role::conv || role == Role::patch_embedding ? Orientation::convolution : Orientation::other;
}

static std::optional<std::uint64_t> figure(std::uint64_t dimension) {
  if (dimension >> 57 != 0) return {};
  return dimension;
}

std::optional<std::uint64_t> outputs(Orientation orientation, std::span<const std::uint64_t> shape) {
  if (orientation == Orientation::vector && shape.size() == 1) return figure(shape[0]);
  if (shape.size() != 2) return {};
  if (orientation == Orientation::linear) return figure(shape[0]);
  if (orientation == Orientation::conv1d) return figure(shape[1]);
  return {};
}

std::optional<std::uint64_t> inputs(Orientation orientation, std::span<const std::uint64_t> shape) {
  if (shape.size() != 2) return {};
  if (orientation == Orientation::linear) return figure(shape[1]);
  if (orientation == Orientation::conv1d) return figure(shape[0]);
  return {};
}

}  // namespace driftseal
