// Low-rank part, changed entries and noise, told apart.
#include <QtTest>
#include <cmath>
#include <random>

#include "core/drift/components/alternation.h"
#include "tests/core/drift/components/integers_in_memory.h"

using namespace driftseal;
using driftseal::test::IntegersInMemory;

namespace {

struct Mixture {
  std::uint64_t rows, columns, rank, changed;
  double low_rank, entries, noise;  // sizes of an entry of each part
};

struct Made {
  IntegersInMemory delta;
  std::vector<std::uint64_t> changed;  // ascending
};

Made make(const Mixture& m, unsigned seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<double> normal;
  std::vector<double> u(m.rows * m.rank), v(m.columns * m.rank), values(m.rows * m.columns);
  for (auto* part : {&u, &v})
    for (double& x : *part) x = normal(random);
  for (std::uint64_t i = 0; i < m.rows; ++i)
    for (std::uint64_t j = 0; j < m.columns; ++j) {
      double sum = 0;
      for (std::uint64_t t = 0; t < m.rank; ++t) sum += u[i * m.rank + t] * v[j * m.rank + t];
      values[i * m.columns + j] =
          m.low_rank * sum / std::sqrt(static_cast<double>(m.rank)) + m.noise * normal(random);
    }
  std::vector<std::uint64_t> places(values.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::ranges::shuffle(places, random);
  places.resize(m.changed);
  for (const auto k : places)
    values[k] += (random() % 2 ? 1 : -1) * m.entries * (0.3 + 0.7 * std::abs(normal(random)));
  std::ranges::sort(places);
  std::vector<std::int64_t> grid;
  for (const double x : values) grid.push_back(std::llround(x));
  return {IntegersInMemory(grid), places};
}

// Room for the noise of every entry, twice over.
ComponentBudget budget(const Mixture& m, std::uint64_t rank, std::uint64_t support, unsigned scale = 12) {
  const double squares = 4 * m.noise * m.noise * static_cast<double>(m.rows * m.columns);
  return {scale,  rank,     support, static_cast<u128>(std::ldexp(squares, 2 * static_cast<int>(scale))),
          m.rows, m.columns};
}

u128 rest_of(const IntegersInMemory& delta, const Components& found, unsigned scale) {
  u128 sum = 0;
  for (std::uint64_t k = 0; k < delta.size(); ++k) {
    if (std::ranges::binary_search(found.mask, k)) continue;
    const auto& f = found.factors;
    std::int64_t e = delta.values()[k] * (std::int64_t{1} << scale);
    for (std::uint64_t t = 0; t < f.rank; ++t)
      e -= f.u[t * f.rows + k / f.columns] * f.v[t * f.columns + k % f.columns];
    sum += static_cast<u128>(e < 0 ? -e : e) * static_cast<u128>(e < 0 ? -e : e);
  }
  return sum;
}

}  // namespace

class TestAlternation : public QObject {
  Q_OBJECT
 private slots:
  void findsWhatWasMixed_data() {
    QTest::addColumn<double>("low_rank");
    QTest::addColumn<double>("entries");
    QTest::newRow("entries stick out") << 1e5 << 1e7;
    QTest::newRow("as large as the low-rank part") << 1e6 << 1e6;
    QTest::newRow("entries are small") << 1e7 << 1e6;
  }
  void findsWhatWasMixed() {
    QFETCH(double, low_rank);
    QFETCH(double, entries);
    const Mixture mixture{120, 200, 4, 150, low_rank, entries, 20};
    const Made made = make(mixture, 1);
    const auto wanted = budget(mixture, 4, 160);
    const Components found = alternate(made.delta, wanted, {}, MaskAim::smallest).value();
    QVERIFY(found.fit == Fit::within);
    QVERIFY(found.mask.size() <= made.changed.size());
    std::vector<std::uint64_t> common;
    std::ranges::set_intersection(found.mask, made.changed, std::back_inserter(common));
    QCOMPARE(common.size(), found.mask.size());  // nothing else was taken for a changed entry
    QVERIFY(found.mask.size() + 5 >= made.changed.size());
    QVERIFY(found.residual_squared == rest_of(made.delta, found, wanted.scale_bits));
  }

  void oneRankLessIsNotEnough() {
    const Mixture mixture{120, 200, 4, 150, 1e6, 1e6, 20};
    const Made made = make(mixture, 2);
    QVERIFY(alternate(made.delta, budget(mixture, 4, 150), {}).value().fit == Fit::within);
    QVERIFY(alternate(made.delta, budget(mixture, 3, 150), {}).value().fit == Fit::over);
  }

  void fewerEntriesAreNotEnough() {
    const Mixture mixture{120, 200, 4, 150, 1e6, 1e6, 20};
    const Made made = make(mixture, 3);
    const Components found = alternate(made.delta, budget(mixture, 4, 120), {}).value();
    QVERIFY(found.fit == Fit::over);
    QVERIFY(found.mask.size() <= 120);
    QVERIFY(found.residual_squared > budget(mixture, 4, 120).residual_squared);
  }

  void roundingIsTooCoarse() {
    const Mixture mixture{120, 200, 4, 150, 1e6, 1e6, 0.5};
    const Made made = make(mixture, 4);
    const Components coarse = alternate(made.delta, budget(mixture, 4, 150, 4), {}).value();
    QVERIFY(coarse.fit == Fit::too_coarse);
    QVERIFY(coarse.scale_that_would_do && *coarse.scale_that_would_do > 4);
    const auto finer = budget(mixture, 4, 150, *coarse.scale_that_would_do);
    QVERIFY(alternate(made.delta, finer, {}).value().fit == Fit::within);
  }

  void leastRankBesideAMask() {
    for (const std::uint64_t rank : {1ULL, 3ULL, 6ULL}) {
      const Mixture mixture{150, 150, rank, 200, 1e6, 3e6, 20};
      const Made made = make(mixture, 5);
      const auto least = least_rank_with_mask(made.delta, budget(mixture, 16, 300), {});
      QVERIFY(least.value().has_value());
      QCOMPARE(**least, rank);
    }
  }

  void noiseHasNoStructure() {
    const Mixture mixture{150, 150, 1, 0, 0, 0, 1e5};
    const Made made = make(mixture, 6);
    auto wanted = budget(mixture, 16, 300);
    wanted.residual_squared /= 100;
    QVERIFY(!least_rank_with_mask(made.delta, wanted, {}).value());
  }
};

QTEST_APPLESS_MAIN(TestAlternation)
#include "test_alternation.moc"
