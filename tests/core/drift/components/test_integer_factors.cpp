// Low-rank parts in integers: products are exact, rounding costs what it is said to cost.
#include <QtTest>
#include <cmath>
#include <random>

#include "core/drift/components/entry_sums.h"
#include "core/drift/components/integer_factors.h"
#include "tests/core/drift/components/integers_in_memory.h"

using namespace driftseal;
using driftseal::test::IntegersInMemory;

namespace {

IntegerFactors random_factors(std::mt19937_64& random, std::uint64_t rows, std::uint64_t columns,
                              std::uint64_t rank, unsigned bits) {
  IntegerFactors f{rows, columns, rank, std::vector<std::int64_t>(rows * rank),
                   std::vector<std::int64_t>(columns * rank)};
  for (auto* part : {&f.u, &f.v})
    for (auto& x : *part) x = static_cast<std::int64_t>(random()) >> (64 - bits);
  return f;
}

std::int64_t entry(const IntegerFactors& f, std::uint64_t i, std::uint64_t j) {
  std::int64_t sum = 0;
  for (std::uint64_t t = 0; t < f.rank; ++t) sum += f.u[t * f.rows + i] * f.v[t * f.columns + j];
  return sum;
}

// Two orthonormal directions and their sizes, of a 4 x 3 matrix.
Factors known_factors(double s0, double s1) {
  Factors f;
  f.u = Matrix(4, 2);
  f.v = Matrix(3, 2);
  for (std::size_t i = 0; i < 4; ++i) f.u.at(i, 0) = 0.5;
  f.u.at(0, 1) = f.u.at(1, 1) = 0.5;
  f.u.at(2, 1) = f.u.at(3, 1) = -0.5;
  f.v.at(0, 0) = f.v.at(1, 1) = 1;
  f.s = {s0, s1};
  return f;
}

}  // namespace

class TestIntegerFactors : public QObject {
  Q_OBJECT
 private slots:
  void productsAreExact_data() {
    QTest::addColumn<unsigned>("bits");
    QTest::newRow("in doubles") << 24U;
    QTest::newRow("at the limit of doubles") << 26U;
    QTest::newRow("in integers") << 28U;
  }
  void productsAreExact() {
    QFETCH(unsigned, bits);
    std::mt19937_64 random(bits);
    for (const auto& [rows, columns, rank] :
         {std::tuple(3ULL, 5ULL, 1ULL), std::tuple(7ULL, 2100ULL, 5ULL)}) {
      const auto factors = random_factors(random, rows, columns, rank, bits);
      const OuterProduct product(factors);
      for (std::uint64_t i = 0; i < rows; ++i) {
        const std::uint64_t first = random() % columns;
        std::vector<std::int64_t> out(columns - first);
        product.row(i, first, out);
        for (std::size_t j = 0; j < out.size(); ++j) QCOMPARE(out[j], entry(factors, i, first + j));
      }
    }
  }

  void boundOnProducts() {
    IntegerFactors factors{1, 1, 3, {-5, 2, 1}, {1, 7, 1}};
    QCOMPARE(factors.largest_product(), std::uint64_t{105});
    factors.u[0] = std::int64_t{1} << 62;
    factors.v[0] = std::int64_t{1} << 62;
    QCOMPARE(factors.largest_product(), ~std::uint64_t{0});
    factors.v = {0, 0, 0};
    QCOMPARE(factors.largest_product(), std::uint64_t{0});
  }

  void exactlyAsManyColumnsAsTheRank() {
    const auto rounded = round_factors(known_factors(8, 2), 5, 4);
    QCOMPARE(rounded.rank, std::uint64_t{5});
    QCOMPARE(rounded.u.size(), std::size_t{20});
    QCOMPARE(rounded.v.size(), std::size_t{15});
    QVERIFY(std::all_of(rounded.u.begin() + 8, rounded.u.end(), [](auto x) { return x == 0; }));
  }

  void productIsTheScaledMatrix() {
    const auto rounded = round_factors(known_factors(1 << 20, 1 << 10), 2, 8);
    QVERIFY(std::abs(entry(rounded, 0, 0) - (std::int64_t{1} << 27)) < 1 << 16);
    QVERIFY(std::abs(entry(rounded, 3, 1) + (std::int64_t{1} << 17)) < 1 << 11);
  }

  // What rounding leaves, on average over directions, is what is expected of it.
  void roundingCostsWhatIsExpected() {
    std::mt19937_64 random(9);
    std::normal_distribution<double> normal;
    constexpr std::size_t rows = 200, columns = 50;
    Factors factors;
    factors.u = Matrix(rows, 1);
    factors.v = Matrix(columns, 1);
    factors.s = {3e6};
    double u = 0, v = 0;
    for (double& x : factors.u.entries) u += std::pow(x = normal(random), 2);
    for (double& x : factors.v.entries) v += std::pow(x = normal(random), 2);
    for (double& x : factors.u.entries) x /= std::sqrt(u);
    for (double& x : factors.v.entries) x /= std::sqrt(v);
    for (const unsigned scale : {4U, 9U, 14U}) {
      const auto rounded = round_factors(factors, 1, scale);
      double squares = 0;
      for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j) {
          const double real =
              std::ldexp(factors.u.at(i, 0) * factors.s[0] * factors.v.at(j, 0), static_cast<int>(scale));
          squares += std::pow(real - static_cast<double>(entry(rounded, i, j)), 2);
        }
      const double expected = rounding_squares(factors, scale);
      QVERIFY2(squares < 1.6 * expected && squares > 0.5 * expected,
               qPrintable(QString::number(squares / expected)));
    }
  }

  void residualIsReadAnywhere() {
    std::mt19937_64 random(5);
    const auto factors = random_factors(random, 9, 31, 2, 20);
    std::vector<std::int64_t> drift(9 * 31);
    for (auto& x : drift) x = static_cast<std::int64_t>(random()) >> 40;
    const IntegersInMemory delta(drift);
    const LowRankResidual residual(delta, factors, 6);
    QCOMPARE(residual.size(), std::uint64_t{9 * 31});
    for (int round = 0; round < 50; ++round) {
      const std::uint64_t begin = random() % drift.size();
      std::vector<std::int64_t> out(1 + random() % (drift.size() - begin));
      residual.read(begin, out);
      for (std::size_t i = 0; i < out.size(); ++i) {
        const std::uint64_t k = begin + i;
        QCOMPARE(out[i], drift[k] * 64 - entry(factors, k / 31, k % 31));
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestIntegerFactors)
#include "test_integer_factors.moc"
