// The prover's first pass over the models, before round 2 (docs/protocol.md, sections 5, 6): exact sums of
// squares over intervals, and the random projections of every row up to the level below the rows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/proof/relation/plan.h"
#include "core/proof/relation/tower.h"
#include "core/proof/sumcheck/model_source.h"

namespace driftseal::proof {

// Sums of squares over any interval whose ends are among the cuts. Sums saturate at 2^128 - 1 (every bound is
// below 2^124).
class SquareSums {
 public:
  // cuts: sorted, distinct, from 0 to N.
  explicit SquareSums(std::vector<std::uint64_t> cuts) : cuts_(std::move(cuts)), sums_(cuts_.size()) {}
  static SquareSums for_plan(const Plan& plan);  // every interval of every block, and the floating tensors

  void add(std::uint64_t flat, std::span<const std::int64_t> values);  // not concurrent
  u128 over(std::span<const Interval> intervals) const;

 private:
  std::vector<std::uint64_t> cuts_;
  std::vector<u128> sums_;  // of [cuts_i, cuts_(i+1))
};

// The projections of one X: of each model row T numbers, the output of the last column level, and z.
struct Projections {
  std::vector<std::vector<i128>> rows;
  std::vector<i128> z;
};

struct ModelFacts {
  SquareSums drift, residual;  // of D^2; of E^2 in the rows of L
  std::vector<u128> masked;    // per block: the sum of D^2 (E^2 with r) over its masked entries
  Projections projected_drift, projected_residual;
  std::vector<i128> projected_factors;  // z of (U, V)
};

// tower: null if nothing is projected. factor_rows: A1, rows x C. out_of_range if 2^e D leaves 2^55 where a
// block has r or k.
Result<ModelFacts> pass_over_models(const Plan& plan, const ModelSource& source, const Tower* tower,
                                    std::span<const Fp> factor_rows, const Task& task);

}  // namespace driftseal::proof
