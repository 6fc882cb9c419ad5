// The relation on a whole toy statement with every class: an honest witness satisfies every equation, and
// each kind of cheating breaks the equations that are there to notice it.
#include <QtTest>

#include <set>

#include "tests/support/dense_weights.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;
using namespace driftseal::proof;
using namespace driftseal::test;

namespace {

using Kinds = std::set<EquationKind>;

class ToyProof {
 public:
  ToyProof()
      : vector_(load_proof_vector("proof_toy_every_class")),
        plan(vector_.plan),
        challenges(draw(plan)),
        tower(plan, challenges.seed),
        system(equations(plan, challenges)) {
    for (auto& oracle : oracles_) oracle.resize(std::size_t{1} << plan.variables());
    for (const Equation& equation : system) write_out(equation);
    place_models();
    for (std::size_t i = 0; i < plan.blocks.size(); ++i) place_witness(i);
    for (const Slack& slack : plan.slacks) place_bits(slack.position, slack.bits, slack_value(slack));
    for (const Kappa& kappa : plan.kappas) place_projections(kappa);
  }

  Fp& at(Oracle oracle, std::uint64_t flat) {
    return oracles_[static_cast<std::size_t>(oracle)][plan.hypercube_index(flat)];
  }

  // left side - constant
  Fp defect(std::size_t equation) const {
    Fp sum = -system[equation].constant;
    for (std::size_t t = 0; t < system[equation].terms.size(); ++t)
      sum += system[equation].terms[t].coefficient *
             term_sum(system[equation].terms[t].term, weights_[equation][t]);
    return sum;
  }
  Kinds broken() const {
    Kinds kinds;
    for (std::size_t i = 0; i < system.size(); ++i)
      if (!defect(i).is_zero()) kinds.insert(system[i].kind);
    return kinds;
  }
  std::size_t block(const std::string& name) const {
    return static_cast<std::size_t>(std::ranges::find(plan.blocks, name, &Block::name) - plan.blocks.begin());
  }
  std::uint64_t begin(const std::string& block_name) const {
    return plan.blocks[block(block_name)].intervals[0].begin;
  }

 private:
  ProofVector vector_;

 public:
  const Plan plan;
  const Challenges challenges;
  const Tower tower;
  const std::vector<Equation> system;

 private:
  static Challenges draw(const Plan& plan) {
    Challenges c;
    std::uint64_t next = 0;
    const auto draw_one = [&] {
      const Digest digest = sha256("challenge " + std::to_string(next++));
      u128 low;
      std::memcpy(&low, digest.data(), 16);
      return Fp::from_u128(low >> 2);
    };
    for (Fp& alpha : c.alpha) alpha = draw_one();
    c.seed = sha256("seed");
    for (auto& tau : c.tau)
      for (unsigned i = 0; i < plan.variables(); ++i) tau.push_back(draw_one());
    for (auto T = plan.parameters.projection_rows; T > 1; T /= 2) c.sigma.push_back(draw_one());
    return c;
  }

  void write_out(const Equation& equation) {
    weights_.emplace_back();
    for (const WeightedTerm& term : equation.terms)
      weights_.back().push_back(dense(plan, term.weight, &tower, challenges.sigma));
  }

  std::array<Fp, oracle_count> values(std::size_t x) const {
    std::array<Fp, oracle_count> out;
    for (std::size_t o = 0; o < oracle_count; ++o) out[o] = oracles_[o][x];
    return out;
  }
  Fp term_sum(Term term, const std::vector<Fp>& weight) const {
    Fp sum;
    for (std::size_t x = 0; x < weight.size(); ++x)
      if (!weight[x].is_zero())
        sum += weight[x] * term_value(term, values(x), plan.statement.policy.rank_scale_bits);
    return sum;
  }

  void place_models() {
    const auto scale = std::int64_t{1} << plan.statement.policy.rank_scale_bits;
    for (std::uint64_t k = 0; k < plan.entries; ++k) {
      at(Oracle::B, k) = Fp::from_i64(vector_.base[k]);
      at(Oracle::W, k) = Fp::from_i64(vector_.tuned[k]);
      const auto row = k / plan.parameters.data_columns();
      if (std::ranges::binary_search(plan.rows_of(Oracle::L), row))  // E = 0 where there is no rank
        at(Oracle::L, k) = Fp::from_i64(scale * (vector_.tuned[k] - vector_.base[k]));
    }
  }

  void place_witness(std::size_t index) {
    const Json* witness = member(vector_.json, "witness").find(plan.blocks[index].name);
    if (witness == nullptr) return;
    if (const Json* mask = witness->find("M"))
      for (const auto k : numbers(*mask))
        at(Oracle::M, plan.blocks[index].intervals[0].begin + k) = Fp::one();
    if (witness->find("U") != nullptr) place_factors(index, array(*witness, "U"), array(*witness, "V"));
  }

  void place_factors(std::size_t index, const Json::Array& us, const Json::Array& vs) {
    const Block& b = plan.blocks[index];
    const auto rank = static_cast<std::uint64_t>(*b.budget.rank);
    for (std::uint64_t k = 0; k < b.size; ++k) at(Oracle::L, b.intervals[0].begin + k) = Fp::zero();
    for (std::uint64_t t = 0; t < rank; ++t) {
      std::vector<Fp> u, v;
      for (const Json& row : us) u.push_back(Fp::from_i64(integers(row)[t]));
      for (const Json& row : vs) v.push_back(Fp::from_i64(integers(row)[t]));
      for (std::uint64_t i = 0; i < b.m; ++i) at(Oracle::A1, plan.u_begin[index] + t * b.m + i) = u[i];
      for (std::uint64_t j = 0; j < b.n; ++j)
        at(Oracle::A1, plan.u_begin[index] + rank * b.m + t * b.n + j) = v[j];
      for (std::uint64_t i = 0; i < b.m; ++i)
        for (std::uint64_t j = 0; j < b.n; ++j)
          at(Oracle::L, b.intervals[0].begin + i * b.n + j) += u[i] * v[j];
      for (unsigned point = 0; point < 2; ++point) {
        const Fp a = challenges.alpha[point];
        at(Oracle::A2u, plan.pair_begin[index][point] + t) = dot(u, powers(a.pow(b.n), b.m));
        at(Oracle::A2v, plan.pair_begin[index][point] + t) = dot(v, powers(a, b.n));
      }
    }
  }

  void place_bits(std::uint64_t position, unsigned bits, u128 value) {
    for (unsigned i = 0; i < bits; ++i) at(Oracle::A2b, position + i) = Fp::from_u64((value >> i & 1) != 0);
  }

  // What its equation leaves to the slack, all bits of which are still 0.
  u128 slack_value(const Slack& slack) const {
    const EquationKind kind = slack.kind == SlackKind::residual ? EquationKind::residual
                              : slack.kind == SlackKind::norm
                                  ? slack.block ? EquationKind::norm : EquationKind::total_norm
                              : slack.block ? EquationKind::support
                                            : EquationKind::total_support;
    for (std::size_t i = 0; i < system.size(); ++i)
      if (system[i].kind == kind && system[i].block == slack.block) return (-defect(i)).to_u128();
    CHECK(false);
  }

  void place_projections(const Kappa& kappa) {
    static constexpr Term terms[] = {Term::D, Term::E, Term::A1};
    for (std::uint64_t j = 0; j < tower.rows(); ++j) {
      std::vector<Fp> unit(tower.rows());
      unit[j] = Fp::one();
      const Fp z =
          term_sum(terms[static_cast<std::size_t>(kappa.what)], dense_tower(plan, tower, kappa.what, unit));
      place_bits(kappa.position + j * (kappa.kappa + 1), kappa.kappa + 1,
                 static_cast<u128>(z.to_signed() + (i128{1} << kappa.kappa)));
    }
  }

  std::array<std::vector<Fp>, oracle_count> oracles_;
  std::vector<std::vector<std::vector<Fp>>> weights_;  // equation, term, hypercube
};

}  // namespace

class TestEquations : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { toy_ = std::make_unique<ToyProof>(); }
  void honestWitnessSatisfiesAll() { QVERIFY(toy_->broken().empty()); }
  void everyKindIsThere();

  void ChangedFrozenEntry() {
    expect_broken(Oracle::W, toy_->begin("frozen"), {K::frozen, K::total_norm, K::integrality});
  }
  void ChangedNormEntry() {
    expect_broken(Oracle::W, toy_->begin("norm"), {K::norm, K::total_norm, K::integrality});
  }
  void ChangedFreeEntry() { expect_broken(Oracle::W, toy_->begin("free"), {K::total_norm, K::integrality}); }
  void ChangedUnmaskedEntry();
  void MaskOfTwo();
  void MaskOutsideItsBlocksIsNobodysBusiness();
  void ChangedLowRankEntry();
  void LowRankEntryOutsideItsBlocksOnlyProjected();
  void ChangedFactorU() { expect_broken(Oracle::A1, u_begin(), {K::rank_u, K::integrality}); }
  void ChangedFactorV() { expect_broken(Oracle::A1, u_begin() + 2 * 9, {K::rank_v, K::integrality}); }
  void ChangedValueU() { expect_broken(Oracle::A2u, 0, {K::rank_u, K::rank_product}); }
  void ChangedValueV() { expect_broken(Oracle::A2v, 3, {K::rank_v, K::rank_product}); }
  void SlackBitOfTwo();
  void ProjectionBitOfTwo();
  void ChangedSalt();

 private:
  using K = EquationKind;

  std::uint64_t u_begin() const { return toy_->plan.u_begin[toy_->block("lowrank")]; }

  void expect_broken(Oracle oracle, std::uint64_t flat, const Kinds& expected, std::int64_t delta = 1) {
    Fp& entry = toy_->at(oracle, flat);
    const Fp honest = entry;
    entry += Fp::from_i64(delta);
    const Kinds broken = toy_->broken();
    entry = honest;
    QVERIFY(broken == expected);
  }

  std::unique_ptr<ToyProof> toy_;
};

void TestEquations::everyKindIsThere() {
  Kinds kinds;
  for (const Equation& equation : toy_->system) kinds.insert(equation.kind);
  QCOMPARE(kinds.size(), std::size_t{13});
}

void TestEquations::ChangedUnmaskedEntry() {
  const auto begin = toy_->begin("sparse0");
  auto k = begin;
  while (!toy_->at(Oracle::M, k).is_zero()) ++k;
  expect_broken(Oracle::W, k, {K::exact_sparse, K::total_norm, K::integrality});
  while (toy_->at(Oracle::M, k).is_zero()) ++k;
  expect_broken(Oracle::W, k, {K::total_norm, K::integrality});
}

void TestEquations::MaskOfTwo() {
  auto k = toy_->begin("sparse");
  while (toy_->at(Oracle::M, k).is_zero()) ++k;
  expect_broken(Oracle::M, k, {K::mask, K::support, K::total_support, K::residual});
}

void TestEquations::MaskOutsideItsBlocksIsNobodysBusiness() {
  expect_broken(Oracle::M, toy_->begin("lowrank"), {}, 5);
}

void TestEquations::ChangedLowRankEntry() {
  expect_broken(Oracle::L, toy_->begin("lowrank") + 7, {K::rank_product, K::residual, K::integrality});
}

void TestEquations::LowRankEntryOutsideItsBlocksOnlyProjected() {
  const auto k = toy_->begin("sparse");
  QVERIFY(
      std::ranges::binary_search(toy_->plan.rows_of(Oracle::L), k / toy_->plan.parameters.data_columns()));
  expect_broken(Oracle::L, k, {K::integrality});
}

void TestEquations::SlackBitOfTwo() {
  const Slack& slack = toy_->plan.slacks[0];
  auto k = slack.position;
  while (toy_->at(Oracle::A2b, k).is_zero()) ++k;
  expect_broken(Oracle::A2b, k, {K::bits, K::norm});
}

void TestEquations::ProjectionBitOfTwo() {
  auto k = toy_->plan.kappas[0].position;
  while (toy_->at(Oracle::A2b, k).is_zero()) ++k;
  expect_broken(Oracle::A2b, k, {K::bits, K::integrality});
}

// Salts are in no equation.
void TestEquations::ChangedSalt() {
  Fp& salt = (&toy_->at(Oracle::W, 0))[toy_->plan.parameters.data_columns()];
  salt += Fp::from_u64(12345);
  const bool unnoticed = toy_->broken().empty();
  salt = Fp::zero();
  QVERIFY(unnoticed);
}

QTEST_APPLESS_MAIN(TestEquations)
#include "test_equations.moc"
