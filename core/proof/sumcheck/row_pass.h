// One pass over the drift for the next k row rounds: the tensors of row_tensor.h, summed column piece by
// column piece.
#pragma once

#include <span>

#include "core/base/task.h"
#include "core/proof/sumcheck/drift_source.h"
#include "core/proof/sumcheck/row_tensor.h"
#include "core/proof/sumcheck/step_function.h"

namespace driftseal::proof {

struct RowPassInput {
  const DriftSource& drift;
  const StepFunction& squares;
  const StepFunction& frozen;
  std::span<const Fp>
      frozen_columns;               // 2^64 eq(tau0, column), a data column each; empty if nothing is frozen
  std::span<const Fp> frozen_rows;  // eq(tau0, row), 2^rho
  std::span<const Fp> eq_bound;     // eq(r_1 .. r_v, t) for the v row variables that are bound; {1} at first
  unsigned log_rows;                // rho
  unsigned variables;               // k
};

struct RowPassOutput {
  RowTensor<3> squares;
  RowTensor<2> frozen;
};

RowPassOutput row_pass(const RowPassInput& input, const Task& task);

}  // namespace driftseal::proof
