// A tensor of the base as a policy sees it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/architecture/roles/role.h"
#include "core/base/decimal.h"
#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

namespace driftseal {

enum class TensorKind : std::uint8_t {
  integer,  // bool too
  matrix,   // floating, with two dimensions or more
  vector,   // any other floating one
};
inline TensorKind kind_of(DType type, const Shape& shape) {
  if (!is_floating(type)) return TensorKind::integer;
  return shape.size() >= 2 ? TensorKind::matrix : TensorKind::vector;
}

// What it does in its network, and where it stands (docs/architectures.md).
struct TensorPlace {
  Role role = Role::other;
  Region region = Region::other;
  Tower tower = Tower::main;
  std::uint32_t layer = 0;   // of region layer: its number,
  std::uint32_t behind = 0;  // and how many layers of its stack stand behind it
  bool described = false;    // by the description of a family; else by its name alone

  bool operator==(const TensorPlace&) const = default;
};

struct TensorFacts {
  std::string name;
  DType dtype;
  Shape shape;
  u128 base_squares = 0;  // sum of squares of its grid integers; not used for integer and bool tensors
  std::optional<TensorPlace> place = {};  // where the policy asks for it (find_places)
};

}  // namespace driftseal
