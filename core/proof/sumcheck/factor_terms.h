// The terms in A1, linear in the factors U and V (docs/protocol.md, section 7): powers of alpha, and the
// tower of (U, V). A1 has few rows, so that the row rounds follow from the products of its rows with the rows
// of its weights.
#pragma once

#include <span>
#include <vector>

#include "core/proof/relation/tower.h"
#include "core/proof/sumcheck/model_weights.h"
#include "core/proof/sumcheck/row_tensor.h"

namespace driftseal::proof {

class FactorTerms {
 public:
  // rows: A1, C columns each (may be empty).
  FactorTerms(const Plan& plan, std::span<const Fp> rows, const WeightedParts& parts, const Tower* tower,
              std::span<const Fp> sigma);
  void add_message(std::span<Fp> coefficients) const;
  void bind(Fp r);
  // sum_i eq(r_rows, i) weights of row i: C elements; none without A1.
  std::vector<Fp> column_weights(std::span<const Fp> eq_rows) const;

 private:
  std::size_t columns_;
  std::vector<Fp> weights_;  // rows x C
  RowTensor<2> tensor_;
};

}  // namespace driftseal::proof
