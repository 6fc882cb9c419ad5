#include "core/drift/components/components.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/drift/components/alternation.h"
#include "core/drift/components/entry_sums.h"
#include "core/drift/components/largest_entries.h"

namespace driftseal {

namespace {

constexpr unsigned integer_bits = 62;  // of 2^e D

// The integers of 2^e D stay in range.
Result<bool> scaled_drift_fits(const BlockDelta& delta, const ComponentBudget& budget, const Task& task) {
  TRY(const auto sums, sum_entries(delta, task));
  return static_cast<unsigned>(std::bit_width(sums.max_abs)) + budget.scale_bits < integer_bits;
}

// A part of the bound is left for the rounding to come: half of it is far more than rounding takes.
double enough_for(const ComponentBudget& budget) {
  const double squares = static_cast<double>(budget.residual_squared) / 2;
  return std::ldexp(std::sqrt(squares), -static_cast<int>(budget.scale_bits));
}

Result<Components> fit_mask(const BlockDelta& delta, const ComponentBudget& budget, const Task& task) {
  TRY(Mask mask, mask_largest(delta, *budget.support, budget.residual_squared, task));
  Components found;
  found.mask = std::move(mask.entries);
  found.residual_squared = mask.residual_squared;
  found.real_residual_squared = static_cast<double>(mask.residual_squared);
  judge(found, budget, 0);
  return found;
}

// A few singular values of many come sooner from the iteration.
SpectrumOptions few_of_many(std::uint64_t rank) {
  SpectrumOptions options;
  options.exact_up_to = std::clamp<std::size_t>(4 * rank, 128, options.exact_up_to);
  return options;
}

Result<Components> fit_rank(const BlockDelta& delta, const ComponentBudget& budget, const Task& task) {
  const MatrixDelta matrix(delta, budget.rows, budget.columns);
  TRY(const Factors svd,
      truncated_svd(matrix, *budget.rank, few_of_many(*budget.rank), task, {.enough = enough_for(budget)}));
  const double residual = std::ldexp(svd.residual, static_cast<int>(budget.scale_bits));
  Components found{.factors = round_factors(svd, *budget.rank, budget.scale_bits),
                   .real_residual_squared = residual * residual};
  if (found.factors.largest_product() >= product_limit) {
    found.fit = Fit::too_large;
    return found;
  }
  TRY(const auto left, sum_entries(LowRankResidual(delta, found.factors, budget.scale_bits), task));
  found.residual_squared = left.squares;
  judge(found, budget, rounding_squares(svd, budget.scale_bits));
  return found;
}

}  // namespace

// With e + 1 bits a real residual is four times as large, that of the rounding twice, and the bound four
// times.
void judge(Components& found, const ComponentBudget& budget, double rounding_squared) {
  if (found.residual_squared <= budget.residual_squared) return;
  const double room = static_cast<double>(budget.residual_squared) - found.real_residual_squared;
  found.fit = budget.rank && room > 0 ? Fit::too_coarse : Fit::over;
  if (found.fit != Fit::too_coarse) return;
  for (unsigned more = 1; budget.scale_bits + more <= most_scale_bits; ++more)
    if (std::ldexp(rounding_squared, -static_cast<int>(more)) < room / 2) {
      found.scale_that_would_do = budget.scale_bits + more;
      return;
    }
}

Result<Components> fit_components(const BlockDelta& delta, const ComponentBudget& budget, const Task& task) {
  Components found;
  if (budget.rank) {
    TRY(const bool fits, scaled_drift_fits(delta, budget, task));
    if (!fits) found.fit = Fit::too_large;
  }
  if (found.fit == Fit::within) {
    auto made = !budget.rank     ? fit_mask(delta, budget, task)
                : budget.support ? alternate(delta, budget, task)
                                 : fit_rank(delta, budget, task);
    TRY(found, std::move(made));
  }
  TRY_STATUS(delta.status());
  return found;
}

}  // namespace driftseal
