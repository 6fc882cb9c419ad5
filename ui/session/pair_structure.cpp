#include "ui/session/pair_structure.h"

#include <algorithm>

namespace driftseal::ui {
namespace {

TensorPlace placeOf(const Roles& roles, std::size_t tensor) {
  const TensorRole& role = roles.tensors[tensor];
  return {roles.block_of(role), role};
}

// Rows of the base's blocks first; blocks that only the tuned model has follow.
std::vector<std::size_t> placeTunedBlocks(const PairStructure& structure, std::vector<ModelBlock>& blocks) {
  std::vector<std::size_t> places;
  for (const ModelBlock& block : structure.tuned.roles.blocks) {
    const std::size_t same = places.size();  // as a rule the two have the same blocks
    const bool there = same < blocks.size() && blocks[same] == block;
    const std::size_t place =
        there ? same : static_cast<std::size_t>(std::ranges::find(blocks, block) - blocks.begin());
    if (place == blocks.size()) blocks.push_back(block);
    places.push_back(place);
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

DriftGrid gridOf(const PairStructure& structure, const std::vector<CoverageEntry>& coverage) {
  DriftGrid grid;
  grid.blocks = structure.base.roles.blocks;
  const auto tuned_rows = placeTunedBlocks(structure, grid.blocks);
  grid.roles = rolesOf(structure);
  grid.cells.resize(grid.blocks.size() * grid.roles.size());
  grid.cell_of.reserve(structure.places.size());
  for (std::size_t tensor = 0; tensor < structure.places.size(); ++tensor) {
    const TensorPlace& place = structure.places[tensor];
    const std::size_t row = coverage[tensor].base ? place.role.block : tuned_rows[place.role.block];
    const GridRole role{place.role.role, place.role.is_cross};
    const auto column = std::ranges::find(grid.roles, role) - grid.roles.begin();
    const std::size_t cell = row * grid.roles.size() + static_cast<std::size_t>(column);
    grid.cells[cell].push_back(static_cast<int>(tensor));
    grid.cell_of.push_back(static_cast<int>(cell));
  }
  return grid;
}

}  // namespace

PairStructurePtr structureOf(const audit::Opened& opened) {
  auto structure = std::make_shared<PairStructure>();
  structure->base = recognise(*opened.pair.base);
  structure->tuned = recognise(*opened.pair.tuned);
  structure->places.reserve(opened.pair.coverage.size());
  for (const CoverageEntry& entry : opened.pair.coverage) {
    structure->places.push_back(entry.base ? placeOf(structure->base.roles, *entry.base)
                                           : placeOf(structure->tuned.roles, *entry.tuned));
  }
  structure->grid = gridOf(*structure, opened.pair.coverage);
  return structure;
}

}  // namespace driftseal::ui
