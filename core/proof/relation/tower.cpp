#include "core/proof/relation/tower.h"

#include <algorithm>

#include "core/base/checks.h"
#include "core/base/parallel.h"
#include "core/proof/relation/multilinear.h"

namespace driftseal::proof {
namespace {

// The product of vectors, index (i, j) at i * b.size() + j.
std::vector<Fp> outer(std::span<const Fp> a, std::span<const Fp> b) {
  std::vector<Fp> product;
  product.reserve(a.size() * b.size());
  for (const Fp x : a)
    for (const Fp y : b) product.push_back(x * y);
  return product;
}

void scale(std::vector<Fp>& values, Fp factor) {
  for (Fp& value : values) value *= factor;
}

// 1 + the last hypercube row of any X.
std::uint64_t rows_projected(const Plan& plan) {
  std::uint64_t rows = 0;
  for (const Kappa& kappa : plan.kappas) rows = std::max(rows, plan.rows_of(kappa.what).back() + 1);
  return rows;
}

}  // namespace

Tower::Tower(const Plan& plan, const Digest& seed) : plan_(&plan), rows_(plan.parameters.projection_rows) {
  CHECK(!plan.kappas.empty());
  for (const TowerLevel& level : plan.tower_levels) {
    const std::uint64_t columns = (level.number == 1 ? 1 : rows_) << level.width;
    const std::uint64_t kept = level.number == 4 ? rows_ * rows_projected(plan) : columns;
    packed_.push_back(expand_ternary(seed, static_cast<std::uint8_t>(level.number), rows_, columns, kept));
    levels_.push_back({level.width, kept, packed_.back().entries()});
  }
}

std::vector<Fp> Tower::row_weights(std::span<const Fp> eq_sigma, std::uint64_t row) const {
  return multiply_transposed(packed_.back(), rows_ * row, rows_, eq_sigma);
}

std::vector<Fp> Tower::chunk_weights(std::span<const Fp> row_weight) const {
  std::vector<Fp> weights(row_weight.begin(), row_weight.end());
  for (std::size_t l = levels_.size() - 2; l > 0;
       --l) {  // downwards: a group's weights to those of its parts
    const std::vector<Fp> groups = std::move(weights);
    const std::size_t parts = std::size_t{1} << levels_[l].width;
    weights.resize(groups.size() * parts);
    parallel_each(groups.size() / rows_, [&](std::size_t g) {
      const auto group = std::span(groups).subspan(g * rows_, rows_);
      const auto out = multiply_transposed(packed_[l], 0, parts * rows_, group);
      std::ranges::copy(out, weights.begin() + static_cast<std::ptrdiff_t>(g * parts * rows_));
    });
  }
  std::fill(weights.end() - static_cast<std::ptrdiff_t>(rows_), weights.end(), Fp::zero());
  return weights;
}

// What the levels below the last make of eq(r_columns, .): all chunks, less what the chunk of salts
// contributes to that (the columns whose bits above the chunk are all 1).
std::vector<Fp> Tower::column_values(std::span<const Fp> r_columns) const {
  std::size_t bound = r_columns.size() - levels_[0].width;
  std::vector<Fp> all = multiply(packed_[0], 0, eq_table(r_columns.subspan(bound)));
  std::vector<Fp> salts = all;
  for (std::size_t l = 1; l + 1 < levels_.size(); ++l) {
    bound -= levels_[l].width;
    const auto groups = eq_table(r_columns.subspan(bound, levels_[l].width));
    scale(salts, groups.back());
    salts = multiply(packed_[l], levels_[l].columns - rows_, salts);
    all = multiply(packed_[l], 0, outer(groups, all));
  }
  for (std::size_t j = 0; j < all.size(); ++j) all[j] -= salts[j];
  return all;
}

// With y_(i,k) = eq(r_row, i) v_k on the rows i of X the weight is <eq(sigma, .), J_4 y>.
Fp Tower::weight_at(Projected what, std::span<const Fp> sigma, std::span<const Fp> r) const {
  CHECK(r.size() == plan_->variables());
  const auto values = column_values(r.subspan(plan_->log_rows));
  const auto eq_rows = eq_table(r.first(plan_->log_rows));
  std::vector<Fp> present(levels_.back().columns / rows_);
  for (const std::uint64_t row : plan_->rows_of(what)) present[row] = eq_rows[row];
  return dot(eq_table(sigma), multiply(packed_.back(), 0, outer(present, values)));
}

}  // namespace driftseal::proof
