// The tensors of a layout, found by name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/architecture/roles/path.h"
#include "core/architecture/roles/roles.h"

namespace driftseal {

// A module's weight and bias, as indices into the layout.
struct ModuleTensors {
  std::optional<std::size_t> weight, bias;
};

class Layout {
 public:
  explicit Layout(std::span<const NamedShape> tensors);

  std::size_t size() const { return tensors_.size(); }
  std::span<const std::uint64_t> shape(std::size_t tensor) const { return tensors_[tensor].shape; }
  Path path(std::size_t tensor) const;  // of the canonical name

  // The tensor of the same module whose last component is `leaf`.
  std::optional<std::size_t> beside(std::size_t tensor, std::string_view leaf) const;
  ModuleTensors module_of(std::size_t tensor) const {
    return {beside(tensor, "weight"), beside(tensor, "bias")};
  }

 private:
  std::span<const NamedShape> tensors_;
  std::unordered_map<std::string_view, std::size_t> by_name_;
};

// matrix: what it is if it has two dimensions and is no bias.
Orientation orientation_of(Role role, bool is_bias, Orientation matrix, std::span<const std::uint64_t> shape);

// Features that a matrix or the bias of one makes, and takes: nothing for other shapes.
std::optional<std::uint64_t> outputs(Orientation orientation, std::span<const std::uint64_t> shape);
std::optional<std::uint64_t> inputs(Orientation orientation, std::span<const std::uint64_t> shape);

}  // namespace driftseal
