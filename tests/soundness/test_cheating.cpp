// A cheating prover for every check that the verifier makes: it follows the protocol but for one lie, and the
// test names both the equation that the lie violates (and no other) and the check that rejects it.
#include <QtTest>

#include "core/proof/verify/verify.h"
#include "tests/soundness/dense_prover.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;
using namespace driftseal::soundness;

namespace {

// A statement with a block of every class, and an honest witness for it.
struct Scene {
  test::ProofVector vector;
  std::vector<Fp> tuned;
  std::map<std::size_t, BlockWitness> witness;
  Statement statement;

  Scene() : vector(test::load_proof_vector("proof_toy_every_class")), statement(vector.plan.statement) {
    for (std::int64_t w : vector.tuned) tuned.push_back(Fp::from_i64(w));
    const Json& all = test::member(vector.json, "witness");
    for (std::size_t b = 0; b < vector.plan.blocks.size(); ++b)
      if (const Json* given = all.find(vector.plan.blocks[b].name)) witness[b] = witness_from(*given);
  }

  static BlockWitness witness_from(const Json& json) {
    BlockWitness w;
    const auto matrix = [&](const char* name) {
      std::vector<std::vector<std::int64_t>> rows;
      if (const Json* value = json.find(name))
        for (const Json& row : test::array(*value)) rows.push_back(test::integers(row));
      return rows;
    };
    w.u = matrix("U");
    w.v = matrix("V");
    if (const Json* mask = json.find("M")) w.mask = test::numbers(*mask);
    return w;
  }

  std::size_t block(std::string_view name) const {
    for (std::size_t b = 0; b < vector.plan.blocks.size(); ++b)
      if (vector.plan.blocks[b].name == name) return b;
    qFatal("no such block");
  }
  // Entry i of a block, as a flat index.
  std::uint64_t flat(std::string_view name, std::uint64_t i) const {
    for (const Interval& interval : vector.plan.blocks[block(name)].intervals) {
      if (i < interval.end - interval.begin) return interval.begin + i;
      i -= interval.end - interval.begin;
    }
    qFatal("no such entry");
  }
  std::int64_t drift(std::uint64_t at) const { return vector.tuned[at] - vector.base[at]; }

  DenseProver prover() const {
    std::vector<Fp> base;
    for (std::int64_t w : vector.base) base.push_back(Fp::from_i64(w));
    return DenseProver(statement, vector.plan.parameters, {base, vector.base_seed},
                       {tuned, vector.tuned_seed}, witness, vector.fresh_bytes);
  }

  // The bits of a slack or of z in A2b.
  std::uint64_t slack_position(SlackKind kind, std::string_view name) const {
    for (const Slack& slack : vector.plan.slacks)
      if (slack.kind == kind && slack.block && vector.plan.blocks[*slack.block].name == name)
        return slack.position;
    qFatal("no such slack");
  }
};

// A square root in F_p (Tonelli and Shanks), if there is one.
std::optional<Fp> square_root(Fp a) {
  if (a.pow((Fp::modulus - 1) / 2) != Fp::one()) return std::nullopt;
  const u128 odd = (Fp::modulus - 1) >> 65;
  unsigned m = 65;
  Fp c = Fp::from_u64(5).pow(odd), t = a.pow(odd), r = a.pow((odd + 1) / 2);
  while (t != Fp::one()) {
    unsigned i = 0;
    for (Fp s = t; s != Fp::one(); s = s.square()) ++i;
    Fp b = c;
    for (unsigned k = 0; k + i + 1 < m; ++k) b = b.square();
    m = i;
    c = b.square();
    t *= c;
    r *= b;
  }
  return r;
}

QString names(const std::vector<EquationKind>& kinds) {
  QStringList out;
  for (EquationKind kind : kinds) out << QString::number(static_cast<int>(kind));
  return out.join(',');
}

// The lie violates just these equations, and the proof is rejected where all equations end.
void expect_violation(const Scene& scene, const Lies& lies, std::vector<EquationKind> expected) {
  auto prover = scene.prover();
  const Bytes proof = prover.prove(lies);
  QCOMPARE(names(prover.violated()), names(expected));
  const auto failed = check_proof(prover.plan(), proof);
  QVERIFY(failed.has_value());
  QCOMPARE(to_string(*failed), to_string(Check::pad_equation));
}

void expect_rejected(const Plan& plan, const Bytes& proof, Check check) {
  const auto failed = check_proof(plan, proof);
  QVERIFY2(failed.has_value(), "accepted");
  QCOMPARE(QString::fromUtf8(to_string(*failed).data()), QString::fromUtf8(to_string(check).data()));
}

}  // namespace

class TestCheating : public QObject {
  Q_OBJECT

 private slots:
  // Honest runs first: the dense prover is the known one, so that a rejected lie is rejected for the lie.
  void HonestDenseProofsAreTheKnownOnes() {
    const Scene scene;
    auto prover = scene.prover();
    const Bytes proof = prover.prove();
    QCOMPARE(names(prover.violated()), QString());
    QVERIFY(proof == scene.vector.proof);
    QVERIFY(!check_proof(prover.plan(), proof));
  }

  // Norms
  void WrongNorm() {
    Scene scene;
    scene.tuned[scene.flat("norm", 0)] += Fp::from_u64(100);  // 100^2 > 5000
    expect_violation(scene, {}, {EquationKind::norm});
  }
  void NormThatWrapsAroundP() {
    Scene scene;
    std::optional<Fp> root;
    for (std::uint64_t square = 2; !root || root->to_signed() < 1 << 20; ++square)
      root = square_root(Fp::from_u64(square));
    for (std::uint64_t i = 0; i < scene.vector.plan.blocks[scene.block("norm")].size;
         ++i)  // else no drift at all
      scene.tuned[scene.flat("norm", i)] = Fp::from_i64(scene.vector.base[scene.flat("norm", i)]);
    scene.tuned[scene.flat("norm", 3)] += *root;  // its square is tiny mod p
    expect_violation(scene, {}, {EquationKind::integrality});
  }
  void NegativeSlack() {
    Scene scene;
    const std::uint64_t at = scene.flat("norm", 0);
    scene.tuned[at] += Fp::from_u64(100);
    Lies lies;
    lies.round2 = [&](Data& data) {  // all of the (negative) slack in bit 0
      Fp sum;
      for (const Interval& interval : scene.vector.plan.blocks[scene.block("norm")].intervals)
        for (auto k = interval.begin; k < interval.end; ++k)
          sum += (scene.tuned[k] - Fp::from_i64(scene.vector.base[k])).square();
      data.at(scene.vector.plan, Oracle::A2b, scene.slack_position(SlackKind::norm, "norm")) =
          Fp::from_u64(5000) - sum;
    };
    expect_violation(scene, lies, {EquationKind::bits});
  }
  void BitThatIsTwo() {
    const Scene scene;
    Lies lies;
    lies.round2 = [&](Data& data) {
      const std::uint64_t begin = scene.slack_position(SlackKind::norm, "norm");
      for (std::uint64_t at = begin + 1;; ++at) {  // 2^i = 2 2^(i-1)
        Fp &high = data.at(scene.vector.plan, Oracle::A2b, at),
           &low = data.at(scene.vector.plan, Oracle::A2b, at - 1);
        if (high != Fp::one()) continue;
        high = Fp::zero();
        low += Fp::from_u64(2);
        return;
      }
    };
    expect_violation(scene, lies, {EquationKind::bits});
  }
  void HugeEntry() {
    Scene scene;
    scene.tuned[scene.flat("free", 2)] += Fp::from_u128(u128{1} << 100);
    expect_violation(scene, {}, {EquationKind::total_norm, EquationKind::integrality});
  }
  void BlockBoundsHoldButTheModelWideNormDoesNot() {
    Scene scene;
    scene.tuned[scene.flat("free", 2)] += Fp::from_u64(1 << 26);  // 2^52 > 2^50
    auto prover = scene.prover();
    const Bytes proof = prover.prove();
    QVERIFY(names(prover.violated()).startsWith(names({EquationKind::total_norm})));
    expect_rejected(prover.plan(), proof, Check::pad_equation);
  }

  // Frozen and sparse
  void OneChangedEntryInAFrozenBlock() {
    Scene scene;
    scene.tuned[scene.flat("frozen", 7)] += Fp::one();
    expect_violation(scene, {}, {EquationKind::frozen});
  }
  void FrozenEntriesThatCancel() {
    Scene scene;
    scene.tuned[scene.flat("frozen", 7)] += Fp::one();
    scene.tuned[scene.flat("frozen", 8)] -= Fp::one();
    expect_violation(scene, {}, {EquationKind::frozen});
  }
  void OneEntryMoreThanTheSupportSays() {
    Scene scene;
    auto& mask = scene.witness[scene.block("sparse0")].mask;
    const auto all = [&](std::uint64_t i) { return std::find(mask.begin(), mask.end(), i) == mask.end(); };
    std::uint64_t i = 0;
    while (!all(i)) ++i;
    scene.tuned[scene.flat("sparse0", i)] += Fp::one();
    Scene masked = scene;
    expect_violation(scene, {}, {EquationKind::exact_sparse});  // not in the mask
    masked.witness[masked.block("sparse0")].mask.push_back(i);  // in the mask: too many, unless one was spare
    while (masked.witness[masked.block("sparse0")].mask.size() <= 5)
      masked.witness[masked.block("sparse0")].mask.push_back(++i);
    auto prover = masked.prover();
    const Bytes proof = prover.prove();
    QVERIFY(names(prover.violated()).startsWith(names({EquationKind::support})));
    expect_rejected(prover.plan(), proof, Check::pad_equation);
  }
  void MaskWithAFraction() {
    const Scene scene;
    Lies lies;
    const std::uint64_t inside = scene.flat("sparse", scene.witness.at(scene.block("sparse")).mask[0]);
    lies.round1 = [&](Data& data) {
      data.at(scene.vector.plan, Oracle::M, inside) = Fp::from_u64(2).inverse();
    };
    auto prover = scene.prover();
    const Bytes proof = prover.prove(lies);
    QVERIFY(names(prover.violated()).contains(names({EquationKind::mask})));
    expect_rejected(prover.plan(), proof, Check::pad_equation);
  }
  void MaskEntriesThatCountAsNothing() {  // 2 and -1 beside a 1: the count stays, the mask is not 0/1
    const Scene scene;
    Lies lies;
    lies.round1 = [&](Data& data) {
      const auto at = [&](std::uint64_t i) -> Fp& {
        return data.at(scene.vector.plan, Oracle::M, scene.flat("sparse0", i));
      };
      std::uint64_t set = 0;
      while (at(set) != Fp::one()) ++set;
      std::uint64_t unset = 0;
      while (!at(unset).is_zero() || scene.drift(scene.flat("sparse0", unset)) != 0) ++unset;
      at(set) = Fp::one();
      at(unset) = Fp::from_u64(2);
      std::uint64_t other = unset + 1;
      while (!at(other).is_zero() || scene.drift(scene.flat("sparse0", other)) != 0) ++other;
      at(other) = -Fp::from_u64(2);
    };
    expect_violation(scene, lies, {EquationKind::mask});
  }

  // Rank
  void FactorsThatAreNotThoseOfL() {
    const Scene scene;
    Lies lies;
    lies.round1 = [&](Data& data) {
      data.at(scene.vector.plan, Oracle::L, scene.flat("lowrank", 5)) += Fp::one();
    };
    auto prover = scene.prover();
    const Bytes proof = prover.prove(lies);
    QCOMPARE(names(prover.violated()), names({EquationKind::rank_product, EquationKind::rank_product}));
    expect_rejected(prover.plan(), proof, Check::pad_equation);
  }
  void FactorThatWrapsAround() {  // u / 2^90 times 2^90 v: the same product mod p
    const Scene scene;
    Lies lies;
    lies.round1 = [&](Data& data) {
      const std::size_t b = scene.block("lowrank");
      const Plan& plan = scene.vector.plan;
      const Fp scale = Fp::from_u128(u128{1} << 90);
      for (std::uint64_t i = 0; i < plan.blocks[b].m; ++i)
        data.at(plan, Oracle::A1, plan.u_begin[b] + i) *= scale.inverse();
      const std::uint64_t v = plan.u_begin[b] + 2 * plan.blocks[b].m;
      for (std::uint64_t j = 0; j < plan.blocks[b].n; ++j) data.at(plan, Oracle::A1, v + j) *= scale;
    };
    expect_violation(scene, lies, {EquationKind::integrality});
  }
  void RankOneMoreSoldAsTheResidual() {
    Scene scene;  // a third direction, larger than the residual allows
    const Block& block = scene.vector.plan.blocks[scene.block("lowrank")];
    for (std::uint64_t i = 0; i < block.m; ++i)
      scene.tuned[scene.flat("lowrank", i * block.n + i % block.n)] += Fp::from_u64(9);
    expect_violation(scene, {}, {EquationKind::residual});
  }

  // Statements
  void AnotherPolicy() {
    const Scene scene;
    const Bytes proof = scene.prover().prove();
    Scene other;
    other.statement.policy.blocks[other.block("norm")].budget.norm_squared = 4999;
    expect_rejected(other.prover().plan(), proof, Check::statement);
  }
  void SwappedBlocks() {
    const Scene scene;
    const Bytes proof = scene.prover().prove();
    Scene other;
    std::swap(other.statement.policy.blocks[0].tensors, other.statement.policy.blocks[1].tensors);
    std::swap(other.statement.policy.blocks[0].budget, other.statement.policy.blocks[1].budget);
    const auto plan = Plan::make(other.statement, scene.vector.plan.parameters);
    if (plan.ok())
      expect_rejected(*plan, proof, Check::statement);
    else
      QCOMPARE(plan.error().code, ErrorCode::policy_refused);  // an integer tensor under a norm
  }
  void AnotherBaseTunedManifestNamesOrContext() {
    const Scene scene;
    const Bytes proof = scene.prover().prove();
    const auto changed = [&](auto&& change) {
      Statement other = scene.prover().plan().statement;
      change(other);
      expect_rejected(Plan::make(other, scene.vector.plan.parameters).value(), proof, Check::statement);
    };
    changed([](Statement& s) { s.base_root[0] ^= 1; });
    changed([](Statement& s) { s.tuned_root[31] ^= 1; });
    changed([](Statement& s) { s.base_manifest[5] ^= 1; });
    changed([](Statement& s) { s.names.push_back(0); });
    changed([](Statement& s) { s.context.push_back(0); });
    changed([](Statement& s) { s.layout[1].name += "x"; });
  }
  void ProofUnderAnotherBaseWithTheHeaderCopied() {  // past the header: the wrong tree does not open
    Scene scene, other;
    const Bytes honest = scene.prover().prove();
    other.vector.base[0] += 1;
    other.tuned[0] += Fp::one();
    auto prover = other.prover();
    Bytes proof = prover.prove();
    std::copy_n(honest.begin(), 32, proof.begin());
    const auto failed = check_proof(scene.prover().plan(), proof);
    QVERIFY(failed.has_value() && *failed != Check::statement);
  }

  // Messages
  void WrongEvaluation() {
    for (std::size_t o = 0; o < 8; ++o) {
      const Scene scene;
      Lies lies;
      lies.evaluations = [o](std::vector<Fp>& y, Fp&) { y[o] += Fp::one(); };
      auto prover = scene.prover();
      expect_rejected(prover.plan(), prover.prove(lies), Check::pad_equation);
    }
  }
  void WrongMaskEvaluation() {
    const Scene scene;
    Lies lies;
    lies.evaluations = [](std::vector<Fp>&, Fp& z) { z += Fp::one(); };
    auto prover = scene.prover();
    expect_rejected(prover.plan(), prover.prove(lies), Check::opening_claim);
  }
  void WrongMaskEvaluationMendedInTheLastMessage() {
    const Scene scene;
    Lies lies;
    lies.evaluations = [](std::vector<Fp>&, Fp& z) { z += Fp::one(); };
    lies.last_message = [](std::vector<Fp>& u, std::span<const Fp> weights, Fp error) {
      u[0] += error * weights[0].inverse();
    };
    auto prover = scene.prover();
    expect_rejected(prover.plan(), prover.prove(lies), Check::opening_last_level);
  }
  void WrongPadsThatSatisfyTheEquation() {
    const Scene scene;
    Lies lies;
    lies.pads = [](std::vector<Fp>& w, Fp, std::span<const Fp> c) {
      QVERIFY(c[c.size() - 1].is_zero());
      w.back() += Fp::one();
    };
    auto prover = scene.prover();
    expect_rejected(prover.plan(), prover.prove(lies), Check::pad_column);
  }
  void CombinationThatIsNotThatOfTheRows() {
    const Scene scene;
    Lies lies;
    lies.combination = [](std::vector<Fp>& u) {
      for (Fp& x : u) x += Fp::one();
    };
    auto prover = scene.prover();
    expect_rejected(prover.plan(), prover.prove(lies), Check::opening_claim);
  }
  void NoWork() {
    const Scene scene;
    Lies lies;
    lies.skip_work = true;
    auto prover = scene.prover();
    expect_rejected(prover.plan(), prover.prove(lies), Check::nonce);
  }

  // Bytes
  void TruncatedAnywhere() {
    const auto vector = test::load_proof_vector("proof_toy_norm");
    for (std::size_t n = 0; n < vector.proof.size(); n += n < 400 ? 1 : 37) {
      const Bytes shorter(vector.proof.begin(), vector.proof.begin() + static_cast<std::ptrdiff_t>(n));
      expect_rejected(vector.plan, shorter, n < 32 ? Check::statement : Check::missing_bytes);
    }
  }
  void PaddedProof() {
    auto vector = test::load_proof_vector("proof_toy_norm");
    vector.proof.push_back(0);
    expect_rejected(vector.plan, vector.proof, Check::trailing_bytes);
  }
  void AnyChangedByte() {
    auto vector = test::load_proof_vector("proof_toy_norm");
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < vector.proof.size(); ++i) {
      vector.proof[i] ^= static_cast<std::uint8_t>(1u << i % 8);
      const auto failed = check_proof(vector.plan, vector.proof);
      QVERIFY2(failed.has_value(), qPrintable(QString("byte %1").arg(i)));
      ++seen[std::string(to_string(*failed))];
      vector.proof[i] ^= static_cast<std::uint8_t>(1u << i % 8);
    }
    for (const char* check : {"statement", "nonce", "pad_equation", "pad_path", "base_path", "tuned_path",
                              "round2_path", "opening_path", "opening_claim"})
      QVERIFY2(seen.contains(check), check);
  }
  void ElementsThatAreNotCanonical() {
    const auto vector = test::load_proof_vector("proof_toy_norm");
    const auto with_p_and_more_at = [&](std::size_t at) {
      Bytes changed = vector.proof;
      std::fill_n(changed.begin() + static_cast<std::ptrdiff_t>(at), 16, 0xff);
      return changed;
    };
    expect_rejected(vector.plan, with_p_and_more_at(32 + 64),
                    Check::non_canonical);  // the first message of a round
    const Json& messages = test::member(vector.json, "messages");
    for (const Json& message : test::array(messages)) {
      const auto& parts = test::array(message);  // [tag, offset, length]
      if (test::text(parts[0]) == "column")
        expect_rejected(vector.plan, with_p_and_more_at(test::number(parts[1])), Check::non_canonical);
    }
  }
  void TooFewBitsForTheRelyingParty() {
    const auto vector = test::load_proof_vector("proof_text_every_class");
    QVERIFY(verify(vector.plan, vector.proof, 0).accepted());
    QVERIFY(verify(vector.plan, vector.proof, 100).accepted());
    QCOMPARE(verify(vector.plan, vector.proof, 128).failed, std::optional(Check::soundness));
    const auto toy = test::load_proof_vector("proof_toy_norm");
    QCOMPARE(verify(toy.plan, toy.proof, 0).failed, std::optional(Check::soundness));  // never below 96
    QCOMPARE(verify(toy.plan, toy.proof, std::numeric_limits<double>::quiet_NaN()).failed,
             std::optional(Check::soundness));
  }
};

QTEST_APPLESS_MAIN(TestCheating)
#include "test_cheating.moc"
