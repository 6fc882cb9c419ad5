// What an honest prover commits to in rounds 1 and 2, from the definitions.
#include "tests/soundness/dense_prover.h"
#include "tests/soundness/dense_relation.h"

namespace driftseal::soundness {

static constexpr Oracle fresh_oracles[] = {Oracle::L,   Oracle::M,   Oracle::A1,
                                           Oracle::A2u, Oracle::A2v, Oracle::A2b};

void DenseProver::fill_round1(Data& data) const {
  const Plan& plan = *plan_;
  const std::uint64_t k = plan.parameters.data_columns();
  for (Oracle oracle : fresh_oracles)
    for (std::uint64_t row : plan.rows_of(oracle)) data.oracles[oracle][row].resize(k);
  const Fp scale = Fp::from_u64(std::uint64_t{1} << plan.statement.policy.rank_scale_bits);
  for (std::uint64_t row : plan.rows_of(Oracle::L))
    for (std::uint64_t i = 0; i < k; ++i)
      data.oracles[Oracle::L][row][i] =
          scale * (data.oracles[Oracle::W][row][i] - data.oracles[Oracle::B][row][i]);
  for (const auto& [b, w] : witness_) {
    const Block& block = plan.blocks[b];
    const std::size_t rank = w.u.empty() ? 0 : w.u[0].size();
    for (std::size_t i = 0; i < w.u.size(); ++i)
      for (std::size_t j = 0; j < w.v.size(); ++j) {
        Fp sum;
        for (std::size_t t = 0; t < rank; ++t) sum += Fp::from_i64(w.u[i][t]) * Fp::from_i64(w.v[j][t]);
        data.at(plan, Oracle::L, block.intervals[0].begin + i * block.n + j) = sum;
      }
    for (std::size_t t = 0; t < rank; ++t) {
      const std::uint64_t u_at = plan.u_begin[b] + t * block.m;
      const std::uint64_t v_at = plan.u_begin[b] + rank * block.m + t * block.n;
      for (std::size_t i = 0; i < w.u.size(); ++i)
        data.at(plan, Oracle::A1, u_at + i) = Fp::from_i64(w.u[i][t]);
      for (std::size_t j = 0; j < w.v.size(); ++j)
        data.at(plan, Oracle::A1, v_at + j) = Fp::from_i64(w.v[j][t]);
    }
    std::vector<std::uint64_t> index;
    for (const Interval& interval : block.intervals)
      for (auto x = interval.begin; x < interval.end; ++x) index.push_back(x);
    for (std::uint64_t i : w.mask) data.at(plan, Oracle::M, index[i]) = Fp::one();
  }
}

void DenseProver::fill_round2(Data& data, const Challenges& challenges, const Tower* tower) const {
  const Plan& plan = *plan_;
  const auto put = [&](std::uint64_t at, unsigned bits, u128 value) {
    for (unsigned i = 0; i < bits; ++i) data.at(plan, Oracle::A2b, at + i) = Fp::from_u64(value >> i & 1);
  };
  for (const auto& [b, w] : witness_) {
    const Block& block = plan.blocks[b];
    const std::size_t rank = w.u.empty() ? 0 : w.u[0].size();
    for (std::size_t point = 0; point < 2; ++point)
      for (std::size_t t = 0; t < rank; ++t) {
        const Fp a = challenges.alpha[point];
        Fp u, v;
        for (std::size_t i = 0; i < w.u.size(); ++i)
          u += a.pow(block.n * i) * data.at(plan, Oracle::A1, plan.u_begin[b] + t * block.m + i);
        for (std::size_t j = 0; j < w.v.size(); ++j)
          v += a.pow(j) * data.at(plan, Oracle::A1, plan.u_begin[b] + rank * block.m + t * block.n + j);
        data.at(plan, Oracle::A2u, plan.pair_begin[b][point] + t) = u;
        data.at(plan, Oracle::A2v, plan.pair_begin[b][point] + t) = v;
      }
  }
  const auto oracles = dense_oracles(plan, data);
  std::size_t next = 0;
  Challenges unused = challenges;  // the bounds do not use what is drawn later
  unused.sigma.assign(std::countr_zero(plan.parameters.projection_rows), Fp::zero());
  for (auto& tau : unused.tau) tau.assign(plan.variables(), Fp::zero());
  for (const Equation& equation : equations(plan, unused)) {
    if (next == plan.slacks.size() || equation.terms.back().term != Term::A2b ||
        equation.kind == EquationKind::integrality)
      continue;
    const Slack& slack = plan.slacks[next++];
    const u128 rest = (equation.constant - left_side(plan, equation, oracles, unused, tower, true)).to_u128();
    put(slack.position, slack.bits, rest >> slack.bits == 0 ? rest : 0);  // a liar over budget sends no slack
  }
  for (const Kappa& kappa : plan.kappas) {
    const auto z = project(plan, *tower, kappa.what, data);
    for (std::size_t j = 0; j < z.size(); ++j)
      put(kappa.position + j * (kappa.kappa + 1), kappa.kappa + 1,
          static_cast<u128>(z[j] + (i128{1} << kappa.kappa)));
  }
}

}  // namespace driftseal::soundness
