// The policy in the editor as a value: texts, edits, fields. No window.
#include <QTest>

#include "ui/session/policy_document.h"
#include "ui/session/policy_edits.h"
#include "ui/session/policy_templates.h"
#include "ui/session/rule_fields.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

const char* const spaced = R"({ "driftseal_policy": 1,   "name": "p",
  "rules": [
    {"tensors": "a*", "budget": "free"},
    {"name": "rest}", "tensors": "*",
     "budget": "frozen"}
  ]
})";

PolicyRule ruleOf(const QString& selector, const QString& budget) {
  RuleFields fields;
  fields.name = QStringLiteral("r");
  fields.selector = selectorOfLine(selector);
  fields.budget = budgetOfLine(budget);
  auto rule = readRule(fields);
  return rule ? *rule : PolicyRule();
}

}  // namespace

class TestPolicyDocument : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void TextIsKeptWhereNothingChangesInMeaning() {
    const auto document = PolicyDocument::read(spaced);
    QVERIFY(document.isGood());
    const auto same = document.edited([](Policy policy) { return policy; });
    QVERIFY(same);
    QCOMPARE(same->text(), std::string(spaced));
    const auto moved = document.edited(moveRule(0, 0));
    QCOMPARE(moved->text(), std::string(spaced));
  }

  void EditsWriteTheTextCanonically() {
    const auto document = PolicyDocument::read(spaced);
    const auto edited = document.edited(moveRule(1, 0));
    QVERIFY(edited && edited->isGood());
    QCOMPARE(edited->policy()->rules[0].name, std::string("rest}"));
    QCOMPARE(edited->text(), policy_text(*edited->policy()));
    QCOMPARE(PolicyDocument::read(edited->text()).policy()->rules.size(), std::size_t{2});
  }

  void BrokenTextKeepsTheLastGoodPolicy() {
    const auto good = PolicyDocument::read(spaced);
    const auto typed = PolicyDocument::typed("{ \"rules\": [,] }", good);
    QVERIFY(!typed.isRead() && !typed.isGood());
    const auto broken = typed.read();
    QVERIFY(broken.error());
    QCOMPARE(broken.policy(), good.policy());
    QVERIFY(placeOf(*broken.error()));
    QVERIFY(!PolicyDocument::read({}, broken).policy());
  }

  void RefusedEditsHaveTheSentenceOfTheCore() {
    const auto document = PolicyDocument::read(spaced);
    const auto refused = document.edited([](Policy policy) {
      policy.rules[0].name = policy.rules[1].name;
      return policy;
    });
    QVERIFY(!refused);
    QVERIFY(QString::fromStdString(refused.error().message).contains(QStringLiteral("two rules are named")));
    QVERIFY(refused.error().where.empty());
    QVERIFY(!document.edited(removeRules({0, 1})));
  }

  void RulesAndPlacesOfTheText() {
    const auto document = PolicyDocument::read(spaced);
    const std::string text = spaced;
    QCOMPARE(text[document.offsetOf(1)], '{');
    QCOMPARE(text[document.endOf(1)], '}');
    QCOMPARE(text.substr(document.endOf(1) + 1, 3), std::string("\n  "));
    QVERIFY(!document.ruleAt(0));
    QVERIFY(document.ruleAt(document.offsetOf(0)) == std::size_t{0});
    QVERIFY(document.ruleAt(text.find("frozen")) == std::size_t{1});
  }

  void NewRulesHaveFreeNames() {
    auto document = PolicyDocument();
    for (int i = 0; i < 3; ++i) {
      const auto more = document.edited(insertRule(0, emptyRule()));
      QVERIFY(more);
      document = *more;
    }
    QCOMPARE(document.policy()->rules[0].name, std::string("new rule 3"));
    const auto twice = document.edited(duplicateRule(2));
    QVERIFY(twice);
    QCOMPARE(twice->policy()->rules[3].name, std::string("new rule 4"));
  }

  void RuleForTheRestSelectsExactlyThese() {
    const PolicyRule rule = ruleFor({"a.0.w", "a.1.w"}, {"a.0.w", "a.1.w", "a.2.b", "b"});
    QCOMPARE(rule.selector.patterns.size(), std::size_t{1});
    QVERIFY(rule.selector.selects({"a.1.w", DType::F32, {1}}));
    QVERIFY(!rule.selector.selects({"a.2.b", DType::F32, {1}}));
  }

  void LinesAreReadBack_data() {
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("budget");
    const auto add = [](const char* selector, const char* budget) {
      QTest::newRow(budget) << QString::fromUtf8(selector) << QString::fromUtf8(budget);
    };
    add("tensors *", "frozen");
    add("role attention, mlp_down; block layer; tower text; layers 3-7, last 2; kind matrix", "norm 0.05 %");
    add("tensors a.* *.b?", "norm 1.5 absolute");
    add("regex a\\.[0-9]{1,3} b|c", "rank 8, residual rounding");
    add("kind matrix", "rank 8, support 0.1 %, residual rounding BF16, norm 120 %");
    add("kind vector", "support 100, residual none");
    add("kind floating", "support 1 %, residual 0.25 absolute");
  }
  void LinesAreReadBack() {
    QFETCH(QString, selector);
    QFETCH(QString, budget);
    const PolicyRule rule = ruleOf(selector, budget);
    QCOMPARE(selectorLine(rule.selector), selector);
    QCOMPARE(budgetLine(rule.budget), budget);
    const auto again = readRule(fieldsOf(rule));
    QVERIFY(again);
    QCOMPARE(fieldsOf(*again), fieldsOf(rule));
  }

  void WhatIsNoRuleSaysWhy_data() {
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("budget");
    QTest::addColumn<QString>("says");
    QTest::newRow("role") << "role atention"
                          << "frozen"
                          << "is no word for";
    QTest::newRow("nothing") << ""
                             << "frozen"
                             << "does not say which tensors";
    QTest::newRow("number") << "*"
                            << "norm five"
                            << "number";
    QTest::newRow("zero") << "*"
                          << "norm 0 %"
                          << "allows no change";
    QTest::newRow("word") << "*"
                          << "forzen"
                          << "not a budget";
    QTest::newRow("rank") << "*"
                          << "rank 8"
                          << "needs a residual";
    QTest::newRow("layers") << "layers x"
                            << "frozen"
                            << "which layers";
  }
  void WhatIsNoRuleSaysWhy() {
    QFETCH(QString, selector);
    QFETCH(QString, budget);
    QFETCH(QString, says);
    RuleFields fields;
    fields.name = QStringLiteral("r");
    fields.selector = selectorOfLine(selector);
    fields.budget = budgetOfLine(budget);
    const auto rule = readRule(fields);
    QVERIFY(!rule);
    const QString message = QString::fromStdString(rule.error().message);
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY(!rule.error().remedy.empty());
    QVERIFY(rule.error().where.empty());
  }

  void TemplatesCanBeReadAndSayWhatTheyAre() {
    const auto templates = policyTemplates();
    QCOMPARE(templates.size(), std::size_t{8});
    for (const PolicyTemplate& begin : templates) {
      QVERIFY(!begin.description.isEmpty());
      const auto document = PolicyDocument::read(begin.text);
      QVERIFY(document.isGood());
      for (const PolicyRule& rule : document.policy()->rules) {
        const auto again = readRule(fieldsOf(rule));
        QVERIFY(again && again->budget == rule.budget && again->per == rule.per);
      }
    }
  }
};

QTEST_GUILESS_MAIN(TestPolicyDocument)
#include "test_policy_document.moc"
