// Cheating provers for ranks, masks and residuals: see test_cheating.cpp.
#include "tests/soundness/scene.h"

using namespace driftseal;
using namespace driftseal::soundness;

class TestCheatingStructure : public QObject {
  Q_OBJECT

 private slots:
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

  void OneMaskedEntryMovedToItsNeighbour() {
    Scene scene;
    auto& mask = scene.witness[scene.block("sparse0")].mask;
    const auto is_set = [&](std::uint64_t i) { return std::ranges::find(mask, i) != mask.end(); };
    const auto moved = std::ranges::find_if(mask, [&](std::uint64_t i) {
      return scene.drift(scene.flat("sparse0", i)) != 0 && !is_set(i + 1) && i + 1 < 54;
    });
    QVERIFY(moved != mask.end());
    ++*moved;
    expect_violation(scene, {}, {EquationKind::exact_sparse});
  }
  // A number x that is neither 0 nor 1, and a second root of y^2 - y + (x^2 - x): what the two add to the sum
  // of M^2 - M is nothing.
  void MaskEntriesWhoseErrorsCancel() {
    const Scene scene;
    Fp one_entry, error;
    std::optional<Fp> root;
    for (std::uint64_t x = 2; !root; ++x) {
      one_entry = Fp::from_u64(x);
      error = one_entry.square() - one_entry;
      root = square_root(Fp::one() - Fp::from_u64(4) * error);
    }
    const Fp other = (Fp::one() + *root) * Fp::from_u64(2).inverse();
    QVERIFY((other.square() - other + error).is_zero());
    Lies lies;
    lies.round1 = [&](Data& data) {
      std::vector<Fp*> spare;
      for (std::uint64_t i = 0; spare.size() < 2; ++i) {
        Fp& m = data.at(scene.vector.plan, Oracle::M, scene.flat("sparse0", i));
        if (m.is_zero() && scene.drift(scene.flat("sparse0", i)) == 0) spare.push_back(&m);
      }
      *spare[0] = one_entry;
      *spare[1] = other;
    };
    auto prover = scene.prover();
    const Bytes proof = prover.prove(lies);
    QVERIFY(names(prover.violated()).contains(names({EquationKind::mask})));
    expect_rejected(prover.plan(), proof, Check::pad_equation);
  }
  void BlockSupportsHoldButTheModelWideOneDoesNot() {
    Scene scene;  // 5 + 4 + 3 are 12; one less is allowed in all
    scene.statement.policy.total_support = 11;
    expect_violation(scene, {}, {EquationKind::total_support});
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
  // One step beyond the residual: the largest change that is within it is accepted, the next is not.
  void TinyDirectionJustAboveTheResidual() {
    const auto with = [](std::uint64_t step) {
      Scene scene;
      scene.tuned[scene.flat("lowrank", 3)] += Fp::from_u64(step);
      return scene;
    };
    std::uint64_t step = 0;
    for (;; ++step) {
      auto prover = with(step + 1).prover();
      prover.prove();
      if (!prover.violated().empty()) break;
    }
    auto honest = with(step).prover();
    const Bytes proof = honest.prove();
    QVERIFY(!check_proof(honest.plan(), proof));
    expect_violation(with(step + 1), {}, {EquationKind::residual});
  }
  // A huge row of U makes a huge E whose squares are small mod p.
  void ResidualThatWrapsAroundP() {
    const Scene scene;
    const Plan& plan = scene.vector.plan;
    const std::size_t b = scene.block("lowrank");
    const Block& block = plan.blocks[b];
    Lies lies;
    lies.round1 = [&](Data& data) {
      const auto& w = scene.witness.at(b);
      std::vector<Fp> e(block.n);
      Fp squares;
      for (std::uint64_t j = 0; j < block.n; ++j) squares += Fp::from_i64(w.v[j][0] * w.v[j][0]);
      std::optional<Fp> delta;  // delta^2 sum v^2 is a small number
      for (std::uint64_t small = 1; !delta; ++small) {
        delta = square_root(Fp::from_u64(small) * squares.inverse());
        if (delta && delta->to_u128() < 1 << 20) delta.reset();
      }
      // The row of E grows by delta v: U's row is chosen for that, and L with it.
      data.at(plan, Oracle::A1, plan.u_begin[b]) -= *delta;
      for (std::uint64_t j = 0; j < block.n; ++j)
        data.at(plan, Oracle::L, block.intervals[0].begin + j) -= *delta * Fp::from_i64(w.v[j][0]);
    };
    auto prover = scene.prover();
    const Bytes proof = prover.prove(lies);
    const auto violated = names(prover.violated());
    QVERIFY(violated.contains(names({EquationKind::integrality})));
    QVERIFY(!violated.contains(names({EquationKind::rank_product})));
    expect_rejected(prover.plan(), proof, Check::pad_equation);
  }
  void FactorsOfAnotherBlock() {
    Scene scene;
    const auto& other = scene.witness.at(scene.block("composite"));
    Lies lies;
    lies.round1 = [&](Data& data) {
      const Plan& plan = scene.vector.plan;
      const std::size_t b = scene.block("lowrank");
      for (std::uint64_t i = 0; i < plan.blocks[b].m; ++i)
        data.at(plan, Oracle::A1, plan.u_begin[b] + i) = Fp::from_i64(other.u[i][0]);
    };
    auto prover = scene.prover();
    const Bytes proof = prover.prove(lies);
    QCOMPARE(names(prover.violated()), names({EquationKind::rank_product, EquationKind::rank_product}));
    expect_rejected(prover.plan(), proof, Check::pad_equation);
  }
  // Rows are shared: what a neighbour's L and M hold outside their blocks counts for nobody.
  void ComponentsOutsideTheirBlocksExcuseNothing() {
    Scene scene;
    const std::uint64_t at = scene.flat("sparse", 0);
    const std::uint64_t entry = scene.witness.at(scene.block("sparse")).mask[0];
    scene.tuned[scene.flat("sparse", entry == 0 ? 1 : 0)] += Fp::from_u64(100);
    Lies lies;
    lies.round1 = [&](Data& data) {  // as if a low-rank part explained it
      Rows& rows = data.oracles.at(Oracle::L);
      for (auto& [row, values] : rows)
        for (std::uint64_t i = 0; i < values.size(); ++i)
          if (row * values.size() + i == at) values[i] = Fp::from_u64(800);
    };
    auto prover = scene.prover();
    const Bytes proof = prover.prove(lies);
    QVERIFY(names(prover.violated()).contains(names({EquationKind::residual})));
    expect_rejected(prover.plan(), proof, Check::pad_equation);
  }
};

QTEST_APPLESS_MAIN(TestCheatingStructure)
#include "test_cheating_structure.moc"
