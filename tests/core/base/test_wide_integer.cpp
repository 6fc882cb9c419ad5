// The wide integer against laws, and against plain 128-bit arithmetic where that suffices.
#include <QtTest>
#include <cmath>
#include <random>

#include "core/base/wide_integer.h"

using namespace driftseal;

namespace {

// Up to `bits` random bits, with runs of ones and zeros, where carries go wrong.
WideInteger random_integer(std::mt19937_64& random, unsigned bits) {
  WideInteger n;
  for (unsigned done = 0; done + 64 <= bits; done += 64) {
    const std::uint64_t word = random() % 3 == 0 ? ~std::uint64_t{0} : random() % 3 == 0 ? 0 : random();
    n = *add(*multiply(n, *WideInteger::power_of_two(64)), WideInteger(word));
  }
  return n;
}

}  // namespace

class TestWideInteger : public QObject {
  Q_OBJECT
 private slots:
  void agreesWith128Bits() {
    std::mt19937_64 random(1);
    for (int round = 0; round < 1000; ++round) {
      const std::uint64_t a = random() >> (random() % 64), b = (random() >> (random() % 64)) | 1;
      QVERIFY(*multiply(WideInteger(a), WideInteger(b))->to_u128() == u128{a} * b);
      QVERIFY(*add(WideInteger(a), WideInteger(b))->to_u128() == u128{a} + b);
      QVERIFY(*divide(WideInteger(u128{a} * a), WideInteger(b))->to_u128() == u128{a} * a / b);
      QCOMPARE(WideInteger(a) < WideInteger(b), a < b);
    }
  }

  void divisionIsEuclid() {  // a = q b + r with r < b
    std::mt19937_64 random(2);
    for (int round = 0; round < 300; ++round) {
      const WideInteger a = random_integer(random, 512);
      const WideInteger b = *add(random_integer(random, 64 * (1 + random() % 8) - 64), WideInteger(1));
      const WideInteger q = *divide(a, b);
      const WideInteger below = *multiply(q, b);
      QVERIFY(below <= a);
      const auto above = add(below, b);
      QVERIFY(!above || *above > a);
    }
  }

  void ringLaws() {
    std::mt19937_64 random(3);
    for (int round = 0; round < 300; ++round) {
      const WideInteger a = random_integer(random, 128), b = random_integer(random, 128),
                        c = random_integer(random, 128);
      QVERIFY(*multiply(a, *add(b, c)) == *add(*multiply(a, b), *multiply(a, c)));
      QVERIFY(*multiply(*multiply(a, b), c) == *multiply(a, *multiply(b, c)));
    }
  }

  void overflowIsNoticed() {
    const WideInteger top = *WideInteger::power_of_two(511);
    QVERIFY(!add(top, top));
    QVERIFY(!multiply(top, WideInteger(2)));
    QVERIFY(multiply(*WideInteger::power_of_two(255), *WideInteger::power_of_two(256)));
    QVERIFY(!WideInteger::power_of_two(512));
    QVERIFY(WideInteger::power_of_ten(154));
    QVERIFY(!WideInteger::power_of_ten(155));  // 10^154 < 2^512 < 10^155
    QVERIFY(!divide(top, WideInteger()));
    QVERIFY(!top.to_u128());
  }

  void sizes() {
    QCOMPARE(WideInteger().bit_length(), 0U);
    QCOMPARE(WideInteger(1).bit_length(), 1U);
    for (unsigned i = 0; i < 512; ++i) QCOMPARE(WideInteger::power_of_two(i)->bit_length(), i + 1);
    QCOMPARE(WideInteger::power_of_two(300)->approximate(), std::ldexp(1.0, 300));
    QVERIFY(*WideInteger(~u128{0}).to_u128() == ~u128{0});
  }
};

QTEST_APPLESS_MAIN(TestWideInteger)
#include "test_wide_integer.moc"
