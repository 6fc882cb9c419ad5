// A cheating prover for every check that the verifier makes: it follows the protocol but for one lie, and the
// test names both the equation that the lie violates (and no other) and the check that rejects it. Those
// about ranks, masks and residuals are in test_cheating_structure.cpp.
#include "tests/soundness/scene.h"

using namespace driftseal;
using namespace driftseal::soundness;

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
