// Budgets in real units and the integers that they stand for: exact, and always rounded down.
#include <QtTest>
#include <cmath>
#include <random>

#include "core/policy/rules/resolve_budget.h"

using namespace driftseal;

namespace {

ExactDecimal decimal(std::string_view text) { return ExactDecimal::parse(text).value(); }

std::optional<u128> norm(NormBound::Unit unit, const ExactDecimal& value, u128 base) {
  const BoundedTensor tensor{DType::F32, 1, base};
  return norm_squared({unit, value}, {.tensors = {&tensor, 1}});
}

std::optional<u128> residual(const ResidualBound& bound, unsigned scale_bits, DType type,
                             std::uint64_t elements, u128 base, unsigned grid_bits = 24) {
  const BoundedTensor tensor{type, elements, base};
  return residual_squared(bound, {grid_bits, scale_bits, {&tensor, 1}});
}

constexpr auto absolute = NormBound::Unit::absolute, relative = NormBound::Unit::relative;
const ResidualBound rounding{ResidualBound::Kind::rounding, {}, {}};

}  // namespace

class TestResolveBudget : public QObject {
  Q_OBJECT
 private slots:
  void normOfOneIsTheGrid() {
    QVERIFY(*norm(absolute, decimal("1"), 0) == u128{1} << 48);
    QVERIFY(*norm(relative, decimal("1"), 12345) == 12345);
    QVERIFY(*norm(relative, decimal("0.1"), 12345) == 123);  // rounded down
  }

  void normIsBelowItsLimit() {
    QVERIFY(norm(relative, decimal("1"), (u128{1} << 124) - 1));
    QVERIFY(!norm(relative, decimal("1"), u128{1} << 124));
    QVERIFY(!norm(absolute, decimal("274877906944"), 0));  // 2^38
    QVERIFY(norm(absolute, decimal("274877906943.99"), 0));
  }

  void normIsMonotone() {
    std::mt19937_64 random(3);
    for (int round = 0; round < 500; ++round) {
      const u128 low = random() >> 20, base = random();
      const auto a = ExactDecimal::make(low, -12), b = ExactDecimal::make(low + random() % 1000, -12);
      for (const auto unit : {absolute, relative}) QVERIFY(*norm(unit, *a, base) <= *norm(unit, *b, base));
      QVERIFY(*norm(relative, *a, base) <= *norm(relative, *a, base + 1));
    }
  }

  void residualCountsInTheScaleOfTheRank() {
    const ResidualBound tenth{ResidualBound::Kind::norm, {}, {relative, decimal("0.1")}};
    QVERIFY(*residual(tenth, 0, DType::F32, 10, 1000) == 10);
    QVERIFY(*residual(tenth, 8, DType::F32, 10, 1000) == 10 << 16);
    const ResidualBound one{ResidualBound::Kind::norm, {}, {absolute, decimal("1")}};
    QVERIFY(*residual(one, 16, DType::F32, 10, 0) == u128{1} << 80);
    QVERIFY(*residual(ResidualBound{}, 8, DType::F32, 10, 1000) == 0);
  }

  void roundingIsThatOfTheType() {
    const u128 base = u128{1} << 60;
    QVERIFY(*residual(rounding, 0, DType::BF16, 100, base) == (u128{1} << 44) + 400);
    QVERIFY(*residual(rounding, 8, DType::BF16, 100, base) == ((u128{1} << 44) + 400) << 16);
    QVERIFY(*residual(rounding, 0, DType::F16, 100, base) == (u128{1} << 38) + 400);
    QVERIFY(*residual(rounding, 0, DType::F32, 100, base) == (u128{1} << 12) + 400);
    QVERIFY(*residual(rounding, 0, DType::F64, 100, base) == 400);
    const ResidualBound named{ResidualBound::Kind::rounding, DType::F16, {}};
    QVERIFY(*residual(named, 0, DType::F32, 100, base) == (u128{1} << 38) + 400);
  }

  // Where the smallest step of the type is coarser than the grid, so is the slack of each entry.
  void roundingOfTinyValues() {
    QVERIFY(*residual(rounding, 0, DType::F8_E4M3, 1, 0) == u128{1} << 32);  // twice 2^(24 - 9), squared
    QVERIFY(*residual(rounding, 0, DType::F8_E5M2, 1, 0) == u128{1} << 18);  // twice 2^(24 - 16)
    QVERIFY(*residual(rounding, 0, DType::F16, 1, 0, 40) == u128{1} << 34);  // twice 2^(40 - 24)
    QVERIFY(*residual(rounding, 0, DType::BF16, 1, 0, 40) == 4);
  }

  // Storing base + delta in the type and putting both models on the grid leaves less than the slack, if the
  // tuned weights are not larger than the base's.
  void roundingExplainsWhatRoundingDoes() {
    std::mt19937_64 random(7);
    std::normal_distribution<double> normal;
    const auto stored = [](double x, unsigned precision) {
      int exponent = 0;
      const double fraction = std::frexp(x, &exponent);
      const double scaled = std::nearbyint(std::ldexp(fraction, static_cast<int>(precision)));
      return std::ldexp(scaled, exponent - static_cast<int>(precision));
    };
    for (const auto& [type, precision] :
         {std::pair(DType::BF16, 8U), std::pair(DType::F16, 11U), std::pair(DType::F32, 24U)})
      for (int round = 0; round < 20; ++round) {
        double squares = 0, base = 0;
        constexpr int n = 500;
        for (int i = 0; i < n; ++i) {
          const double w = stored(0.05 * normal(random), precision), delta = 0.002 * normal(random);
          const double grid_w = std::nearbyint(std::ldexp(w, 24));
          const double grid_t = std::nearbyint(std::ldexp(stored(w + delta, precision), 24));
          squares += std::pow(grid_t - grid_w - std::ldexp(delta, 24), 2);
          base += grid_w * grid_w;
        }
        const auto allowed = residual(rounding, 0, type, n, static_cast<u128>(base));
        QVERIFY(squares <= static_cast<double>(*allowed));
        QVERIFY(30 * squares > static_cast<double>(*allowed));  // and is not far from it
      }
  }

  void rankTimesAScaleThatIsTooLarge() {
    QVERIFY(!residual(rounding, 24, DType::BF16, 1, u128{1} << 120));
    QVERIFY(residual(rounding, 0, DType::BF16, 1, u128{1} << 120));
  }

  void supportIsRoundedDown() {
    const auto fraction = [](const char* x, std::uint64_t n) {
      return support_of({SupportBound::Unit::fraction, decimal(x)}, n);
    };
    const auto count = [](const char* x, std::uint64_t n) {
      return support_of({SupportBound::Unit::count, decimal(x)}, n);
    };
    QVERIFY(*fraction("0.01", 199) == 1 && *fraction("0.01", 99) == 0);
    QVERIFY(*fraction("0.33333333333333333333333333333333", 3) == 0);
    QVERIFY(*fraction("0.99999999999999999999999999999999", std::uint64_t{1} << 40) == (u128{1} << 40) - 1);
    QVERIFY(*count("5", 6) == 5 && !count("6", 6) && !count("1e20", 6) && !count("1", 0));
    QVERIFY(!count("99999999999999999999999999999999e20", ~std::uint64_t{0}));
  }
};

QTEST_APPLESS_MAIN(TestResolveBudget)
#include "test_resolve_budget.moc"
