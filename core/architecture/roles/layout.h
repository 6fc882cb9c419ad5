// The tensors of a layout, and the modules that they belong to: tensors whose names differ in the last
// component.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/architecture/roles/path.h"
#include "core/architecture/roles/roles.h"

namespace driftseal {

// The tensors of a module that have a say in what the others are, as indices into the layout.
struct ModuleTensors {
  std::optional<std::size_t> weight, bias, running_mean;
};

class Layout {
 public:
  explicit Layout(std::span<const NamedShape> tensors);

  std::size_t size() const { return tensors_.size(); }
  std::span<const std::uint64_t> shape(std::size_t tensor) const { return tensors_[tensor].shape; }
  Path path(std::size_t tensor) const;  // of the canonical name
  const ModuleTensors& module_of(std::size_t tensor) const { return modules_[module_of_[tensor]]; }

 private:
  std::span<const NamedShape> tensors_;
  std::vector<ModuleTensors> modules_;
  std::vector<std::size_t> module_of_;  // index into modules_
};

// matrix: what it is if it has two dimensions and is no bias.
Orientation orientation_of(Role role, bool is_bias, Orientation matrix, std::span<const std::uint64_t> shape);

// Features that a matrix or the bias of one makes, and takes: below 2^57, as in any tensor that can be
// stored; nothing for other shapes.
std::optional<std::uint64_t> outputs(Orientation orientation, std::span<const std::uint64_t> shape);
std::optional<std::uint64_t> inputs(Orientation orientation, std::span<const std::uint64_t> shape);

}  // namespace driftseal
