// The map of a network: blocks from input to output down, roles across, and the tensors of each cell.
#pragma once

#include <cstddef>
#include <vector>

#include "core/architecture/architecture.h"

namespace driftseal::ui {

struct GridRole {
  Role role = Role::other;
  bool is_cross = false;  // attention of a decoder to its encoder
  bool operator==(const GridRole&) const = default;
};

struct DriftGrid {
  std::vector<ModelBlock> blocks;       // rows
  std::vector<GridRole> roles;          // columns, in the order of Role
  std::vector<std::vector<int>> cells;  // row after row: rows of the coverage
  std::vector<int> cell_of;             // a tensor each

  int columns() const { return static_cast<int>(roles.size()); }
  int rowOf(int cell) const { return cell / columns(); }
  int columnOf(int cell) const { return cell % columns(); }
  const std::vector<int>& tensors(int cell) const { return cells[static_cast<std::size_t>(cell)]; }
};

}  // namespace driftseal::ui
