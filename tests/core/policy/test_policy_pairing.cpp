// The member "pairing" of a policy file.
#include <QTest>

#include "core/policy/rules/policy.h"
#include "tests/core/policy/json_text.h"

using namespace driftseal;

namespace {

Result<Policy> with_pairing(const std::string& pairing) {
  return parse_policy(json("{'driftseal_policy': 1, 'name': 'p', 'pairing': " + pairing +
                           ", 'rules': [{'tensors': '*', 'budget': 'frozen'}]}"),
                      "policy.json");
}
Result<Policy> with_exceptions(const std::string& list) {
  return with_pairing("{'tensors': [" + list + "]}");
}

}  // namespace

class TestPolicyPairing : public QObject {
  Q_OBJECT

 private slots:
  void every_member() {
    const auto policy = with_pairing(
        "{'names': 'exact', 'tensors': [{'base': 'a', 'tuned': 'x', 'transposed': false, 'rows': 'first'}, "
        "{'base': 'b', 'tuned': null}, {'base': 'c', 'rows': 'all'}]}");
    QVERIFY(policy.ok());
    using Partner = PairingException::Partner;
    const PairingRules expected{.exact_names = true,
                                .exceptions = {{"a", Partner::named, "x", false, true},
                                               {"b", Partner::none, "", {}, {}},
                                               {"c", Partner::found, "", {}, false}}};
    QVERIFY(policy->pairing == expected);
    const auto again = parse_policy(policy_text(*policy), "policy.json");
    QVERIFY(again.ok() && again->pairing == expected);
  }

  void left_out() {
    for (const char* pairing : {"{}", "{'names': 'known'}", "{'tensors': []}"}) {
      const auto policy = with_pairing(pairing);
      QVERIFY(policy.ok() && policy->pairing == PairingRules());
      QVERIFY(policy_text(*policy).find("pairing") == std::string::npos);
    }
  }

  void refused_data() {
    QTest::addColumn<QString>("exceptions");
    QTest::addColumn<QString>("said");
    QTest::newRow("no base") << "{'tuned': 'x'}"
                             << "no \"base\"";
    QTest::newRow("nothing said") << "{'base': 'a'}"
                                  << "nothing is said";
    QTest::newRow("twice") << "{'base': 'a', 'rows': 'all'}, {'base': 'a', 'tuned': 'x'}"
                           << "twice";
    QTest::newRow("none, and turned") << "{'base': 'a', 'tuned': null, 'transposed': true}"
                                      << "without a partner";
    QTest::newRow("turned by a word") << "{'base': 'a', 'transposed': 'yes'}"
                                      << "true or false";
    QTest::newRow("rows by number") << "{'base': 'a', 'rows': 5}"
                                    << "\"first\" or \"all\"";
    QTest::newRow("a number as name") << "{'base': 1, 'rows': 'all'}"
                                      << "must be a text";
    QTest::newRow("unknown key") << "{'base': 'a', 'row': 'all'}"
                                 << "unknown key \"row\"";
    QTest::newRow("no object") << "'a'"
                               << "must be an object";
  }
  void refused() {
    QFETCH(QString, exceptions);
    QFETCH(QString, said);
    const auto policy = with_exceptions(exceptions.toStdString());
    QVERIFY(!policy.ok());
    QVERIFY2(policy.error().paragraph().find(said.toStdString()) != std::string::npos,
             policy.error().paragraph().c_str());
    QVERIFY(policy.error().where.find("line 1") != std::string::npos);
  }

  void too_many() {
    std::string list = "{'base': 'a', 'rows': 'all'}";
    for (std::size_t i = 0; i < PolicyLimits::pairing_exceptions; ++i)
      list += ",{'base': 'a" + std::to_string(i) + "', 'rows': 'all'}";
    QVERIFY(with_exceptions(list).error().message.find("at most 10000") != std::string::npos);
    QVERIFY(!with_pairing("{'names': 'similar'}").ok() && !with_pairing("[]").ok());
  }
};

QTEST_APPLESS_MAIN(TestPolicyPairing)
#include "test_policy_pairing.moc"
