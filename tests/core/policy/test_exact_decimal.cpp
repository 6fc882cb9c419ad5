// Decimals and the bounds made of them, checked against arithmetic on strings of decimal digits.
#include <QtTest>
#include <algorithm>
#include <random>

#include "core/policy/rules/exact_decimal.h"

using namespace driftseal;

namespace {

// School arithmetic on decimal digits, the least significant first: nothing in common with WideInteger.
using Digits = std::vector<int>;

Digits digits_of(u128 n) {
  const std::string text = to_decimal(n);
  Digits digits;
  for (auto c = text.rbegin(); c != text.rend(); ++c) digits.push_back(*c - '0');
  return digits;
}
Digits normalised(Digits digits) {
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    digits[i + 1] += digits[i] / 10;
    digits[i] %= 10;
  }
  while (digits.back() >= 10) {
    const int carry = digits.back() / 10;
    digits.back() %= 10;
    digits.push_back(carry);
  }
  while (digits.size() > 1 && digits.back() == 0) digits.pop_back();
  return digits;
}
Digits product(const Digits& a, const Digits& b) {
  Digits sum(a.size() + b.size(), 0);
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j) sum[i + j] += a[i] * b[j];
  return normalised(sum);
}
Digits shifted(Digits digits, int places) {
  digits.insert(digits.begin(), static_cast<std::size_t>(places), 0);
  return normalised(digits);
}
bool less(const Digits& a, const Digits& b) {
  if (a.size() != b.size()) return a.size() < b.size();
  return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

ExactDecimal decimal(std::string_view text) { return ExactDecimal::parse(text).value(); }
bool same(std::string_view a, std::string_view b) { return decimal(a) == decimal(b); }

// floor = the largest integer that is at most value^2 scale.
bool is_floor(u128 floor, const ExactDecimal& value, u128 scale) {
  const Digits d = digits_of(value.significand());
  Digits exact = product(product(d, d), digits_of(scale));
  int places = 0;
  if (value.exponent() >= 0) {
    exact = shifted(exact, 2 * value.exponent());
  } else {
    places = -2 * value.exponent();
  }
  return !less(exact, shifted(digits_of(floor), places)) &&
         less(exact, shifted(digits_of(floor + 1), places));
}

}  // namespace

class TestExactDecimal : public QObject {
  Q_OBJECT
 private slots:
  void sameNumberWrittenDifferently() {
    QVERIFY(same("0.01", "1e-2"));
    QVERIFY(same("0.010", "1E-02"));
    QVERIFY(same("1500", "1.5e+3"));
    QVERIFY(same("0.000", "0"));
    QVERIFY(same("0e999999999999", "0"));
    QVERIFY(!same("0.1", "0.10000000000000000000000000001"));
  }

  void textParsesBack() {
    std::mt19937_64 random(1);
    for (int round = 0; round < 1000; ++round) {
      const int exponent = static_cast<int>(random() % 50) - 35;
      const auto value = ExactDecimal::make(random(), exponent);
      QVERIFY(value.has_value());
      QVERIFY(decimal(value->text()) == *value);
    }
    QCOMPARE(decimal("1.5e-3").text(), std::string("0.0015"));
    QCOMPARE(decimal("12e2").text(), std::string("1200"));
    QCOMPARE(ExactDecimal().text(), std::string("0"));
  }

  void refused_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " 1",
                             "1 ",
                             "+1",
                             "-1",
                             "-0.5",
                             "-0",
                             "01",
                             "1.",
                             ".5",
                             "1e",
                             "1e+",
                             "0x10",
                             "1,5",
                             "NaN",
                             "nan",
                             "inf",
                             "Infinity",
                             "1e21",
                             "1e-41",
                             "1e999999999999999999999",
                             "123456789012345678901234567890123"})
      QTest::addRow("%s", text) << text;
  }
  void refused() {
    QFETCH(QString, text);
    const auto parsed = ExactDecimal::parse(text.toStdString());
    QVERIFY(!parsed.ok());
    QVERIFY(!parsed.error().remedy.empty());
  }

  void floorIsExact() {
    std::mt19937_64 random(2);
    int checked = 0;
    for (int round = 0; round < 2000; ++round) {
      const auto value =
          ExactDecimal::make(random() >> (random() % 60), static_cast<int>(random() % 30) - 25);
      const u128 scale = ((u128{random()} << 64) | random()) >> (random() % 128);
      const auto floor = value ? floor_square_times(*value, scale) : std::nullopt;
      if (!floor) continue;
      ++checked;
      QVERIFY2(is_floor(*floor, *value, scale), value->text().c_str());
    }
    QVERIFY(checked > 500);
  }

  void floorAtExactSquares() {  // where floating point would fall to one side or the other
    for (std::uint64_t n : {1ULL, 3ULL, 4294967295ULL, 4294967296ULL, 1000000007ULL}) {
      QVERIFY(*floor_square_times(decimal("0.1"), WideInteger(u128{n} * n * 100)) == u128{n} * n);
      QVERIFY(*floor_square_times(decimal("0.1"), WideInteger(u128{n} * n * 100 - 1)) == u128{n} * n - 1);
    }
  }

  void extremeValuesAreNoticedNotWrapped() {
    const auto largest =
        ExactDecimal::make(*WideInteger::power_of_ten(32)->to_u128() - 1, ExactDecimal::max_exponent);
    const auto smallest = ExactDecimal::make(1, ExactDecimal::min_exponent);
    QVERIFY(!floor_square_times(*largest, WideInteger(~u128{0})));
    QVERIFY(*floor_square_times(*smallest, WideInteger(~u128{0})) == 0);
    QVERIFY(!floor_square_times(*largest, WideInteger(1)));
  }

  void multiplicationRoundsDown() {
    QVERIFY(*multiply_down(decimal("0.01234"), decimal("0.99")) == decimal("0.0122166"));
    // (3 x 32)^2 = 11111111111111111111111111111110 | 8888..9: the first 32 digits are kept.
    const auto thirds = decimal("0.33333333333333333333333333333333");
    QVERIFY(*multiply_down(thirds, thirds) == decimal("0.1111111111111111111111111111111"));
  }
};

QTEST_APPLESS_MAIN(TestExactDecimal)
#include "test_exact_decimal.moc"
