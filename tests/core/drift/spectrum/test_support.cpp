// Changed entries, rows and columns; the smallest support against sorting.
#include "core/drift/spectrum/support.h"

#include <QTest>
#include <algorithm>
#include <bit>

#include "tests/core/drift/spectrum/known_matrix.h"
#include "tests/support/model_pair.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

// k and the residual by sorting: the definition.
template <class Number, class Squares>
std::pair<std::uint64_t, Squares> by_sorting(std::vector<Number> values, Squares bound) {
  for (auto& x : values) x = x < 0 ? -x : x;
  std::ranges::sort(values);
  Squares kept = 0;
  std::size_t n = 0;
  for (; n < values.size(); ++n) {
    const auto square = static_cast<Squares>(values[n]) * static_cast<Squares>(values[n]);
    if (kept + square > bound) break;
    kept += square;
  }
  return {values.size() - n, kept};
}

float on_grid(std::int64_t units) { return static_cast<float>(std::ldexp(static_cast<double>(units), -24)); }

struct Changes {
  std::vector<float> base, tuned;
  std::vector<std::int64_t> integers;
};

Changes changes(std::size_t n, unsigned seed) {
  Changes made;
  std::mt19937 random(seed);
  for (std::size_t i = 0; i < n; ++i) {
    const auto magnitude = static_cast<std::int64_t>(random() % (1u << (random() % 20)));
    const std::int64_t d = random() % 3 == 0 ? 0 : random() % 2 == 0 ? magnitude : -magnitude;
    made.base.push_back(on_grid(1000));
    made.tuned.push_back(on_grid(1000 + d));
    made.integers.push_back(d);
  }
  return made;
}

}  // namespace

class TestSupport : public QObject {
  Q_OBJECT

 private slots:
  void counts_entries_rows_and_columns() {
    RowMajor a{400, 300, std::vector<double>(120000)};
    a.at(3, 7) = a.at(3, 299) = 1;
    a.at(399, 7) = -1e-300;
    a.at(5, 5) = -0.0;
    const auto found = measure_support(a.source(), {});
    QCOMPARE(found->entries, std::uint64_t{120000});
    QCOMPARE(found->changed, std::uint64_t{3});
    QCOMPARE(found->changed_rows, std::uint64_t{2});
    QCOMPARE(found->changed_columns, std::uint64_t{2});
  }

  void smallest_support_on_the_grid() {
    const auto one = changes(3000, 1), two = changes(77, 2);
    PairFolder folder;
    const auto pair = folder.pair(
        SafetensorsFile().add("a", DType::F32, {60, 50}, one.base).add("b", DType::F32, {77}, two.base),
        SafetensorsFile().add("a", DType::F32, {60, 50}, one.tuned).add("b", DType::F32, {77}, two.tuned));
    auto all = one.integers;
    all.insert(all.end(), two.integers.begin(), two.integers.end());
    const auto total = by_sorting<std::int64_t, u128>(all, ~u128{0}).second;
    for (const u128 eps2 : {u128{0}, u128{1}, u128{5}, total / 1000, total / 2, total - 1, total, ~u128{0}}) {
      const auto cut = smallest_support(pair, {&pair.coverage[0], &pair.coverage[1]}, 24, eps2, {});
      const auto [count, kept] = by_sorting<std::int64_t, u128>(all, eps2);
      QVERIFY(cut.ok());
      QCOMPARE(cut->count, count);
      QVERIFY(cut->residual == kept);
      if (count == 0) continue;
      const auto above = std::ranges::count_if(
          all, [&](auto d) { return static_cast<std::uint64_t>(std::abs(d)) > cut->threshold; });
      QCOMPARE(static_cast<std::uint64_t>(above) + cut->ties, count);
    }
  }

  void smallest_support_of_values() {
    const auto a = noise(300, 280, 1e-3);
    for (const double eps : {0.0, 1e-5, 1e-2, 0.1, 0.28, 1.0}) {
      const auto cut = smallest_support(a.source(), eps, {});
      const auto bound = static_cast<long double>(eps) * static_cast<long double>(eps);
      QCOMPARE(cut->count, (by_sorting<double, long double>(a.entries, bound).first));
      QVERIFY(cut->residual <= bound);
    }
  }

  void equal_entries_are_ties() {
    const RowMajor a{10, 10, std::vector<double>(100, 2.0)};
    const auto cut = smallest_support(a.source(), 10, {});  // 25 of 4 may stay
    QCOMPARE(cut->count, std::uint64_t{75});
    QCOMPARE(cut->ties, std::uint64_t{75});
    QCOMPARE(cut->threshold, 2.0);
    QCOMPARE(static_cast<double>(cut->residual), 100.0);
  }

  void refuses_a_weight_that_is_not_on_the_grid() {
    PairFolder folder;
    const std::vector<float> good{1, 2, 3, 4}, bad{1, 2, std::nanf(""), 4};
    const auto pair = folder.pair(SafetensorsFile().add("w", DType::F32, {2, 2}, good),
                                  SafetensorsFile().add("w", DType::F32, {2, 2}, bad));
    const auto cut = smallest_support(pair, {&pair.coverage[0]}, 24, 0, {});
    QCOMPARE(cut.error().code, ErrorCode::not_finite);
    QVERIFY(cut.error().where.find("[1, 0]") != std::string::npos);
  }

  void refuses_a_negative_residual() {
    QCOMPARE(smallest_support(noise(3, 3, 1).source(), -1, {}).error().code, ErrorCode::usage);
  }
};

QTEST_APPLESS_MAIN(TestSupport)
#include "test_support.moc"
