// The tower of random projections (docs/protocol.md, sections 6 and 12): four levels of matrices with entries
// in {-1, 0, 1} expanded from a seed, T rows each (128 outside tests).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/proof/field/field.h"
#include "core/proof/relation/plan.h"
#include "core/proof/relation/ternary.h"

namespace driftseal::proof {

class Tower {
 public:
  // The plan must have a kappa and outlive the tower.
  Tower(const Plan& plan, const Digest& seed);

  // One present level's matrix J_l, entries -1, 0, 1, row-major. T rows; columns: Q at level 1, then T
  // 2^width, but at the last level only those of hypercube rows up to the last that some X has.
  struct Matrix {
    unsigned width;  // bits of the group (d1 for the first)
    std::uint64_t columns;
    std::vector<std::int8_t> entries;
  };
  const std::vector<Matrix>& levels() const { return levels_; }
  std::uint64_t rows() const { return rows_; }  // T

  // sum_j eq(sigma, j) J_last[j, 128 i ..] for hypercube row i (a row that some X has): T numbers.
  std::vector<Fp> row_weights(std::span<const Fp> eq_sigma, std::uint64_t row) const;

  // From T numbers for one row to T numbers for each chunk of Q columns: 2^(c - d1) times T, chunk after
  // chunk. Those of the last chunk, the salts', are 0.
  std::vector<Fp> chunk_weights(std::span<const Fp> row_weight) const;

  // The weight of sum_j eq(sigma, j) z_j at r, on the rows of `what` (section 6, Evaluation).
  Fp weight_at(Projected what, std::span<const Fp> sigma, std::span<const Fp> r) const;

 private:
  std::vector<Fp> column_values(std::span<const Fp> r_columns) const;

  const Plan* plan_;
  std::uint64_t rows_;
  std::vector<TernaryMatrix> packed_;
  std::vector<Matrix> levels_;
};

}  // namespace driftseal::proof
