// What config.json adds to the figures that shapes tell.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/architecture/config.h"
#include "core/architecture/roles/roles.h"

namespace driftseal {

// Fills in what the shapes leave open, and notes where the two contradict each other.
void add_figures(const Config& config, TowerDims& tower, std::vector<std::string>& notes);

// The parts of tensors that are fused head by head, from the heads of their tower.
void find_parts_by_head(Roles& roles, std::span<const NamedShape> tensors);

}  // namespace driftseal
