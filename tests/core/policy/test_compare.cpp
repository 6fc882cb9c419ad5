// The laws of comparing: a policy is equal to itself, what is looser one way is tighter the other way, and
// known answers.
#include "core/policy/compare.h"

#include <QtTest>

#include "core/policy/rules/places.h"
#include "tests/core/policy/json_text.h"

using namespace driftseal;

namespace {

Policy policy_of(const std::string& rules, const std::string& members = "") {
  return parse_policy(json("{'driftseal_policy': 1, 'name': 'p', " + members + "'rules': [" + rules + "]}"),
                      "")
      .value();
}

std::vector<TensorFacts> layout() {
  const u128 squares = u128{1} << 60;
  return {{"a.weight", DType::F32, {8, 8}, squares},
          {"b.weight", DType::F32, {8, 8}, squares},
          {"a.bias", DType::F32, {8}, squares},
          {"count", DType::I64, {1}}};
}

std::vector<TensorChange> changes(const Policy& before, const Policy& after) {
  return compare_tensors(before, after, layout(), 24);
}

// What the second budget allows a.weight, seen from the first.
Allowance allowance(const std::string& before, const std::string& after) {
  const std::string rest = ", {'tensors': '*', 'budget': 'frozen'}";
  return changes(policy_of("{'tensors': 'a.weight', " + before + "}" + rest),
                 policy_of("{'tensors': 'a.weight', " + after + "}" + rest))[0]
      .allowance;
}

const std::vector<std::string> budgets{
    "'budget': 'frozen'",
    "'budget': 'frozen', 'per': 'tensor'",
    "'budget': 'free'",
    "'budget': 'exempt'",
    "'budget': {'norm': {'relative': '0.01'}}",
    "'budget': {'norm': {'relative': '0.1'}}",
    "'budget': {'norm': {'absolute': '3'}}",
    "'budget': {'norm': {'relative': '0.1'}}, 'per': 'rule'",
    "'budget': {'rank': 2, 'residual': 'rounding'}",
    "'budget': {'rank': 4, 'residual': 'rounding'}",
    "'budget': {'rank': 2, 'residual': {'relative': '0.1'}}",
    "'budget': {'support': {'count': 3}}",
    "'budget': {'support': {'fraction': '0.5'}, 'norm': {'relative': '0.01'}}",
    "'budget': {'rank': 2, 'support': {'count': 3}, 'residual': 'rounding'}",
    "'budget': {'rank': 4, 'support': {'count': 3}, 'residual': 'rounding', 'norm': {'relative': 1}}"};

Allowance reversed(Allowance allowance) {
  if (allowance == Allowance::looser) return Allowance::tighter;
  return allowance == Allowance::tighter ? Allowance::looser : allowance;
}

QString text(Allowance allowance) { return QString::fromUtf8(to_string(allowance).data()); }

}  // namespace

class TestCompare : public QObject {
  Q_OBJECT

 private slots:
  void EveryBudgetIsEqualToItself() {
    for (const std::string& budget : budgets) QVERIFY(allowance(budget, budget) == Allowance::equal);
  }

  void LooserOneWayIsTighterTheOther() {
    for (const std::string& a : budgets)
      for (const std::string& b : budgets)
        QVERIFY2(allowance(a, b) == reversed(allowance(b, a)), (a + " and " + b).c_str());
  }

  void LooserIsTransitive() {
    const auto no_less = [](const std::string& a, const std::string& b) {
      const Allowance seen = allowance(a, b);
      return seen == Allowance::looser || seen == Allowance::equal;
    };
    for (const std::string& a : budgets)
      for (const std::string& b : budgets)
        for (const std::string& c : budgets)
          if (no_less(a, b) && no_less(b, c)) QVERIFY2(no_less(a, c), (a + " .. " + c).c_str());
  }

  void KnownAnswers_data() {
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<QString>("allowance");
    QTest::newRow("frozen together or alone") << 0 << 1 << "equal";
    QTest::newRow("frozen, then a norm") << 0 << 4 << "looser";
    QTest::newRow("a larger norm") << 4 << 5 << "looser";
    QTest::newRow("a norm, then free") << 5 << 2 << "looser";
    QTest::newRow("free, then exempt") << 2 << 3 << "looser";
    QTest::newRow("a smaller rank") << 9 << 8 << "tighter";
    QTest::newRow("a larger residual") << 8 << 10 << "looser";
    QTest::newRow("a norm that fits into a residual") << 4 << 10 << "looser";
    QTest::newRow("a rank is no norm") << 5 << 8 << "other";
    QTest::newRow("a mask beside the rank") << 8 << 13 << "looser";
    QTest::newRow("a larger rank and a norm") << 13 << 14 << "other";
  }
  void KnownAnswers() {
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(QString, allowance);
    QCOMPARE(text(::allowance(budgets[static_cast<std::size_t>(before)],
                              budgets[static_cast<std::size_t>(after)])),
             allowance);
  }

  void SharedBudgetsAreTighter() {
    const std::string rule = "{'tensors': '*.weight', 'budget': {'norm': {'absolute': 2}}, 'per': ",
                      rest = "}, {'tensors': '*', 'budget': 'frozen'}";
    const Policy each = policy_of(rule + "'tensor'" + rest), together = policy_of(rule + "'rule'" + rest);
    QCOMPARE(text(changes(each, together)[0].allowance), QStringLiteral("tighter"));
    QCOMPARE(text(changes(together, each)[1].allowance), QStringLiteral("looser"));
    QCOMPARE(text(changes(together, each)[3].allowance), QStringLiteral("equal"));
  }

  void TensorsWithoutARuleAreOther() {
    const Policy all = policy_of("{'tensors': '*', 'budget': 'frozen'}"),
                 some = policy_of("{'tensors': 'a*', 'budget': 'frozen'}");
    const auto seen = changes(all, some);
    QCOMPARE(text(seen[0].allowance), QStringLiteral("equal"));
    QCOMPARE(text(seen[1].allowance), QStringLiteral("other"));
    QVERIFY(!seen[1].after && seen[1].before);
    QCOMPARE(text(changes(some, some)[1].allowance), QStringLiteral("equal"));
  }

  void RulesThatWereAddedRemovedChangedAndMoved() {
    const std::string a = "{'name': 'a', 'tensors': 'a*', 'budget': 'frozen'}",
                      b = "{'name': 'b', 'tensors': 'b*', 'budget': 'frozen'}",
                      c = "{'name': 'c', 'tensors': 'c*', 'budget': 'frozen'}",
                      free_c = "{'name': 'c', 'tensors': 'c*', 'budget': 'free', 'comment': 'why'}",
                      renamed = "{'name': 'bee', 'tensors': 'b*', 'budget': 'frozen'}",
                      d = "{'name': 'd', 'tensors': '*', 'budget': 'frozen'}";
    const Policy before = policy_of(a + ", " + b + ", " + c),
                 after = policy_of(free_c + ", " + renamed + ", " + d);
    const auto seen = compare_rules(before, after);
    QCOMPARE(seen.size(), std::size_t{4});
    QVERIFY(seen[0].before == 0 && !seen[0].after);  // a went
    QVERIFY(seen[1].before == 2 && seen[1].after == 0 && seen[1].budget && seen[1].comment &&
            seen[1].per == false);
    QVERIFY(seen[2].before == 1 && seen[2].after == 1 && seen[2].name && !seen[2].selector);
    QVERIFY(seen[1].moved != seen[2].moved);
    QVERIFY(!seen[3].before && seen[3].after == 2);
  }

  void APolicyHasNoChangesAgainstItself() {
    const Policy policy =
        policy_of("{'role': 'attention', 'budget': 'free'}, {'tensors': '*', 'budget': 'frozen'}",
                  "'model_norm': {'relative': '0.1'}, ");
    for (const RuleChange& change : compare_rules(policy, policy))
      QVERIFY(change.before == change.after && change.after && !change.changed() && !change.moved);
    QVERIFY(compare_settings(policy, policy).empty());
  }

  void SettingsThatDiffer() {
    const std::string rules = "{'tensors': '*', 'budget': 'frozen'}";
    const auto differ =
        compare_settings(policy_of(rules), policy_of(rules, "'grid_bits': 20, 'added': 'allow', "));
    QVERIFY((differ == std::vector{PolicySetting::grid_bits, PolicySetting::added}));
  }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "test_compare.moc"
