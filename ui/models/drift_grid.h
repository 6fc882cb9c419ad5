// The map of a network: blocks from input to output down, roles across, and the tensors of each cell.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/models/tensor_table_model.h"

namespace driftseal::ui {

struct GridRole {
  Role role = Role::other;
  bool is_cross = false;  // attention of a decoder to its encoder
  bool operator==(const GridRole&) const = default;
};

struct DriftGrid {
  std::vector<ModelBlock> blocks;       // rows
  std::vector<GridRole> roles;          // columns, in the order of Role
  std::vector<std::vector<int>> cells;  // row after row: rows of TensorTableModel
  std::vector<int> cell_of;             // a tensor each

  int columns() const { return static_cast<int>(roles.size()); }
  int rowOf(int cell) const { return cell / columns(); }
  int columnOf(int cell) const { return cell % columns(); }
  const std::vector<int>& tensors(int cell) const { return cells[static_cast<std::size_t>(cell)]; }
};

DriftGrid gridOf(const TensorTableModel& tensors);  // empty without a structure

// How several tensors stand together.
enum class DriftState : std::uint8_t {
  none,            // there is no tensor
  not_measured,    // not yet
  unchanged,       // every element of those that can be compared
  changed,         // and the figure is known
  no_figure,       // changed, but the measure has no figure: NaN, a base of norm 0, integers
  not_comparable,  // none of them can be compared
};
struct Together {
  DriftState state = DriftState::none;
  std::optional<double> value;  // of the measure; 0 where nothing changed
  bool integers = false;        // integers only: their figures stand apart from those of weights
};
Together together(const TensorTableModel& tensors, std::span<const int> rows, Measure measure);

// Of a cell, the tensor with the greatest figure; -1 for none.
int leadingTensor(const TensorTableModel& tensors, std::span<const int> rows, Measure measure);

}  // namespace driftseal::ui
