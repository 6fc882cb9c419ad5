// What was measured on one pair, for judging policies.
#pragma once

#include <span>
#include <vector>

#include "core/drift/drift.h"
#include "core/drift/grid_drift.h"
#include "core/policy/rules/resolve.h"

namespace driftseal {

class ComponentCache;

// `grid` with the grid bits of the policy it is judged by. All outlive the call.
struct MeasuredPair {
  const Pair& pair;
  const DriftReport& drift;
  std::span<const TensorGridDrift> grid;
  ComponentCache* cache = nullptr;  // of this pair on this grid, if there is one
};

// The tensors that both models have, in the base's order, and their measures.
struct LayoutMeasures {
  const CoverageEntry* coverage = nullptr;
  const TensorGridDrift* grid = nullptr;  // absent if the tensors are not comparable
  const TensorDrift* drift = nullptr;

  // The figures on the grid, if there are any.
  const TensorGridDrift* figures() const { return grid && !grid->has_problem() ? grid : nullptr; }
};
std::vector<LayoutMeasures> measures_of(const MeasuredPair& measured);

// The same tensors as a policy sees them, with the base's sums of squares; with their places if this policy
// asks for places.
std::vector<TensorFacts> layout_of(const Pair& pair, std::span<const TensorGridDrift> grid,
                                   const Policy& policy);

}  // namespace driftseal
