// The weights of the terms in the model oracles with their row variables bound: one number for each column.
#pragma once

#include <span>
#include <vector>

#include "core/proof/relation/tower.h"
#include "core/proof/sumcheck/column_rounds.h"
#include "core/proof/sumcheck/model_weights.h"

namespace driftseal::proof {

// Fills the weights of DD, EE, MEE, MDD, MD, M, MM, D, E and L, each C elements or none.
void fill_model_weights(const Plan& plan, const ModelWeights& weights, const Tower* tower,
                        std::span<const Fp> sigma, std::span<const Fp> eq_rows, ColumnArrays& arrays);

}  // namespace driftseal::proof
