#include "core/proof/sumcheck/column_weights.h"

#include "core/base/parallel.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/sumcheck/ternary_tables.h"

namespace driftseal::proof {

namespace {

// sum over rows of row_factor(row) times the step function, a data column each.
template <class RowFactor>
std::vector<Fp> fold_steps(const Plan& plan, const StepFunction& steps, RowFactor&& row_factor) {
  if (steps.is_zero()) return {};
  const std::uint64_t k = plan.parameters.data_columns();
  std::vector<Fp> out(plan.parameters.columns());
  for (std::uint64_t row : plan.rows_of(Oracle::W)) {
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

void multiply(std::vector<Fp>& values, std::span<const Fp> factors) {
  parallel_pieces(values.size(), 1 << 13, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) values[i] *= factors[i];
  });
}

// Adds the weight of sum_j eq(sigma, j) z_j, its row variables bound, to every data column.
void add_projection(const Plan& plan, const Tower& tower, Fp factor, std::span<const Fp> sigma,
                    std::span<const Fp> eq_rows, std::vector<Fp>& out) {
  const auto eq_sigma = eq_table(sigma);
  std::vector<Fp> top(tower.rows());
  for (std::uint64_t row : plan.rows_of(Oracle::W)) {
    const auto weights = tower.row_weights(eq_sigma, row);
    for (std::size_t j = 0; j < top.size(); ++j) top[j] += factor * eq_rows[row] * weights[j];
  }
  const auto chunks = tower.chunk_weights(top);
  const std::uint64_t q = plan.parameters.salts;
  const TernaryTables first_level(tower.levels()[0], tower.rows());
  parallel_each(plan.parameters.columns() / q - 1, [&](std::size_t chunk) {  // not the salts
    first_level.add_transposed(std::span(chunks).subspan(chunk * tower.rows(), tower.rows()),
                               std::span(out).subspan(chunk * q, q));
  });
}

}  // namespace

ColumnWeights column_weights(const Plan& plan, const DriftWeights& weights, const Tower* tower,
                             std::span<const Fp> sigma, std::span<const Fp> r_rows) {
  const auto eq_rows = eq_table(r_rows);
  ColumnWeights out;
  out.squares = fold_steps(plan, weights.squares, [&](std::uint64_t row) { return eq_rows[row]; });
  if (!weights.frozen.is_zero()) {
    const auto tau_rows = eq_table(weights.frozen_point.first(plan.log_rows));
    out.linear =
        fold_steps(plan, weights.frozen, [&](std::uint64_t row) { return eq_rows[row] * tau_rows[row]; });
    multiply(out.linear, eq_table(weights.frozen_point.subspan(plan.log_rows)));
  }
  if (tower && !weights.projection.is_zero()) {
    out.linear.resize(plan.parameters.columns());
    add_projection(plan, *tower, weights.projection, sigma, eq_rows, out.linear);
  }
  return out;
}

}  // namespace driftseal::proof
