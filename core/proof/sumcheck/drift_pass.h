// The prover's first pass over the drift, before round 2 (docs/protocol.md, sections 5, 6): exact sums of
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
#include "core/proof/sumcheck/drift_source.h"

namespace driftseal::proof {

// Sums of D^2 over any interval whose ends are among the cuts. Sums saturate at 2^128 - 1 (every bound is
// below 2^124).
class SquareSums {
 public:
  // cuts: sorted, distinct, from 0 to N.
  explicit SquareSums(std::vector<std::uint64_t> cuts) : cuts_(std::move(cuts)), sums_(cuts_.size()) {}
  static SquareSums for_plan(const Plan& plan);  // every interval of every block, and the floating tensors

  void add(std::uint64_t flat, std::span<const std::int64_t> drift);  // not concurrent
  u128 over(std::span<const Interval> intervals) const;

 private:
  std::vector<std::uint64_t> cuts_;
  std::vector<u128> sums_;  // of [cuts_i, cuts_(i+1))
};

struct DriftFacts {
  SquareSums squares;
  std::vector<std::vector<i128>>
      row_projections;            // a row each: T numbers, the output of the last column level
  std::vector<i128> projections;  // z_j
};

// tower: null if nothing is projected.
Result<DriftFacts> pass_over_drift(const Plan& plan, const DriftSource& drift, const Tower* tower,
                                   const Task& task);

}  // namespace driftseal::proof
