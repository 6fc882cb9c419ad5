// What a policy says about partners goes before what is found out.
#include <QTest>

#include "tests/core/pairing/pairs.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

using Partner = PairingException::Partner;

Weights base() { return Weights().add("a", {3}).add("b", {2, 3}, 9); }
Weights tuned() { return Weights().add("a", {3}).add("c", {2, 3}, 9).add("d", {3, 2}, 20); }

PairingRules rules(std::vector<PairingException> exceptions, bool exact = false) {
  return {.exact_names = exact, .exceptions = std::move(exceptions)};
}

}  // namespace

class TestPairingRules : public QObject {
  Q_OBJECT
  Pairs pairs_;

 private slots:
  void a_named_partner() {
    for (const bool exact : {false, true}) {
      const auto pair = pairs_.pair(base(), tuned(), rules({{"b", Partner::named, "c", {}, {}}}, exact));
      QVERIFY(pair.ok() && no_drift(*pair));
      QVERIFY(says(entry(*pair, "b"), "c in the tuned model, says the policy"));
      QCOMPARE(entry(*pair, "d").status, Coverage::added);
    }
  }

  void a_named_partner_goes_before_one_name() {
    const auto pair =
        pairs_.pair(Weights().add("a", {3}).add("b", {3}, 7), Weights().add("a", {3}, 7).add("b", {3}),
                    rules({{"a", Partner::named, "b", {}, {}}, {"b", Partner::named, "a", {}, {}}}));
    QVERIFY(pair.ok() && pair->complete() && no_drift(*pair));
  }

  void no_partner() {
    const auto pair = pairs_.pair(base(), base(), rules({{"b", Partner::none, "", {}, {}}}));
    QVERIFY(pair.ok());
    QVERIFY(entry(*pair, "b").status == Coverage::missing && says(entry(*pair, "b"), "by the policy"));
    QCOMPARE(pair->coverage.back().status, Coverage::added);
    QCOMPARE(pair->coverage.back().name, std::string("b[tuned]"));
  }

  // One tensor of the tuned model stands for two of the base.
  void one_partner_for_two() {
    const auto pair = pairs_.pair(Weights().add("a", {3}).add("b", {3}), Weights().add("a", {3}),
                                  rules({{"b", Partner::named, "a", {}, {}}}));
    QVERIFY(pair.ok());
    QVERIFY(entry(*pair, "b").comparable());
    QVERIFY(no_drift(*pair));
  }

  void turned_by_name() {
    const auto pair = pairs_.pair(base(), tuned(), rules({{"b", Partner::named, "d", true, {}}}));
    QVERIFY(pair.ok() && entry(*pair, "b").comparable() && !no_drift(*pair));
    QCOMPARE(pair->tuned_tensor(entry(*pair, "b")).shape, (Shape{2, 3}));
  }

  void rules_that_do_not_fit_data() {
    QTest::addColumn<PairingException>("rule");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such base") << PairingException{"x", Partner::named, "c", {}, {}}
                                  << ErrorCode::not_found;
    QTest::newRow("no such tuned") << PairingException{"b", Partner::named, "x", {}, {}}
                                   << ErrorCode::not_found;
    QTest::newRow("a vector turned") << PairingException{"a", Partner::found, "", true, {}}
                                     << ErrorCode::mismatch;
    QTest::newRow("no more rows") << PairingException{"a", Partner::found, "", {}, true}
                                  << ErrorCode::mismatch;
  }
  void rules_that_do_not_fit() {
    QFETCH(PairingException, rule);
    QFETCH(ErrorCode, code);
    const auto pair = pairs_.pair(base(), tuned(), rules({rule}));
    QCOMPARE(pair.error().code, code);
    QVERIFY(pair.error().message.find("\"pairing\"") != std::string::npos);
    QVERIFY(!pair.error().where.empty() && !pair.error().remedy.empty());
  }
};

QTEST_APPLESS_MAIN(TestPairingRules)
#include "test_pairing_rules.moc"
