// Honest proofs: the streaming prover makes, byte for byte, the proof that the dense prover makes from the
// definitions, on random statements; and what a proof shows of the tuned model is nothing (docs/protocol.md,
// section on zero knowledge).
#include <QtTest>
#include <cmath>
#include <random>
#include <set>

#include "core/proof/prove/prover.h"
#include "core/proof/verify/verify.h"
#include "tests/soundness/dense_prover.h"
#include "tests/soundness/proof_view.h"
#include "tests/support/entries_in_memory.h"
#include "tests/support/test_parameters.h"

using namespace driftseal;
using namespace driftseal::soundness;
using driftseal::test::EntriesInMemory;

namespace {

Digest random_digest(std::mt19937_64& random) {
  Digest digest;
  for (auto& byte : digest) byte = static_cast<std::uint8_t>(random());
  return digest;
}

struct Case {
  Statement statement;
  Parameters parameters = TestParameters::toy(6, 16);
  std::vector<std::int64_t> base, tuned;
  std::optional<Digest> base_seed;
  Digest tuned_seed, fresh;
};

// A random layout under frozen, norm, free and exempt blocks, with a drift that meets it.
Case random_case(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto below = [&](std::uint64_t n) { return random() % n; };
  Case out;
  out.parameters = TestParameters::toy(6 + static_cast<unsigned>(below(2)), 16);
  const std::uint64_t tensors = 2 + below(8);
  std::vector<std::pair<std::uint64_t, bool>> drifts;  // size, changes
  for (std::uint64_t i = 0; i < tensors; ++i) {
    const std::string name = "t" + std::to_string(i);
    const bool integer = below(6) == 0;
    out.statement.layout.push_back({name, integer, {below(12), 1 + below(20)}});
    if (i == 0) out.statement.layout[0].shape = {1 + below(150)};
    BlockSpec block{name, BlockKind::budgets, {i}, {}};
    const std::uint64_t choice = integer ? 0 : below(4);
    if (choice == 0) block.budget.norm_squared = 0;
    if (choice == 1 || choice == 2) block.budget.norm_squared = (u128{1} << (30 + below(20))) + below(1000);
    if (choice == 3) block.kind = i > 0 && below(2) == 0 ? BlockKind::exempt : BlockKind::free;
    out.statement.policy.blocks.push_back(block);
    if (block.kind != BlockKind::exempt) drifts.emplace_back(out.statement.layout[i].elements(), choice != 0);
  }
  if (below(2) == 0) out.statement.policy.total_norm_squared = u128{1} << 60;
  for (const auto& [size, changes] : drifts)
    for (std::uint64_t k = 0; k < size; ++k) {
      const auto weight = static_cast<std::int64_t>(below(1 << 20)) - (1 << 19);
      out.base.push_back(weight);
      out.tuned.push_back(weight + (changes ? static_cast<std::int64_t>(below(2000)) - 1000 : 0));
    }
  if (below(2) == 0) out.base_seed = random_digest(random);
  out.tuned_seed = random_digest(random);
  out.fresh = random_digest(random);
  out.statement.context = {1, 2, 3};
  return out;
}

std::vector<Fp> elements(const std::vector<std::int64_t>& values) {
  std::vector<Fp> out;
  for (std::int64_t v : values) out.push_back(Fp::from_i64(v));
  return out;
}

Result<Bytes> prove_case(const Plan& plan, const Case& c, const RandomSource& fresh,
                         unsigned rounds_per_pass) {
  const EntriesInMemory base(c.base), tuned(c.tuned);
  TRY(const auto base_commitment, commit_model(c.parameters, base, c.base_seed, {}));
  TRY(const auto tuned_commitment, commit_model(c.parameters, tuned, c.tuned_seed, {}));
  return prove_with(plan, {&base, &base_commitment, c.base_seed}, {&tuned, &tuned_commitment, c.tuned_seed},
                    {}, {fresh, rounds_per_pass}, {});
}

RandomSource fixed(const Digest& bytes) {
  return [bytes](std::span<std::uint8_t> out) { std::copy_n(bytes.begin(), out.size(), out.begin()); };
}

// A norm statement with the parameters of the text, for the tests of zero knowledge.
Case norm_case(std::uint64_t seed, std::int64_t drift) {
  std::mt19937_64 random(seed);
  Case out;
  out.statement.layout = {{"w", false, {3000}}};
  BlockSpec block{"w", BlockKind::budgets, {0}, {}};
  block.budget.norm_squared = u128{1} << 50;
  out.statement.policy.blocks = {block};
  out.parameters = Parameters::for_entries(3000);
  for (int i = 0; i < 3000; ++i) {
    out.base.push_back(i);
    out.tuned.push_back(i + drift);
  }
  out.tuned_seed = random_digest(random);
  out.fresh = random_digest(random);
  return out;
}

struct Proven {
  Plan plan;
  Bytes proof;
};

Proven prove_fresh(const Case& c) {
  const EntriesInMemory base(c.base), tuned(c.tuned);
  Statement statement = c.statement;
  const auto base_commitment = commit_model(c.parameters, base, c.base_seed, {}).value();
  const auto tuned_commitment = commit_model(c.parameters, tuned, c.tuned_seed, {}).value();
  statement.base_root = base_commitment.root;
  statement.tuned_root = tuned_commitment.root;
  auto plan = Plan::make(statement, c.parameters).value();
  Bytes proof =
      prove(plan, {&base, &base_commitment, c.base_seed}, {&tuned, &tuned_commitment, c.tuned_seed}, {}, {})
          .value();
  return {std::move(plan), std::move(proof)};
}

std::set<std::string> as_set(std::span<const Fp> elements) {
  std::set<std::string> out;
  for (Fp x : elements) {
    std::string bytes(16, '\0');
    x.to_bytes(reinterpret_cast<std::uint8_t*>(bytes.data()));
    out.insert(bytes);
  }
  return out;
}

void expect_nothing_shared(std::span<const Fp> a, std::span<const Fp> b) {
  const auto first = as_set(a), second = as_set(b);
  QCOMPARE(first.size(), a.size());
  std::vector<std::string> shared;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(shared));
  QCOMPARE(shared.size(), std::size_t{0});
}

// How often each of the 127 bits is set, less a half, in standard deviations of a fair coin.
std::vector<double> bit_biases(std::span<const Fp> elements) {
  std::vector<double> out;
  for (int bit = 0; bit < 127; ++bit) {
    double ones = 0;
    for (Fp x : elements) ones += static_cast<double>(x.to_u128() >> bit & 1);
    const double n = static_cast<double>(elements.size());
    out.push_back((ones - n / 2) / (std::sqrt(n) / 2));
  }
  return out;
}

}  // namespace

class TestHonest : public QObject {
  Q_OBJECT

 private slots:
  void StreamingProofsAreThoseOfTheDefinitions() {
    int proven = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      const Case c = random_case(seed);
      if (!Plan::make(c.statement, c.parameters).ok()) continue;  // too many variables for the toy pads
      DenseProver dense(c.statement, c.parameters, {elements(c.base), c.base_seed},
                        {elements(c.tuned), c.tuned_seed}, {}, c.fresh);
      const auto proof = prove_case(dense.plan(), c, fixed(c.fresh), 1 + seed % 5);
      QVERIFY2(proof.ok(), proof.ok() ? "" : proof.error().paragraph().c_str());
      QVERIFY2(*proof == dense.prove(), qPrintable(QString("seed %1").arg(seed)));
      QVERIFY(dense.violated().empty());
      QVERIFY(!check_proof(dense.plan(), *proof));
      ++proven;
    }
    QVERIFY2(proven > 40, qPrintable(QString::number(proven)));
  }

  void DriftOverItsBudgetIsRefusedByName() {
    Case c = random_case(3);
    for (auto& block : c.statement.policy.blocks)
      if (block.budget.norm_squared) block.budget.norm_squared = 0;
    DenseProver dense(c.statement, c.parameters, {elements(c.base), c.base_seed},
                      {elements(c.tuned), c.tuned_seed}, {}, c.fresh);
    const auto proof = prove_case(dense.plan(), c, fixed(c.fresh), 5);
    QVERIFY(!proof.ok());
    QCOMPARE(proof.error().code, ErrorCode::over_budget);
    QVERIFY(proof.error().where.find("block t") == 0);
  }

  void ChangedModelIsNoticedBeforeAnythingIsProved() {
    Case c = norm_case(1, 3);
    const EntriesInMemory base(c.base), tuned(c.tuned);
    const auto base_commitment = commit_model(c.parameters, base, {}, {}).value();
    const auto tuned_commitment = commit_model(c.parameters, tuned, c.tuned_seed, {}).value();
    Statement statement = c.statement;
    statement.base_root = base_commitment.root;
    statement.tuned_root = tuned_commitment.root;
    const auto plan = Plan::make(statement, c.parameters).value();
    EntriesInMemory changed(c.tuned);
    changed.values()[77] += 1;
    const auto proof =
        prove(plan, {&base, &base_commitment, {}}, {&changed, &tuned_commitment, c.tuned_seed}, {}, {});
    QVERIFY(!proof.ok());
    QCOMPARE(proof.error().code, ErrorCode::changed_on_disk);
  }

  void StoppedProverReturnsNothing() {
    const Case c = norm_case(1, 3);
    const EntriesInMemory base(c.base), tuned(c.tuned);
    const auto base_commitment = commit_model(c.parameters, base, {}, {}).value();
    const auto tuned_commitment = commit_model(c.parameters, tuned, c.tuned_seed, {}).value();
    Statement statement = c.statement;
    statement.base_root = base_commitment.root;
    statement.tuned_root = tuned_commitment.root;
    std::stop_source stop;
    stop.request_stop();
    const auto plan = Plan::make(statement, c.parameters).value();
    const auto proof = prove(plan, {&base, &base_commitment, {}}, {&tuned, &tuned_commitment, c.tuned_seed},
                             {}, {stop.get_token(), {}});
    QVERIFY(!proof.ok());
    QCOMPARE(proof.error().code, ErrorCode::cancelled);
  }

  // Zero knowledge, by smoke: what is fresh is fresh, and what is shown looks like nothing.
  void TwoProofsOfOneStatementShareNoValue() {
    const Case c = norm_case(5, 3);
    const Proven first = prove_fresh(c), second = prove_fresh(c);
    QVERIFY(!check_proof(first.plan, first.proof));
    QVERIFY(!check_proof(second.plan, second.proof));
    const auto a = view_of_proof(first.plan, first.proof), b = view_of_proof(second.plan, second.proof);
    expect_nothing_shared(a.messages, b.messages);
    expect_nothing_shared(a.pads.trees[0], b.pads.trees[0]);
    expect_nothing_shared(a.level0.trees[2], b.level0.trees[2]);
  }
  void OpenedColumnsOfTwoProofsAgreeOnlyAtCommonPositions() {
    const Case c = norm_case(5, 3);
    const Proven first = prove_fresh(c), second = prove_fresh(c);
    const auto a = view_of_proof(first.plan, first.proof).level0,
               b = view_of_proof(second.plan, second.proof).level0;
    std::vector<std::uint64_t> common;
    std::set_intersection(a.positions.begin(), a.positions.end(), b.positions.begin(), b.positions.end(),
                          std::back_inserter(common));
    QVERIFY(common.size() < a.positions.size() / 2);
    const auto x = as_set(a.trees[1]), y = as_set(b.trees[1]);
    std::vector<std::string> shared;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(shared));
    QCOMPARE(shared.size(), common.size() * first.plan.rows_of(Oracle::W).size());
  }
  void OpenedColumnsOfVeryDifferentModelsAreAlike() {
    for (const std::int64_t drift : {0, 5000}) {
      const Proven proven = prove_fresh(norm_case(6, drift));
      const auto view = view_of_proof(proven.plan, proven.proof);
      for (const auto& shown : {view.level0.trees[1], view.level0.trees[2], view.messages})
        for (const double bias : bit_biases(shown))
          QVERIFY2(std::abs(bias) < 5.5, qPrintable(QString::number(bias)));
    }
  }
  void WithoutSaltsTheyWouldNotBe() {  // the same statistic sees a model that hides nothing
    Case c = norm_case(6, 0);
    std::fill(c.base.begin(), c.base.end(), 1);
    std::fill(c.tuned.begin(), c.tuned.end(), 1);
    c.base.resize(1024);
    c.tuned.resize(1024);
    c.statement.layout[0].shape = {1024};
    const Proven proven = prove_fresh(c);
    const auto base = view_of_proof(proven.plan, proven.proof).level0.trees[0];
    QVERIFY(as_set(base).size() < base.size());  // (x^1024 - 1) / (x - 1): half of the values are 0
  }
};

QTEST_APPLESS_MAIN(TestHonest)
#include "test_honest.moc"
