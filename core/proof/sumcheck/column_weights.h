// The weights of the terms in D with their row variables bound: one number for each column.
#pragma once

#include <span>
#include <vector>

#include "core/proof/relation/tower.h"
#include "core/proof/sumcheck/drift_terms.h"

namespace driftseal::proof {

struct ColumnWeights {
  std::vector<Fp> squares, linear;  // of D^2 and of D: C elements, or none where all are zero
};

ColumnWeights column_weights(const Plan& plan, const DriftWeights& weights, const Tower* tower,
                             std::span<const Fp> sigma, std::span<const Fp> r_rows);

}  // namespace driftseal::proof
