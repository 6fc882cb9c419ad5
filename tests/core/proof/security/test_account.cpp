// Sums of errors and their binding term.
#include <QtTest>

#include <cmath>

#include "core/proof/security/account.h"
#include "core/proof/security/error_bounds.h"

using namespace driftseal::proof;

class TestAccount : public QObject {
  Q_OBJECT
 private slots:
  void sumsOfEqualErrors();
  void sumsOfErrorsFarApart();
  void aSumIsNeverBelowItsTerms();
  void noErrorAtAll();
  void overTheField();
  void queriesOfTheTable_data();
  void queriesOfTheTable();
  void bindingTerm();
};

void TestAccount::sumsOfEqualErrors() {
  const double errors[] = {-100, -100, -100, -100};
  QCOMPARE(log2_sum(errors), -98.0);
}

void TestAccount::sumsOfErrorsFarApart() {
  const double errors[] = {-2000, -100, -5000};  // far beyond the range of a double
  QCOMPARE(log2_sum(errors), -100.0);
  const double tiny[] = {-5000, -5000};
  QCOMPARE(log2_sum(tiny), -4999.0);
}

void TestAccount::aSumIsNeverBelowItsTerms() {
  const double errors[] = {-101.5, -102.25, -140};
  QVERIFY(log2_sum(errors) > -101.5 && log2_sum(errors) < -100.5);
}

void TestAccount::noErrorAtAll() {
  QVERIFY(std::isinf(log2_sum({})) && log2_sum({}) < 0);
  const double errors[] = {-INFINITY, -INFINITY};
  QVERIFY(std::isinf(log2_sum(errors)));
}

void TestAccount::overTheField() {
  QCOMPARE(log2_over_field(1), -127.0);
  QCOMPARE(log2_over_field(1024), -117.0);
}

// The table of protocol.md, section 8: the fewest queries that reach 2^-(100 + 4 - 16).
void TestAccount::queriesOfTheTable_data() {
  QTest::addColumn<unsigned>("log_inverse_rate");
  QTest::addColumn<int>("queries");
  QTest::newRow("1/2") << 1U << 213;
  QTest::newRow("1/4") << 2U << 130;
  QTest::newRow("1/8") << 3U << 107;
  QTest::newRow("1/16") << 4U << 97;
}

void TestAccount::queriesOfTheTable() {
  QFETCH(unsigned, log_inverse_rate);
  QFETCH(int, queries);
  QVERIFY(log2_missed_by_queries(log_inverse_rate, queries) <= -88);
  QVERIFY(log2_missed_by_queries(log_inverse_rate, queries - 1) > -88);
}

void TestAccount::bindingTerm() {
  const SoundnessAccount account{{{"a", "1 / p", -127}, {"b", "1", -102}, {"c", "", -110}}};
  QCOMPARE(account.binding().name, std::string("b"));
  QVERIFY(account.bits() < 102 && account.bits() > 101.9);
}

QTEST_APPLESS_MAIN(TestAccount)
#include "test_account.moc"
