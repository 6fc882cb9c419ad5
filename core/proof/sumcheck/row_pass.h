// One pass over the models for the next k row rounds: the tensors of row_tensor.h, summed column piece by
// column piece.
#pragma once

#include <span>

#include "core/base/task.h"
#include "core/proof/sumcheck/model_source.h"
#include "core/proof/sumcheck/model_weights.h"
#include "core/proof/sumcheck/row_tensor.h"

namespace driftseal::proof {

struct RowPassInput {
  const ModelSource& source;
  const ModelWeights& weights;
  std::span<const Fp> eq_bound;  // eq(r_1 .. r_v, t) for the v row variables that are bound; {1} at first
  unsigned log_rows;             // rho
  unsigned variables;            // k
  unsigned scale_bits;           // e
  bool low_rank, mask;           // whether there are L and M
};

// weight times one, two, three oracles; the last stays empty (0 variables) without a mask
struct RowPassOutput {
  RowTensor<2> linear;
  RowTensor<3> quadratic;
  RowTensor<4> cubic;
};

RowPassOutput row_pass(const RowPassInput& input, const Task& task);

}  // namespace driftseal::proof
