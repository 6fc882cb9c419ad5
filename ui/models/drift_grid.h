// How the tensors of a cell of the map, or of a block, stand together.
#pragma once

#include "ui/models/tensor_table_model.h"

namespace driftseal::ui {

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
