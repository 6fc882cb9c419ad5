#include "tests/soundness/dense_relation.h"

#include "core/proof/relation/multilinear.h"

namespace driftseal::soundness {

namespace {

struct DenseWeight {
  const Plan& plan;
  const Challenges& challenges;
  const Tower* tower;
  Dense out;

  Fp& at(std::uint64_t flat) { return out[plan.hypercube_index(flat)]; }

  void operator()(const ConstantWeight& w) {
    for (auto k = w.interval.begin; k < w.interval.end; ++k) at(k) = Fp::one();
  }
  void operator()(const EqWeight& w) {
    const auto eq = eq_table(*w.point);
    for (auto k = w.interval.begin; k < w.interval.end; ++k) at(k) = eq[plan.hypercube_index(k)];
  }
  void operator()(const PowerWeight& w) {
    Fp power = Fp::one();
    for (auto k = w.interval.begin; k < w.interval.end; ++k, power *= w.base) at(k) = power;
  }
  void operator()(const SparseWeight& w) {
    for (const auto& [position, coefficient] : w.entries) at(position) += coefficient;
  }
  void operator()(const TowerWeight& w) {
    const auto& first = tower->levels()[0];
    const std::uint64_t t = tower->rows(), q = plan.parameters.salts, chunks = plan.parameters.columns() / q;
    for (std::uint64_t row : plan.rows_of(w.what)) {
      const auto weights = tower->chunk_weights(tower->row_weights(eq_table(challenges.sigma), row));
      for (std::uint64_t chunk = 0; chunk + 1 < chunks; ++chunk)
        for (std::uint64_t i = 0; i < q; ++i)
          for (std::uint64_t j = 0; j < t; ++j)
            out[row * plan.parameters.columns() + chunk * q + i] +=
                weights[chunk * t + j] * Fp::from_i64(first.entries[j * q + i]);
    }
  }
};

}  // namespace

Dense dense_weight(const Plan& plan, const Weight& weight, const Challenges& challenges, const Tower* tower) {
  DenseWeight dense{plan, challenges, tower, Dense(std::size_t{1} << plan.variables())};
  std::visit(dense, weight);
  return std::move(dense.out);
}

Dense dense_oracle(const Plan& plan, const Rows& rows) {
  Dense out(std::size_t{1} << plan.variables());
  for (const auto& [number, row] : rows)
    std::copy(row.begin(), row.end(),
              out.begin() + static_cast<std::ptrdiff_t>(number * plan.parameters.columns()));
  return out;
}

DenseOracles dense_oracles(const Plan& plan, const Data& data) {
  DenseOracles out;
  for (const auto& [oracle, rows] : data.oracles) out[oracle] = dense_oracle(plan, rows);
  return out;
}

std::array<Fp, oracle_count> values_at(const DenseOracles& oracles, std::size_t x) {
  std::array<Fp, oracle_count> values{};
  for (const auto& [oracle, dense] : oracles) values[static_cast<std::size_t>(oracle)] = dense[x];
  return values;
}

Fp left_side(const Plan& plan, const Equation& equation, const DenseOracles& oracles,
             const Challenges& challenges, const Tower* tower, bool skip_bits) {
  Fp sum;
  for (const WeightedTerm& term : equation.terms) {
    if (skip_bits && term.term == Term::A2b) continue;
    const Dense weight = dense_weight(plan, term.weight, challenges, tower);
    for (std::size_t x = 0; x < weight.size(); ++x)
      if (!weight[x].is_zero())
        sum += term.coefficient * weight[x] *
               term_value(term.term, values_at(oracles, x), plan.statement.policy.rank_scale_bits);
  }
  return sum;
}

std::vector<Fp> interpolate(const std::vector<Fp>& values) {
  std::vector<Fp> out(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::vector<Fp> basis = {Fp::one()};
    Fp denominator = Fp::one();
    for (std::size_t j = 0; j < values.size(); ++j) {
      if (j == i) continue;
      const Fp root = Fp::from_u64(j);
      basis.push_back(Fp::zero());
      for (std::size_t k = basis.size(); k-- > 1;) basis[k] = basis[k - 1] - root * basis[k];
      basis[0] = -root * basis[0];
      denominator *= Fp::from_u64(i) - root;
    }
    const Fp scale = values[i] * denominator.inverse();
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += scale * basis[k];
  }
  return out;
}

static Fp projected_value(const Plan& plan, Projected what, const Data& data, std::uint64_t row,
                          std::uint64_t column) {
  const auto value = [&](Oracle oracle) { return data.oracles.at(oracle).at(row).at(column); };
  if (what == Projected::UV) return value(Oracle::A1);
  const Fp d = value(Oracle::W) - value(Oracle::B);
  if (what == Projected::D) return d;
  return d * Fp::from_u64(std::uint64_t{1} << plan.statement.policy.rank_scale_bits) - value(Oracle::L);
}

std::vector<i128> project(const Plan& plan, const Tower& tower, Projected what, const Data& data) {
  const std::uint64_t t = tower.rows(), q = plan.parameters.salts, c = plan.parameters.columns();
  std::vector<Fp> level;  // all chunks of all rows up to the last one, T numbers each
  const std::uint64_t rows = tower.levels().back().columns / t;
  for (std::uint64_t row = 0; row < rows; ++row)
    for (std::uint64_t chunk = 0; chunk < c / q; ++chunk)
      for (std::uint64_t j = 0; j < t; ++j) {
        Fp sum;
        const auto& present = plan.rows_of(what);
        const bool has = std::find(present.begin(), present.end(), row) != present.end() && chunk + 1 < c / q;
        for (std::uint64_t i = 0; has && i < q; ++i)
          sum += Fp::from_i64(tower.levels()[0].entries[j * q + i]) *
                 projected_value(plan, what, data, row, chunk * q + i);
        level.push_back(sum);
      }
  for (std::size_t l = 1; l < tower.levels().size(); ++l) {
    const auto& matrix = tower.levels()[l];
    std::vector<Fp> up;
    for (std::size_t begin = 0; begin < level.size(); begin += matrix.columns)
      for (std::uint64_t j = 0; j < t; ++j) {
        Fp sum;
        for (std::uint64_t i = 0; i < matrix.columns; ++i)
          sum += Fp::from_i64(matrix.entries[j * matrix.columns + i]) * level[begin + i];
        up.push_back(sum);
      }
    level = std::move(up);
  }
  std::vector<i128> z;
  for (Fp value : level) z.push_back(value.to_signed());
  return z;
}

}  // namespace driftseal::soundness
