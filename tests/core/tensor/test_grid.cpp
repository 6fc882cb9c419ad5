// The fixed-point grid: rounding, refusals, exactness, the same on every instruction set.
#include <hwy/targets.h>
#include <QTest>
#include <cmath>
#include <random>

#include "core/tensor/grid.h"

using namespace driftseal;

namespace {

template <class T>
ByteView bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(T)};
}

template <class T>
std::vector<std::int64_t> grid_of(DType type, const std::vector<T>& values,
                                  unsigned bits = default_grid_bits) {
  std::vector<std::int64_t> grid(values.size());
  if (to_grid(type, bytes_of(values), bits, grid)) grid.clear();
  return grid;
}

template <class T>
std::optional<GridProblem> problem_of(DType type, const std::vector<T>& values,
                                      unsigned bits = default_grid_bits) {
  std::vector<std::int64_t> grid(values.size());
  return to_grid(type, bytes_of(values), bits, grid);
}

// round(w 2^s), ties to even, by the C library in long double.
std::int64_t slow_round(double w, unsigned bits) {
  return static_cast<std::int64_t>(
      std::nearbyintl(std::ldexp(static_cast<long double>(w), static_cast<int>(bits))));
}

using Grid = std::vector<std::int64_t>;

}  // namespace

class TestGrid : public QObject {
  Q_OBJECT
 private slots:
  void ties_go_to_the_even_integer() {
    const double half = std::ldexp(1, -25);
    QCOMPARE(grid_of<double>(DType::F64, {half, 3 * half, 5 * half, -half, -3 * half, 2 * half}),
             (Grid{0, 2, 2, 0, -2, 1}));
    QCOMPARE(grid_of<float>(DType::F32, {0x1p-25f, 0x1.8p-24f, -0x1.8p-24f, 1.f}), (Grid{0, 2, -2, 1 << 24}));
  }

  void rounding_agrees_with_the_c_library() {
    std::mt19937_64 random(7);
    std::vector<double> values(5003);
    for (auto& value : values)
      value = std::ldexp(static_cast<double>(static_cast<std::int64_t>(random() >> 2)),
                         -static_cast<int>(30 + random() % 60));
    for (const unsigned bits : {0u, 8u, 24u, 30u}) {
      const auto grid = grid_of(DType::F64, values, bits);
      QCOMPARE(grid.size(), values.size());
      for (std::size_t i = 0; i < values.size(); ++i) QCOMPARE(grid[i], slow_round(values[i], bits));
    }
  }

  void every_finite_binary16_is_exact() {
    std::vector<std::uint16_t> words;
    for (unsigned code = 0; code < 1 << 16; ++code)
      if ((code >> 10 & 0x1F) != 31) words.push_back(static_cast<std::uint16_t>(code));
    QVERIFY(exactly_on_grid(DType::F16, bytes_of(words), 24));
    QVERIFY(!exactly_on_grid(DType::F16, bytes_of(words), 23));
    QVERIFY(always_on_grid(DType::F16, 24) && !always_on_grid(DType::F16, 23) &&
            !always_on_grid(DType::BF16, 24));
  }

  void bfloat16_is_exact_from_2_to_the_minus_17() {
    QVERIFY(exactly_on_grid(DType::BF16, bytes_of(std::vector<std::uint16_t>{0x3701, 0x37FF, 0}),
                            24));  // 2^-17 (1 + m/128)
    QVERIFY(!exactly_on_grid(DType::BF16, bytes_of(std::vector<std::uint16_t>{0, 0, 0x3681}),
                             24));  // 2^-18 (1 + 1/128)
  }

  void not_finite_is_refused_with_its_place() {
    std::vector<float> values(3000, 0.5f);
    values[2345] = NAN;
    values[2400] = INFINITY;
    const auto problem = problem_of(DType::F32, values);
    QVERIFY(problem && problem->why == OffGrid::not_finite);
    QCOMPARE(problem->index, 2345u);
    const auto bf16 = problem_of<std::uint16_t>(DType::BF16, {0, 0xFF80, 0});  // minus infinity
    QVERIFY(bf16 && bf16->why == OffGrid::not_finite && bf16->index == 1);
    const auto f8 = problem_of<std::uint8_t>(DType::F8_E4M3, {0x7F});
    QVERIFY(f8 && f8->why == OffGrid::not_finite);
  }

  void the_range_ends_below_2_to_the_62() {
    const double limit = std::ldexp(1, 62 - 24), below = std::nextafter(limit, 0);
    QCOMPARE(grid_of<double>(DType::F64, {below, -below}),
             (Grid{(std::int64_t{1} << 62) - 512, -(std::int64_t{1} << 62) + 512}));
    for (const double value : {limit, -limit, 1e300, -1e308}) {
      const auto problem = problem_of<double>(DType::F64, {0, value});
      QVERIFY(problem && problem->why == OffGrid::out_of_range && problem->index == 1);
    }
    const auto bf16 = problem_of<std::uint16_t>(DType::BF16, {0x7F00});
    QVERIFY(bf16 && bf16->why == OffGrid::out_of_range);
  }

  void integers_enter_as_they_are_below_2_to_the_62() {
    const std::int64_t limit = std::int64_t{1} << 62;
    QCOMPARE(grid_of<std::int64_t>(DType::I64, {limit - 1, 1 - limit, -7}), (Grid{limit - 1, 1 - limit, -7}));
    QCOMPARE(problem_of<std::int64_t>(DType::I64, {0, limit})->index, 1u);
    QCOMPARE(problem_of<std::int64_t>(DType::I64, {-limit})->index, 0u);
    QVERIFY(problem_of<std::int64_t>(DType::I64, {std::numeric_limits<std::int64_t>::min()}));
    QVERIFY(problem_of<std::uint64_t>(DType::U64, {~std::uint64_t{0}})->why == OffGrid::out_of_range);
    QCOMPARE(grid_of<std::uint8_t>(DType::BOOL, {0, 1}), (Grid{0, 1}));
  }

  void negative_zero_and_subnormals_become_zero() {
    QCOMPARE(grid_of<double>(DType::F64, {-0.0, 5e-324, -1e-310}), (Grid{0, 0, 0}));
    QVERIFY(exactly_on_grid(DType::F64, bytes_of(std::vector<double>{-0.0}), 24));
    QVERIFY(!exactly_on_grid(DType::F64, bytes_of(std::vector<double>{5e-324}), 24));
  }

  void an_empty_tensor_is_fine() {
    QVERIFY(!to_grid(DType::BF16, {}, 24, {}));
    QVERIFY(exactly_on_grid(DType::BF16, {}, 24));
  }

  void every_instruction_set_agrees() {
    std::vector<std::uint16_t> words(1 << 16);
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = static_cast<std::uint16_t>(i);
    std::erase_if(words,
                  [](std::uint16_t word) { return (word & 0x7FFF) > 0x5000; });  // both types: |w| < 2^37
    for (const auto type : {DType::BF16, DType::F16}) {
      const auto expected = grid_of(type, words);
      QVERIFY(!expected.empty());
      for (const auto target : hwy::SupportedAndGeneratedTargets()) {
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        QCOMPARE(grid_of(type, words), expected);
      }
      hwy::SetSupportedTargetsForTest(0);
      hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }
  }
};

QTEST_APPLESS_MAIN(TestGrid)
#include "test_grid.moc"
