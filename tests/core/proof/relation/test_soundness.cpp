// The soundness account from actual sizes.
#include <QtTest>

#include <cmath>

#include "core/proof/relation/equations.h"
#include "core/proof/relation/soundness.h"

using namespace driftseal;
using namespace driftseal::proof;

namespace {

Plan plan_of(std::vector<std::uint64_t> shape, const Budget& budget) {
  Statement s;
  s.layout = {{"t", false, std::move(shape)}};
  s.policy.blocks = {{"b", BlockKind::budgets, {0}, budget}};
  return Plan::make(std::move(s)).value();
}

const Budget some_norm{{}, {}, {}, u128{1} << 40};

double error(const SoundnessAccount& account, const std::string& name) {
  const auto term = std::ranges::find(account.terms, name, &ErrorTerm::name);
  return term == account.terms.end() ? -INFINITY : term->log2_error;
}

bool close(double a, double b) { return std::abs(a - b) < 1e-9; }

}  // namespace

class TestSoundness : public QObject {
  Q_OBJECT
 private slots:
  void termsOfANorm();
  void termsOfARank();
  void aboutAHundredAndTwoAtEverySize();
  void theSumOfAllTerms();
  void fewerQueriesAreSeen();
};

// 2^26 entries: c = 22, 17 rows, rho = 5, four levels.
void TestSoundness::termsOfANorm() {
  const Plan plan = plan_of({1 << 13, 1 << 13}, some_norm);
  QCOMPARE(plan.variables(), 27U);
  QCOMPARE(plan.levels.size(), std::size_t{4});
  const auto account = soundness(plan);
  QVERIFY(close(error(account, "sumcheck"), std::log2(3 * 27 + 2 * 14 + 1) - 127));
  QVERIFY(close(error(account, "equations"), std::log2(3) - 127));  // norm, integrality, bits
  QVERIFY(close(error(account, "eq_points"), std::log2(4 * 27 + 7) - 127));
  QVERIFY(close(error(account, "combination"), std::log2(3 + 1) - 127));  // B, W, A2b
  QVERIFY(close(error(account, "pad_tree"), 12.0 - 127));
  QVERIFY(close(error(account, "integrality"), std::log2(4) - 128));
  QVERIFY(close(error(account, "proximity_0"), std::log2(5 + 3) + 23 - 127 - 16));
  QVERIFY(close(error(account, "proximity_1"), std::log2(5) + 19 - 127 - 16));
  QVERIFY(close(error(account, "proximity_3"), std::log2(4) + 12 - 127 - 16));
  QVERIFY(close(error(account, "xi"), std::log2(213 + 130 + 107 + 97) - 127));
  const double missed =
      std::pow(0.75, 213) + std::pow(0.625, 130) + 2 * std::pow(0.5625, 107) + std::pow(0.53125, 97);
  QVERIFY(close(error(account, "queries"), std::log2(missed) - 16));
  QCOMPARE(error(account, "rank"), -INFINITY);
  QCOMPARE(account.binding().name, std::string("queries"));
}

void TestSoundness::termsOfARank() {
  const auto account = soundness(plan_of({64, 48}, {4, 10, 1000, {}}));
  QVERIFY(close(error(account, "rank"), 2 * (std::log2(64 * 48) - 127)));
  QVERIFY(close(error(account, "integrality"), std::log2(3 * 3) - 128));  // D, E, UV; t = 3
  for (const ErrorTerm& term : account.terms) QVERIFY(!term.formula.empty());
}

void TestSoundness::aboutAHundredAndTwoAtEverySize() {
  for (unsigned k = 0; k <= 34; ++k) {
    const auto account =
        soundness(plan_of({std::uint64_t{1} << (k / 2), std::uint64_t{1} << (k - k / 2)}, some_norm));
    QVERIFY2(account.bits() > 101 && account.bits() < 103, std::to_string(account.bits()).c_str());
  }
}

void TestSoundness::theSumOfAllTerms() {
  const auto account = soundness(plan_of({300, 20}, {4, 10, 1000, 5000}));
  double sum = 0;
  for (const ErrorTerm& term : account.terms) {
    QVERIFY(account.bits() < -term.log2_error);
    sum += std::exp2(term.log2_error);
  }
  QVERIFY(close(account.bits(), -std::log2(sum)));
}

// Nothing is taken for granted: whoever weakens a size sees it in the bits.
void TestSoundness::fewerQueriesAreSeen() {
  Plan plan = plan_of({300, 20}, some_norm);
  const double bits = soundness(plan).bits();
  plan.levels[0].queries = 200;
  const double with_fewer = soundness(plan).bits();
  QVERIFY(with_fewer < bits - 2);
  plan.levels[0].queries = 213;
  plan.parameters.work_bits = 0;
  QVERIFY(soundness(plan).bits() < bits - 15);
}

QTEST_APPLESS_MAIN(TestSoundness)
#include "test_soundness.moc"
