// Certificates that follow each other: which do, and what their claims add up to.
#include <QTest>
#include <cmath>

#include "core/audit/check/block_claims.h"
#include "core/audit/check/lineage.h"

using namespace driftseal;

namespace {

using Blocks = std::vector<proof::BlockSpec>;

proof::BlockSpec block(const char* name, std::vector<std::size_t> tensors, proof::Budget budget,
                       proof::BlockKind kind = proof::BlockKind::budgets) {
  return {name, kind, std::move(tensors), budget};
}
proof::Budget norm(u128 squared) { return {{}, {}, {}, squared}; }
proof::Budget rank(u128 r, u128 residual) { return {r, {}, residual, {}}; }
proof::Budget support(u128 k, u128 residual) { return {{}, k, residual, {}}; }
proof::Budget both(u128 r, u128 k, u128 residual) { return {r, k, residual, {}}; }

// A step over two matrices of 10 x 10, "a" and "b", from one root to another.
CheckReport step(const char* from, const char* to, Blocks blocks, const char* type = "F32") {
  proof::CertificateManifest manifest;
  manifest.base_manifest = sha256(std::string("manifest of ") + from);
  manifest.base_root = sha256(from);
  manifest.tuned_root = sha256(to);
  manifest.layout = {{"a", false, type, type, {10, 10}}, {"b", false, type, type, {10, 10}}};
  manifest.policy.blocks = std::move(blocks);
  CheckReport report;
  report.proof = ProofState::valid;
  report.blocks = block_claims(manifest);
  report.model = model_claim(manifest);
  report.manifest = manifest;
  return report;
}

CumulativeBudget add(const std::vector<CheckReport>& steps, Join join = Join::same_root) {
  std::vector<const CheckReport*> pointers;
  for (const auto& one : steps) pointers.push_back(&one);
  return cumulative_budget(pointers, std::vector<Join>(steps.size() - 1, join));
}

LineageGraph graph(const std::vector<CheckReport>& reports) {
  std::vector<LineageCertificate> certificates;
  for (const auto& report : reports) certificates.push_back({&report, {}});
  return lineage_of(certificates);
}

Blocks whole(proof::Budget budget) { return {block("all", {0, 1}, budget)}; }
Blocks each(proof::Budget a, proof::Budget b) { return {block("a", {0}, a), block("b", {1}, b)}; }

}  // namespace

class TestLineage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void NormsAddUp() {
    const std::vector<CheckReport> steps{step("0", "1", whole(norm(9))), step("1", "2", whole(norm(16)))};
    const auto budget = add(steps);
    QCOMPARE(budget.claims.size(), 1u);
    const double sum = *steps[0].blocks[0].norm + *steps[1].blocks[0].norm;
    QVERIFY(*budget.claims[0].norm >= sum && *budget.claims[0].norm < sum * 1.001);
    QVERIFY(!budget.claims[0].rank && !budget.claims[0].residual);
    QVERIFY(!budget.norm);  // no step bounds the whole model
  }

  void RanksSupportsAndResidualsAddUp() {
    const std::vector<CheckReport> steps{step("0", "1", each(rank(2, 4), support(5, 9))),
                                         step("1", "2", each(rank(3, 4), support(6, 9)))};
    const auto budget = add(steps);
    QCOMPARE(budget.claims.size(), 2u);
    QVERIFY(budget.claims[0].rank == u128{5} && !budget.claims[0].support);
    QVERIFY(*budget.claims[0].residual >= *steps[0].blocks[0].residual + *steps[1].blocks[0].residual);
    QVERIFY(budget.claims[1].support == u128{11} && !budget.claims[1].rank);
    QVERIFY(!budget.claims[0].norm);  // neither step bounds it
  }

  void MixedClassesSayWhatCanBeSaid() {
    const std::vector<CheckReport> steps{step("0", "1", each(rank(2, 4), both(1, 3, 4))),
                                         step("1", "2", each(norm(16), support(4, 0)))};
    const auto budget = add(steps);
    // Rank 2 beside a rest, which is all of the second step's drift.
    QVERIFY(budget.claims[0].rank == u128{2});
    QVERIFY(*budget.claims[0].residual >= *steps[0].blocks[0].residual + *steps[1].blocks[0].norm);
    QVERIFY(budget.claims[1].rank == u128{1} && budget.claims[1].support == u128{7});
  }

  void OrderDoesNotMatterAndMoreStepsNeverClaimMore() {
    const Blocks kinds[] = {each(rank(2, 4), norm(4)), each(norm(16), support(4, 9)),
                            each(norm(0), norm(25))};
    for (const Blocks& x : kinds)
      for (const Blocks& y : kinds) {
        const auto one = add({step("0", "1", x), step("1", "2", y)});
        const auto other = add({step("0", "1", y), step("1", "2", x)});
        const auto more = add({step("0", "1", x), step("1", "2", y), step("2", "3", kinds[1])});
        for (std::size_t c = 0; c < 2; ++c) {
          QVERIFY(one.claims[c].rank == other.claims[c].rank &&
                  one.claims[c].support == other.claims[c].support);
          QVERIFY(one.claims[c].norm == other.claims[c].norm);
          if (more.claims[c].norm) QVERIFY(one.claims[c].norm && *more.claims[c].norm >= *one.claims[c].norm);
          if (more.claims[c].rank) QVERIFY(*more.claims[c].rank >= one.claims[c].rank.value_or(0));
        }
      }
  }

  void OneStepIsItself() {
    const auto budget = add({step("0", "1", each(rank(2, 4), norm(7)))});
    const auto report = step("0", "1", each(rank(2, 4), norm(7)));
    QVERIFY(budget.claims[0].rank == u128{2});
    QCOMPARE(*budget.claims[0].residual, *report.blocks[0].residual);
    QCOMPARE(*budget.claims[1].norm, *report.blocks[1].norm);
  }

  void FrozenStaysFrozenAndIsRoundedOnce() {
    const std::vector<CheckReport> steps{step("0", "1", whole(norm(0))), step("1", "2", whole(norm(0)))};
    QVERIFY(*steps[0].blocks[0].entry > 0);  // F32 is rounded to the grid
    const auto budget = add(steps);
    QVERIFY(budget.claims[0].frozen);
    QCOMPARE(*budget.claims[0].entry, *steps[0].blocks[0].entry);
    QCOMPARE(*budget.claims[0].norm, *steps[0].blocks[0].norm);
    QVERIFY(!add({steps[0], step("1", "2", whole(norm(4)))}).claims[0].frozen);
  }

  void WhatOneStepDoesNotClaimThePathDoesNot() {
    const auto first = step("0", "1", each(norm(4), norm(4)));
    const auto free = step("1", "2", {block("a", {0}, {}, proof::BlockKind::free), block("b", {1}, norm(4))});
    const auto exempt =
        step("1", "2", {block("a", {0}, norm(1)), block("b", {1}, {}, proof::BlockKind::exempt)});
    QCOMPARE(add({first, free}).claims[0].silence, Silence::free);
    QVERIFY(!add({first, free}).claims[0].norm);
    QCOMPARE(add({first, free}).claims[1].silence, Silence::none);
    QCOMPARE(add({first, exempt}).claims[1].silence, Silence::exempt);
  }

  void BoundsThatAllowEverythingAreNotTold() {
    const auto ranks =
        add({step("0", "1", each(rank(6, 4), norm(4))), step("1", "2", each(rank(6, 4), norm(4)))});
    QCOMPARE(ranks.claims[0].silence, Silence::used_up);
    QVERIFY(!ranks.claims[0].rank && !ranks.claims[0].residual);
    const auto supports =
        add({step("0", "1", each(support(60, 4), norm(4))), step("1", "2", each(support(60, 4), norm(4)))});
    QCOMPARE(supports.claims[0].silence, Silence::used_up);
    const u128 huge = u128{1} << 123;  // sums that would not fit
    std::vector<CheckReport> many;
    for (int i = 0; i < 40; ++i) many.push_back(step("x", "y", each(support(huge, 4), norm(4))));
    QCOMPARE(add(many).claims[0].silence, Silence::used_up);
  }

  void OtherPartitionsAreToldPerTensor() {
    const auto budget = add({step("0", "1", whole(norm(9))), step("1", "2", each(norm(4), norm(16)))});
    QCOMPARE(budget.claims.size(), 2u);
    QCOMPARE(budget.claims[0].tensors, std::vector<std::string>{"a"});
    QVERIFY(*budget.claims[0].norm < *budget.claims[1].norm);
  }

  void TensorsOfAnotherNameShapeOrPlaceAreNotTheSame() {
    const auto first = step("0", "1", whole(norm(9)));
    auto renamed = step("1", "2", whole(norm(9)));
    renamed.manifest->layout[0].name = "c";
    QCOMPARE(add({first, renamed}).claims[0].silence, Silence::not_in_all);
    auto reshaped = step("1", "2", whole(norm(9)));
    reshaped.manifest->layout[1].shape = {100};
    QCOMPARE(add({first, reshaped}).claims[1].silence, Silence::not_in_all);
    auto swapped = step("1", "2", whole(norm(9)));  // the same root, so "a" here is "b" there
    std::swap(swapped.manifest->layout[0], swapped.manifest->layout[1]);
    QCOMPARE(add({first, swapped}).claims[0].silence, Silence::not_in_all);
    QCOMPARE(add({first, swapped}, Join::named_files).claims[0].silence, Silence::none);
  }

  void ModelNormNeedsEveryStepAndTheSameTensors() {
    const auto bounded = [](const char* from, const char* to) {
      auto report = step(from, to, whole(norm(9)));
      report.manifest->policy.total_norm_squared = 16;
      report.model = model_claim(*report.manifest);
      return report;
    };
    const auto both_steps = add({bounded("0", "1"), bounded("1", "2")});
    QVERIFY(both_steps.norm && *both_steps.norm >= 2 * *bounded("0", "1").model.norm);
    QVERIFY(!add({bounded("0", "1"), step("1", "2", whole(norm(9)))}).norm);
    auto other = bounded("1", "2");
    other.manifest->layout[0].name = "c";
    QVERIFY(!add({bounded("0", "1"), other}).norm);
  }

  void ChainsAreFound() {
    const auto found = graph({step("1", "2", whole(norm(4))), step("0", "1", whole(norm(9)))});
    QCOMPARE(found.models.size(), 3u);
    QCOMPARE(found.paths.size(), 1u);
    QCOMPARE(found.paths[0].edges, (std::vector<std::size_t>{1, 0}));
    QVERIFY(found.paths[0].proved && !found.paths[0].rests_on_word());
    QCOMPARE(found.models[found.edges[0].to].depth, 2u);
  }

  void UnprovedStepMakesAPathClaimNothing() {
    for (const ProofState state : {ProofState::invalid, ProofState::not_checked}) {
      auto second = step("1", "2", whole(norm(4)));
      second.proof = state;
      const auto found = graph({step("0", "1", whole(norm(9))), second});
      QCOMPARE(found.paths.size(), 1u);
      QVERIFY(!found.paths[0].proved);
      QVERIFY(found.paths[0].budget.claims.empty() && !found.paths[0].budget.norm);
    }
  }

  void OneRootOnTwoGridsIsNotOneModel() {
    auto finer = step("1", "2", whole(norm(4)));
    finer.manifest->grid_bits = 30;
    QVERIFY(graph({step("0", "1", whole(norm(9))), finer}).paths.empty());
  }

  void NamedFilesJoinOnTheProversWord() {
    auto first = step("0", "salted", whole(norm(9)));
    const auto second = step("public", "2", whole(norm(4)));
    const Digest files = sha256("files");
    first.manifest->tuned_digest = proof::TunedDigest{proof::DigestMethod::sha256, files};
    const auto found = lineage_of({{&first, {}}, {&second, files}});
    QCOMPARE(found.paths.size(), 1u);
    QVERIFY(found.paths[0].rests_on_word());
    QVERIFY(lineage_of({{&first, {}}, {&second, sha256("others")}}).paths.empty());
    first.manifest->tuned_digest->method = proof::DigestMethod::hmac_sha256;
    QVERIFY(lineage_of({{&first, {}}, {&second, files}}).paths.empty());
  }

  void ForksParallelStepsAndCircles() {
    const auto a = step("0", "1", whole(norm(9))), b = step("1", "2", whole(norm(4))),
               c = step("1", "3", whole(norm(4))), again = step("0", "1", whole(norm(1)));
    QCOMPARE(graph({a, b, c}).paths.size(), 2u);
    QCOMPARE(graph({a, again, b}).paths.size(), 2u);
    QVERIFY(!graph({a, step("1", "0", whole(norm(4)))}).more_paths);  // ends, and visits no model twice
    QVERIFY(graph({step("0", "0", whole(norm(4)))}).paths.empty());
    QVERIFY(graph({}).paths.empty());
    QVERIFY(graph({CheckReport{}, a, b}).paths.size() == 1);  // one that could not be read
  }

  void ManyPathsAreCutOff() {
    std::vector<CheckReport> steps;
    for (int depth = 0; depth < 10; ++depth)
      for (int twice = 0; twice < 2; ++twice)
        steps.push_back(
            step(std::to_string(depth).c_str(), std::to_string(depth + 1).c_str(), whole(norm(4))));
    const auto found = graph(steps);
    QCOMPARE(found.paths.size(), LineageGraph::max_paths);
    QVERIFY(found.more_paths);
  }
};

QTEST_APPLESS_MAIN(TestLineage)
#include "test_lineage.moc"
