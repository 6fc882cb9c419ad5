// Weights written out on the whole hypercube, by their definitions; for toy sizes.
#pragma once

#include "core/proof/relation/multilinear.h"
#include "core/proof/relation/equations.h"
#include "core/proof/relation/prefix_sums.h"
#include "core/proof/relation/tower.h"

namespace driftseal::test {

// x -> sum_j eq_sigma_j J[j, x] on the given rows, J the whole tower.
inline std::vector<proof::Fp> dense_tower(const proof::Plan& plan, const proof::Tower& tower,
                                          proof::Projected what, std::span<const proof::Fp> eq_sigma) {
  std::vector<proof::Fp> out(std::size_t{1} << plan.variables());
  const auto& first = tower.levels()[0];
  const std::uint64_t columns = plan.parameters.columns();
  for (const auto row : plan.rows_of(what)) {
    const auto chunks = tower.chunk_weights(tower.row_weights(eq_sigma, row));
    for (std::uint64_t k = 0; k < columns; ++k)
      for (std::uint64_t j = 0; j < tower.rows(); ++j)
        out[row * columns + k] += chunks[k / first.columns * tower.rows() + j] *
                                  proof::Fp::from_i64(first.entries[j * first.columns + k % first.columns]);
  }
  return out;
}

// Without the tower (tower = nullptr) for all but TowerWeight.
inline std::vector<proof::Fp> dense(const proof::Plan& plan, const proof::Weight& weight,
                                    const proof::Tower* tower, std::span<const proof::Fp> sigma) {
  using namespace proof;
  std::vector<Fp> out(std::size_t{1} << plan.variables());
  const auto fill = [&](const Interval& interval, const auto& value) {
    for (auto k = interval.begin; k < interval.end; ++k) out[plan.hypercube_index(k)] = value(k);
  };
  if (const auto* w = std::get_if<ConstantWeight>(&weight)) fill(w->interval, [](auto) { return Fp::one(); });
  if (const auto* w = std::get_if<EqWeight>(&weight)) {
    const auto eq = eq_table(*w->point);
    fill(w->interval, [&](auto k) { return eq[plan.hypercube_index(k)]; });
  }
  if (const auto* w = std::get_if<PowerWeight>(&weight))
    fill(w->interval, [&](auto k) { return w->base.pow(k - w->interval.begin); });
  if (const auto* w = std::get_if<SparseWeight>(&weight))
    for (const auto& [k, value] : w->entries) out[plan.hypercube_index(k)] += value;
  if (const auto* w = std::get_if<TowerWeight>(&weight))
    return dense_tower(plan, *tower, w->what, eq_table(sigma));
  return out;
}

}  // namespace driftseal::test
