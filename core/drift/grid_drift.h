// Exact integer figures on the grid of the proof (docs/protocol.md, section 1; core/tensor/grid.h), for
// policy and prover.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/pairing/pairing.h"
#include "core/tensor/grid.h"

namespace driftseal {

// Sums of squares saturate at 2^128 - 1 (every bound of a policy is below 2^124, so a saturated drift exceeds
// them all, and a relative bound taken from a saturated base is only stricter).
inline constexpr u128 saturated_sum = ~u128{0};

// One tensor of one model.
struct GridFigures {
  u128 sum_of_squares = 0;
  std::uint64_t max_abs = 0;  // largest |grid integer|
  bool exact = true;          // rounding to the grid changed no value
  std::optional<GridProblem>
      problem;  // the first element that has no grid integer; the figures are then meaningless
};

// One comparable tensor of a pair: D = grid(tuned) - grid(base).
struct TensorGridDrift {
  std::size_t base = 0, tuned = 0;  // indices into the models' tensors()
  GridFigures base_figures, tuned_figures;
  u128 delta_squares = 0;           // sum D^2
  std::uint64_t max_abs_delta = 0;  // largest |D|
  std::uint64_t changed = 0;        // entries with D != 0

  bool has_problem() const { return base_figures.problem || tuned_figures.problem; }
};

// In the model's order. A tensor whose dtype is not analysed gets no figures (sum 0, exact false).
// Errors: cancelled, changed_on_disk.
Result<std::vector<GridFigures>> measure_grid(const Model& model, unsigned grid_bits, const Task& task);

// Every comparable tensor, in the base's order. Errors: cancelled, changed_on_disk.
Result<std::vector<TensorGridDrift>> measure_grid(const Pair& pair, unsigned grid_bits, const Task& task);

// The error for a tensor that cannot be put on the grid (not_finite or out_of_range, with file, tensor,
// element, remedy).
Error off_grid(const Model& model, const TensorInfo& tensor, const GridProblem& problem, unsigned grid_bits);

}  // namespace driftseal
