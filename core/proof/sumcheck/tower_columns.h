// The tower's weight on the data columns of a row, from the T numbers that its level 4 has for the row.
#pragma once

#include <span>

#include "core/proof/relation/tower.h"

namespace driftseal::proof {

// out (C elements) += the weight of each data column.
void add_tower_columns(const Plan& plan, const Tower& tower, std::span<const Fp> row_weight,
                       std::span<Fp> out);

}  // namespace driftseal::proof
