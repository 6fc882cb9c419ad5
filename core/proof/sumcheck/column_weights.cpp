#include "core/proof/sumcheck/column_weights.h"

#include "core/base/parallel.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/sumcheck/tower_columns.h"

namespace driftseal::proof {

namespace {

// sum over rows of row_factor(row) times the step function, a data column each.
template <class RowFactor>
std::vector<Fp> fold_steps(const Plan& plan, const StepFunction& steps, RowFactor&& row_factor) {
  const std::uint64_t k = plan.parameters.data_columns();
  std::vector<Fp> out(plan.parameters.columns());
  for (const std::uint64_t row : plan.rows_of(Oracle::W)) {
    const Fp factor = row_factor(row);
    steps.for_each_piece(row * k, (row + 1) * k, [&](std::uint64_t from, std::uint64_t to, Fp value) {
      out[from - row * k] += factor * value;
      out[to - row * k] -= factor * value;
    });
  }
  Fp sum;
  for (Fp& value : out) value = sum += value;
  return out;
}

void add_separable(const Plan& plan, const SeparableWeight& weight, std::span<const Fp> eq_rows,
                   std::vector<Fp>& out) {
  static const Fp unscale = Fp::from_u128(u128{1} << 64).inverse();
  const auto folded = fold_steps(
      plan, weight.steps, [&](std::uint64_t row) { return unscale * eq_rows[row] * weight.rows[row]; });
  out.resize(plan.parameters.columns());
  parallel_pieces(weight.columns.size(), 1 << 13, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) out[i] += folded[i] * weight.columns[i];
  });
}

// The weight of sum_j eq(sigma, j) z_j of one X, its row variables bound.
void add_tower(const Plan& plan, const Tower& tower, Projected what, Fp factor, std::span<const Fp> sigma,
               std::span<const Fp> eq_rows, std::vector<Fp>& out) {
  const auto eq_sigma = eq_table(sigma);
  std::vector<Fp> top(tower.rows());
  for (const std::uint64_t row : plan.rows_of(what)) {
    const auto weights = tower.row_weights(eq_sigma, row);
    for (std::size_t j = 0; j < top.size(); ++j) top[j] += factor * eq_rows[row] * weights[j];
  }
  out.resize(plan.parameters.columns());
  add_tower_columns(plan, tower, top, out);
}

}  // namespace

void fill_model_weights(const Plan& plan, const ModelWeights& weights, const Tower* tower,
                        std::span<const Fp> sigma, std::span<const Fp> eq_rows, ColumnArrays& arrays) {
  for (std::size_t i = 0; i < constant_terms.size(); ++i)
    if (!weights.constant[i].is_zero())
      arrays.weight(constant_terms[i]) =
          fold_steps(plan, weights.constant[i], [&](std::uint64_t row) { return eq_rows[row]; });
  for (const SeparableWeight& weight : weights.separable)
    add_separable(plan, weight, eq_rows, arrays.weight(weight.term));
  if (!weights.drift_tower.is_zero())
    add_tower(plan, *tower, Projected::D, weights.drift_tower, sigma, eq_rows, arrays.weight(Term::D));
  if (!weights.residual_tower.is_zero())
    add_tower(plan, *tower, Projected::E, weights.residual_tower, sigma, eq_rows, arrays.weight(Term::E));
}

}  // namespace driftseal::proof
