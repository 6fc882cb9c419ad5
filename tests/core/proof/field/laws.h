// The laws of a prime field, for any class with Fp's interface.
#pragma once

#include <QTest>
#include <vector>

namespace driftseal::test {

template <class F>
void addition_laws(const std::vector<F>& xs) {
  for (const F a : xs) {
    QCOMPARE(a + F::zero(), a);
    QCOMPARE(a + -a, F::zero());
    QCOMPARE(a - a, F::zero());
    for (const F b : xs) {
      QCOMPARE(a + b, b + a);
      QCOMPARE(a - b, a + -b);
      QCOMPARE((a - b) + b, a);
      for (const F c : xs) QCOMPARE((a + b) + c, a + (b + c));
    }
  }
}

template <class F>
void multiplication_laws(const std::vector<F>& xs) {
  for (const F a : xs) {
    QCOMPARE(a * F::one(), a);
    QCOMPARE(a * F::zero(), F::zero());
    QCOMPARE(a.square(), a * a);
    for (const F b : xs) {
      QCOMPARE(a * b, b * a);
      QCOMPARE(-a * b, -(a * b));
      QCOMPARE((a * b).is_zero(), a.is_zero() || b.is_zero());
      for (const F c : xs) {
        QCOMPARE((a * b) * c, a * (b * c));
        QCOMPARE(a * (b + c), a * b + a * c);
      }
    }
  }
}

template <class F>
void inverse_laws(const std::vector<F>& xs) {
  for (const F a : xs) {
    QCOMPARE(a.pow(F::modulus), a);  // Fermat
    QCOMPARE(a.pow(0), F::one());
    if (a.is_zero()) continue;
    QCOMPARE(a * a.inverse(), F::one());
    QCOMPARE(a.pow(F::modulus - 2), a.inverse());
  }
}

template <class F>
void roots_of_unity_have_their_order() {
  QCOMPARE(F::root_of_unity(0), F::one());
  for (unsigned k = 1; k <= F::two_adicity; ++k) {
    QCOMPARE(F::root_of_unity(k).square(), F::root_of_unity(k - 1));
    QVERIFY(F::root_of_unity(k) != F::root_of_unity(k - 1));
  }
}

}  // namespace driftseal::test
