// Which class of drift explains a measured tensor most tightly: the one with the fewest degrees of freedom. A
// rank r of an m x n matrix leaves r (m + n - r), k changed entries leave 2 k (where, and by how much), and a
// norm leaves all of them.
#pragma once

#include "core/base/task.h"
#include "core/policy/measured_pair.h"
#include "core/policy/rules/budget.h"

namespace driftseal {

struct DriftClass {
  RuleBudget::Kind kind = RuleBudget::Kind::norm;  // frozen, norm, low_rank, sparse or composite
  std::uint64_t rank = 0, support = 0;
  ResidualBound residual;
  unsigned scale_bits = 0;    // e with which the integers fit; 0 without a rank
  std::uint64_t freedom = 0;  // degrees of freedom
};

// `tensor`: of measures_of(measured), floating and with figures. Structure is claimed only where it leaves
// at most half of the freedom that a norm leaves. Errors: cancelled, changed_on_disk.
Result<DriftClass> classify(const MeasuredPair& measured, const LayoutMeasures& tensor, unsigned grid_bits,
                            const Task& task);

}  // namespace driftseal
