// A policy judged on a measured pair. The verdict rests on the same integers that a proof would rest on (sums
// of squares on the grid against resolved bounds), so that what passes here is what the proof accepts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/drift/drift.h"
#include "core/drift/grid_drift.h"
#include "core/policy/rules/finding.h"
#include "core/policy/rules/policy.h"
#include "core/policy/rules/resolve.h"

namespace driftseal {

// What was measured on one pair; `grid` with the grid bits of the policy it is judged by. All outlive the
// call.
struct MeasuredPair {
  const Pair& pair;
  const DriftReport& drift;
  std::span<const TensorGridDrift> grid;
};

// How much of its budget a block uses.
struct BlockUse {
  std::string block;                    // empty: the model as a whole
  std::optional<std::size_t> rule;      // none for the model as a whole
  u128 measured_squared = 0;            // sum D^2 on the grid; saturates
  std::optional<u128> allowed_squared;  // absent if free or exempt
  double measured = 0;                  // Frobenius norm in the units of the weights
  std::optional<double> allowed;        // the same
  std::string largest;                  // the tensor that contributes most

  bool within() const { return !allowed_squared || measured_squared <= *allowed_squared; }
  std::optional<double> used() const;  // measured / allowed; absent without a bound above zero
};

struct Evaluation {
  std::vector<TensorFacts> layout;  // tensors of both models, in the base's order
  Resolution resolution;
  std::vector<BlockUse> blocks;   // as resolution.blocks
  std::optional<BlockUse> whole;  // if the policy has a model-wide norm
  std::vector<Finding> findings;  // of the policy, of its resolution, of the drift
  bool covered =
      false;  // every tensor was analysed and is bounded, free or exempt, or is allowed to be absent

  bool passed() const { return covered && !has_error(findings); }
};

// Tensors that both models have, in the base's order, with the base's sums of squares.
std::vector<TensorFacts> layout_of(const Pair& pair, std::span<const TensorGridDrift> grid);

Evaluation evaluate(const Policy& policy, const MeasuredPair& measured);

// `driftseal-findings/1` (docs/policy_format.md, "Findings"): one JSON object, one line, without a newline.
std::string findings_json(const std::vector<Finding>& findings, const Policy& policy, bool covered);

}  // namespace driftseal
