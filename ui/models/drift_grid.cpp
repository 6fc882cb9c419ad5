#include "ui/models/drift_grid.h"

#include <algorithm>

namespace driftseal::ui {
namespace {

// Rows of the base's blocks first; blocks that only the tuned model has follow.
std::vector<std::size_t> placeTunedBlocks(const PairStructure& structure, std::vector<ModelBlock>& blocks) {
  std::vector<std::size_t> places;
  for (const ModelBlock& block : structure.tuned.roles.blocks) {
    const auto found = std::find(blocks.begin(), blocks.end(), block);
    places.push_back(static_cast<std::size_t>(found - blocks.begin()));
    if (found == blocks.end()) blocks.push_back(block);
  }
  return places;
}

std::vector<GridRole> rolesOf(const PairStructure& structure) {
  std::vector<GridRole> roles;
  for (const TensorPlace& place : structure.places) {
    const GridRole role{place.role.role, place.role.is_cross};
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
  }
  std::sort(roles.begin(), roles.end(), [](const GridRole& a, const GridRole& b) {
    return std::pair(a.role, a.is_cross) < std::pair(b.role, b.is_cross);
  });
  return roles;
}

}  // namespace

DriftGrid gridOf(const TensorTableModel& tensors) {
  DriftGrid grid;
  if (!tensors.structure()) return grid;
  const PairStructure& structure = *tensors.structure();
  grid.blocks = structure.base.roles.blocks;
  const auto tuned_rows = placeTunedBlocks(structure, grid.blocks);
  grid.roles = rolesOf(structure);
  grid.cells.resize(grid.blocks.size() * grid.roles.size());
  for (std::size_t tensor = 0; tensor < structure.places.size(); ++tensor) {
    const TensorPlace& place = structure.places[tensor];
    const bool in_base = tensors.entry(static_cast<int>(tensor))->base.has_value();
    const std::size_t row = in_base ? place.role.block : tuned_rows[place.role.block];
    const GridRole role{place.role.role, place.role.is_cross};
    const auto column = std::find(grid.roles.begin(), grid.roles.end(), role) - grid.roles.begin();
    const std::size_t cell = row * grid.roles.size() + static_cast<std::size_t>(column);
    grid.cells[cell].push_back(static_cast<int>(tensor));
    grid.cell_of.push_back(static_cast<int>(cell));
  }
  return grid;
}

Together together(const TensorTableModel& tensors, std::span<const int> rows, Measure measure) {
  if (rows.empty()) return {};
  std::vector<TensorFigures> known;
  bool comparable = false, changed = false, integers = true;
  for (const int row : rows) {
    comparable = comparable || tensors.entry(row)->comparable();
    const TensorFigures figures = tensors.figures(row);
    if (!figures.drift) continue;
    known.push_back(figures);
    changed = changed || figures.drift->changed > 0;
    integers = integers && !figures.drift->floating;
  }
  if (!comparable) return {DriftState::not_comparable, std::nullopt, false};
  if (known.empty()) return {DriftState::not_measured, std::nullopt, false};
  if (!changed) return {DriftState::unchanged, 0.0, integers};
  const auto value = combined(measure, known);
  if (value) return {DriftState::changed, value, integers};
  const bool awaited = isSpectral(measure) && std::any_of(known.begin(), known.end(), [](const auto& tensor) {
                         return !tensor.spectrum && tensor.drift->floating && tensor.drift->fro_delta;
                       });
  return {awaited ? DriftState::not_measured : DriftState::no_figure, std::nullopt, integers};
}

int leadingTensor(const TensorTableModel& tensors, std::span<const int> rows, Measure measure) {
  if (rows.empty()) return -1;
  return *std::max_element(rows.begin(), rows.end(), [&](int a, int b) {
    return tensors.value(a, measure).value_or(-1) < tensors.value(b, measure).value_or(-1);
  });
}

}  // namespace driftseal::ui
