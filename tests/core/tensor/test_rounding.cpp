// How finely the types store values, against every value of the narrow ones.
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/tensor/decode.h"
#include "core/tensor/rounding.h"

using namespace driftseal;

class TestRounding : public QObject {
  Q_OBJECT

  // All finite values of a type of 8 or 16 bits that are not negative, ascending.
  static std::vector<double> values_of(DType type) {
    std::vector<double> values;
    const std::size_t width = byte_width(type), codes = std::size_t{1} << (8 * width - 1);
    for (std::size_t code = 0; code < codes; ++code) {
      const std::uint8_t bytes[2] = {static_cast<std::uint8_t>(code), static_cast<std::uint8_t>(code >> 8)};
      double value = 0;
      decode_floating(type, {bytes, width}, {&value, 1});
      if (std::isfinite(value)) values.push_back(value);
    }
    std::ranges::sort(values);
    return values;
  }

 private slots:
  void halfwayIsTheWorst_data() {
    QTest::addColumn<int>("type");
    for (const DType type : {DType::F8_E5M2, DType::F8_E4M3, DType::F16, DType::BF16})
      QTest::newRow(to_string(type).data()) << static_cast<int>(type);
  }
  void halfwayIsTheWorst() {
    QFETCH(int, type);
    const auto values = values_of(static_cast<DType>(type));
    const Rounding rounding = *rounding_of(static_cast<DType>(type));
    QCOMPARE(values[1], std::ldexp(1.0, -static_cast<int>(rounding.finest)));
    bool reached = false;
    for (std::size_t i = 1; i < values.size(); ++i) {
      const double middle = (values[i - 1] + values[i]) / 2, error = (values[i] - values[i - 1]) / 2;
      const double relative = std::ldexp(middle, -static_cast<int>(rounding.precision));
      const double bound = std::max(relative, std::ldexp(1.0, -static_cast<int>(rounding.finest) - 1));
      QVERIFY(error <= bound);
      reached = reached || error > 0.9 * relative;
    }
    QVERIFY(reached);
  }

  void wideTypes() {
    QCOMPARE(rounding_of(DType::F32)->precision, 24U);
    QCOMPARE(rounding_of(DType::F64)->precision, 53U);
    QVERIFY(!rounding_of(DType::I32) && !rounding_of(DType::BOOL) && !rounding_of(DType::F4));
  }
};

QTEST_APPLESS_MAIN(TestRounding)
#include "test_rounding.moc"
