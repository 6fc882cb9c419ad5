// Policy files: what is read, what is refused and where, and that writing and reading are inverse.
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "core/policy/rules/finding.h"
#include "core/policy/rules/policy.h"
#include "tests/core/policy/json_text.h"

using namespace driftseal;

namespace {

Result<Policy> parse(const std::string& text) { return parse_policy(text, "policy.json"); }

// A policy with one more member at the top and this list of rules.
std::string with(const std::string& member, const std::string& rules) {
  return json("{'driftseal_policy': 1, 'name': 'p', ") + member + "\"rules\": [" + rules + "]}";
}
std::string with_rule(const std::string& members) { return with("", "{" + members + "}"); }
std::string with_budget(const std::string& budget) {
  return with_rule(json("'tensors': '*', 'budget': ") + budget);
}
std::string with_top(const std::string& member) {
  return with(member + ", ", json("{'tensors': '*', 'budget': 'frozen'}"));
}

Policy sample(const std::string& text) { return parse(text).value(); }

std::vector<FindingKind> kinds(const std::vector<Finding>& findings) {
  std::vector<FindingKind> kinds;
  for (const Finding& finding : findings) kinds.push_back(finding.kind);
  return kinds;
}

}  // namespace

class TestPolicyFile : public QObject {
  Q_OBJECT
 private slots:
  void defaults() {
    const Policy policy = sample(with_budget("\"frozen\""));
    QCOMPARE(policy.grid_bits, 24U);
    QVERIFY(!policy.rank_scale_bits && !policy.model_support);
    QCOMPARE(policy.minimum_soundness_bits, 96U);
    QVERIFY(!policy.model_norm);
    QVERIFY(policy.added == Policy::Presence::deny && policy.missing == Policy::Presence::deny);
    QCOMPARE(policy.rules[0].name, std::string("rule 1"));
    QVERIFY(policy.rules[0].per == PolicyRule::Per::rule);
    QVERIFY(sample(with_budget(json("{'norm': {'absolute': 1}}"))).rules[0].per == PolicyRule::Per::tensor);
  }

  void everyMember() {
    const Policy policy = sample(
        json("{'driftseal_policy': 1, 'name': 'p', 'description': 'd', 'grid_bits': 20, 'rank_scale_bits': "
             "8, 'minimum_soundness_bits': 100, 'model_norm': {'relative': '0.05'}, 'added': 'allow', "
             "'missing': 'allow', 'rules': [{'name': 'r', 'regex': ['a.*', 'b'], 'kind': 'floating', "
             "'budget': {'norm': {'absolute': 1.5e1}}, 'per': 'rule', 'comment': 'c'}]}"));
    QCOMPARE(policy.grid_bits, 20U);
    QCOMPARE(policy.minimum_soundness_bits, 100U);
    QCOMPARE(policy.model_norm->value.text(), std::string("0.05"));
    QVERIFY(policy.added == Policy::Presence::allow && policy.missing == Policy::Presence::allow);
    const PolicyRule& rule = policy.rules[0];
    QCOMPARE(rule.selector.patterns.size(), std::size_t{2});
    QVERIFY(rule.selector.selects({"abc", DType::F32, {2}}) &&
            !rule.selector.selects({"abc", DType::I8, {2}}));
    QCOMPARE(rule.budget.norm->value.text(), std::string("15"));
    QVERIFY(rule.per == PolicyRule::Per::rule);
    QCOMPARE(rule.comment, std::string("c"));
  }

  void budgetsOfStructure() {
    const auto budget = [](const std::string& text) {
      return sample(with_budget(json(text))).rules[0].budget;
    };
    const RuleBudget lora = budget("{'rank': 8, 'residual': 'rounding'}");
    QVERIFY(lora.kind == RuleBudget::Kind::low_rank && *lora.rank == 8 && !lora.norm && !lora.support);
    QVERIFY(lora.residual.kind == ResidualBound::Kind::rounding && !lora.residual.type);
    const RuleBudget sparse = budget("{'support': {'fraction': '0.01'}, 'norm': {'relative': 1}}");
    QVERIFY(sparse.kind == RuleBudget::Kind::sparse && sparse.norm);
    QVERIFY(sparse.residual.kind == ResidualBound::Kind::none);
    const RuleBudget all = budget(
        "{'rank': 2, 'support': {'count': 7}, 'residual': {'relative': '1e-3'}, 'norm': {'absolute': 3}}");
    QVERIFY(all.kind == RuleBudget::Kind::composite && all.norm && all.support->value.text() == "7");
    QVERIFY(all.residual.norm.unit == NormBound::Unit::relative);
    const RuleBudget named = budget("{'rank': 2, 'residual': {'rounding': 'F16'}}");
    QVERIFY(*named.residual.type == DType::F16 && !(named == lora));
    QVERIFY(sample(with_budget(json("{'rank': 2, 'residual': 'rounding'}"))).rules[0].per ==
            PolicyRule::Per::tensor);
  }

  void structureIsWrittenAsItIsRead() {
    for (const char* text :
         {"{'rank': 8, 'residual': 'rounding'}", "{'rank': 1, 'residual': {'rounding': 'BF16'}}",
          "{'support': {'count': 88}, 'residual': 'none', 'norm': {'relative': '0.5'}}",
          "{'rank': 3, 'support': {'fraction': '0.25'}, 'residual': {'absolute': '0.125'}}"}) {
      const Policy policy = sample(with_budget(json(text)));
      const std::string written = policy_text(policy);
      QVERIFY2(written.find(json(text)) != std::string::npos, written.c_str());
      QVERIFY(sample(written).rules[0].budget == policy.rules[0].budget);
    }
    const Policy whole = sample(
        json("{'driftseal_policy': 1, 'name': 'p', 'rank_scale_bits': 12, 'model_support': {'count': 5}, "
             "'rules': [{'tensors': '*', 'budget': {'rank': 1, 'residual': 'rounding'}}]}"));
    QVERIFY(*whole.rank_scale_bits == 12 && whole.model_support);
    const Policy again = sample(policy_text(whole));
    QVERIFY(again.rank_scale_bits == whole.rank_scale_bits && again.model_support == whole.model_support);
  }

  void numbersAreReadAsWritten() {
    const auto norm = [](const std::string& number) {
      return sample(with_budget("{\"norm\": {\"absolute\": " + number + "}}"))
          .rules[0]
          .budget.norm->value.text();
    };
    QCOMPARE(norm("0.1000000000000000055511151231257"), std::string("0.1000000000000000055511151231257"));
    QCOMPARE(norm("\"0.1\""), std::string("0.1"));
    QCOMPARE(norm("18446744073709551616"), std::string("18446744073709551616"));
    QCOMPARE(norm("7"), std::string("7"));
  }

  void refused_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const std::string& text, const char* said) {
      QTest::newRow(name) << QString::fromStdString(text) << said;
    };
    const std::string frozen = json("'budget': 'frozen'");
    row("NotJson", "{", "not valid JSON");
    row("NotAnObject", "[]", "no \"driftseal_policy\"");
    row("OtherVersion", json("{'driftseal_policy': 2, 'name': 'p', 'rules': []}"), "version 1");
    row("VersionAsText", json("{'driftseal_policy': '1', 'name': 'p', 'rules': []}"), "version 1");
    row("DuplicateKey", with_top(json("'added': 'deny', 'added': 'allow'")), "occurs twice");
    row("UnknownKey", with_top(json("'strict': true")), "unknown key \"strict\"");
    row("NoName", json("{'driftseal_policy': 1, 'rules': [{'tensors': '*', 'budget': 'frozen'}]}"),
        "no \"name\"");
    row("EmptyName", json("{'driftseal_policy': 1, 'name': '', 'rules': []}"), "not empty");
    row("NoRules", json("{'driftseal_policy': 1, 'name': 'p'}"), "no \"rules\"");
    row("EmptyRules", with("", ""), "at least one rule");
    row("GridTooFine", with_top("\"grid_bits\": 41"), "from 8 to 40");
    row("GridAsReal", with_top("\"grid_bits\": 24.5"), "whole number");
    row("SoundnessTooLow", with_top("\"minimum_soundness_bits\": 95"), "from 96");
    row("RankScaleWithoutARank", with_top("\"rank_scale_bits\": 16"), "means nothing");
    row("RankScaleTooFine", with_top("\"rank_scale_bits\": 25"), "from 4 to 24");
    row("ModelSupportIsNumber", with_top("\"model_support\": 5"), "must be an object");
    row("ModelSupportZero", with_top(json("'model_support': {'count': 0}")), "no change at all");
    row("AddedIsBoolean", with_top("\"added\": true"), "\"deny\" or \"allow\"");
    row("ModelNormZero", with_top(json("'model_norm': {'relative': 0}")), "no change at all");
    row("RuleIsText", with("", "\"frozen\""), "must be an object");
    row("RuleUnknownKey", with_rule(json("'tensor': '*', ") + frozen), "unknown key \"tensor\"");
    row("NoSelector", with_rule(frozen), "which tensors");
    row("TwoSelectors", with_rule(json("'tensors': 'a', 'regex': 'b', ") + frozen), "both");
    row("EmptyPatterns", with_rule(json("'tensors': [], ") + frozen), "empty");
    row("EmptyPattern", with_rule(json("'tensors': '', ") + frozen), "empty");
    row("PatternIsNumber", with_rule(json("'tensors': [1], ") + frozen), "must be a text");
    row("BadGlob", with_rule(json("'tensors': 'a[', ") + frozen), "character 2");
    row("BadRegex", with_rule(json("'regex': 'a(', ") + frozen), "not closed");
    row("BadKind", with_rule(json("'kind': 'bool', ") + frozen), "\"integer\"");
    row("BadPer", with_rule(json("'tensors': '*', 'per': 'block', ") + frozen), "\"per\"");
    row("NoBudget", with_rule(json("'tensors': '*'")), "no \"budget\"");
    row("UnknownBudget", with_budget("\"thawed\""), "not a budget");
    row("BudgetIsNumber", with_budget("0"), "not a budget");
    row("RankWithoutResidual", with_budget(json("{'rank': 8}")), "residual above zero");
    row("RankWithNothingLeft", with_budget(json("{'rank': 8, 'residual': 'none'}")), "residual above zero");
    row("RankZero", with_budget(json("{'rank': 0, 'residual': 'rounding'}")), "from 1");
    row("RankIsNegative", with_budget(json("{'rank': -1, 'residual': 'rounding'}")), "whole number");
    row("RankIsReal", with_budget(json("{'rank': 1.5, 'residual': 'rounding'}")), "whole number");
    row("RankOfARule",
        with_rule(json("'tensors': '*', 'per': 'rule', 'budget': {'rank': 1, 'residual': 'rounding'}")),
        "one matrix");
    row("SupportIsNumber", with_budget(json("{'support': 8}")), "must be an object");
    row("SupportZero", with_budget(json("{'support': {'count': 0}}")), "no change at all");
    row("SupportIsHalf", with_budget(json("{'support': {'count': 1.5}}")), "whole number");
    row("FractionOfOne", with_budget(json("{'support': {'fraction': 1}}")), "below one");
    row("FractionIsNegative", with_budget(json("{'support': {'fraction': -0.1}}")), "negative");
    row("SupportTwice", with_budget(json("{'support': {'count': 1, 'fraction': 0.5}}")), "one of");
    row("ResidualOfNothing", with_budget(json("{'residual': 'rounding'}")), "a rank or a support leaves");
    row("ResidualOfANorm", with_budget(json("{'norm': {'absolute': 1}, 'residual': 'rounding'}")),
        "a rank or a support leaves");
    row("ResidualZero", with_budget(json("{'rank': 1, 'residual': {'absolute': 0}}")), "no change at all");
    row("ResidualIsNaN", with_budget(json("{'rank': 1, 'residual': {'absolute': 'nan'}}")), "not a decimal");
    row("ResidualIsNegative", with_budget(json("{'rank': 1, 'residual': {'relative': -1}}")), "negative");
    row("ResidualIsNumber", with_budget(json("{'rank': 1, 'residual': 1}")), "not a residual");
    row("RoundingOfIntegers", with_budget(json("{'rank': 1, 'residual': {'rounding': 'I8'}}")),
        "rounding is known");
    row("RoundingAndMore", with_budget(json("{'rank': 1, 'residual': {'rounding': 'F16', 'absolute': 1}}")),
        "unknown key");
    row("EmptyBudget", with_budget("{}"), "not a budget");
    row("CompositeIsAWord", with_budget("\"composite\""), "not a budget");
    row("NormWithoutUnit", with_budget(json("{'norm': 0.5}")), "must be an object");
    row("NormWithTwoUnits", with_budget(json("{'norm': {'absolute': 1, 'relative': 1}}")), "one of");
    row("NormZero", with_budget(json("{'norm': {'relative': '0.0'}}")), "no change at all");
    row("NormNegative", with_budget(json("{'norm': {'absolute': -1}}")), "negative");
    row("NormNegativeReal", with_budget(json("{'norm': {'absolute': -0.5}}")), "negative");
    row("NormNaN", with_budget(json("{'norm': {'absolute': 'NaN'}}")), "not a decimal");
    row("NormBareNaN", with_budget(json("{'norm': {'absolute': NaN}}")), "not valid JSON");
    row("NormInfinite", with_budget(json("{'norm': {'absolute': 1e999}}")), "");
    row("NormBeyondLimits", with_budget(json("{'norm': {'absolute': 1e30}}")), "1e20");
    row("NormIsBoolean", with_budget(json("{'norm': {'absolute': true}}")), "number");
    std::string long_patterns = "\"(a{1000}){9}\"";
    for (int i = 0; i < 1200; ++i) long_patterns += ", \"(a{1000}){9}\"";
    row("PatternsFillTheMemory", with_rule("\"regex\": [" + long_patterns + "], " + frozen),
        "steps together");
    row("SameRuleName",
        with("", json("{'name': 'r', 'tensors': 'a', 'budget': 'frozen'}, {'name': 'r', 'tensors': 'b', "
                      "'budget': 'free'}")),
        "two rules");
  }
  void refused() {
    QFETCH(QString, text);
    QFETCH(QString, said);
    const auto policy = parse(text.toStdString());
    QVERIFY(!policy.ok());
    const Error& error = policy.error();
    const std::string all = error.paragraph();
    QVERIFY2(QString::fromStdString(error.message + error.remedy).contains(said), all.c_str());
    QVERIFY2(error.where.starts_with("line 1, column "), all.c_str());
    QCOMPARE(error.file, std::string("policy.json"));
    QVERIFY(!error.remedy.empty());
  }

  void errorsHaveTheirLine() {
    const auto policy = parse(
        "{\"driftseal_policy\": 1,\n \"name\": \"p\",\n \"rules\": [\n  {\"tensors\": \"*\", \"budget\": "
        "7}]}");
    QVERIFY(!policy.ok());
    QVERIFY(policy.error().where.starts_with("line 4, "));
  }

  void writingAndReadingAreInverse() {
    const Policy policy =
        sample(json("{'driftseal_policy': 1, 'name': 'p \\'q\\' \\u00e4', 'grid_bits': 30, 'model_norm': "
                    "{'absolute': '1e-7'}, 'rules': [{'tensors': ['a\\\\*', 'b'], 'budget': 'free', "
                    "'comment': 'x'}, {'regex': 'c\\\\d{2}', 'budget': {'norm': {'relative': 0.25}}, 'per': "
                    "'rule'}, {'kind': 'integer', 'budget': 'exempt'}]}"));
    const std::string text = policy_text(policy);
    const Policy again = sample(text);
    QCOMPARE(policy_text(again), text);
    QCOMPARE(again.name, policy.name);
    QVERIFY(*again.model_norm == *policy.model_norm);
    QCOMPARE(again.rules.size(), policy.rules.size());
    for (std::size_t i = 0; i < policy.rules.size(); ++i) {
      QVERIFY(again.rules[i].budget == policy.rules[i].budget);
      QVERIFY(again.rules[i].per == policy.rules[i].per);
      QVERIFY(again.rules[i].selector.kind == policy.rules[i].selector.kind);
      QCOMPARE(again.rules[i].selector.patterns.size(), policy.rules[i].selector.patterns.size());
    }
    QVERIFY(again.rules[0].selector.selects({"a*", DType::F32, {}}));
    QVERIFY(again.rules[1].selector.selects({"c42", DType::F32, {}}));
  }

  void unreachableRules() {
    const auto lint_of = [](const std::string& rules) { return lint(sample(with("", rules))); };
    const std::string all_frozen = json("{'tensors': '*', 'budget': 'frozen'}");
    const std::string head_free = json("{'tensors': 'head', 'budget': 'free'}");
    QVERIFY(lint_of(head_free + "," + all_frozen).empty());

    const auto contradiction = lint_of(all_frozen + "," + head_free);
    QCOMPARE(contradiction.size(), std::size_t{1});
    QVERIFY(contradiction[0].kind == FindingKind::unreachable_rule &&
            contradiction[0].severity == Severity::error);
    QVERIFY(*contradiction[0].rule == 1 && *contradiction[0].other_rule == 0);

    const auto idle = lint_of(all_frozen + json(", {'tensors': 'head', 'budget': 'frozen'}"));
    QVERIFY(idle.size() == 1 && idle[0].severity == Severity::warning);

    QVERIFY(lint_of(json("{'kind': 'integer', 'budget': 'exempt'}, ") + all_frozen).empty());
    QCOMPARE(
        lint_of(json("{'kind': 'integer', 'budget': 'exempt'}, {'kind': 'floating', 'budget': 'free'}, ") +
                all_frozen)
            .size(),
        std::size_t{1});
    QCOMPARE(lint_of(json("{'regex': 'a', 'budget': 'free'}, {'tensors': 'a', 'budget': 'frozen'}")).size(),
             std::size_t{0});
  }

  void repeatedPattern() {
    const auto found = lint(sample(with_rule(json("'tensors': ['a', 'b', 'a'], 'budget': 'frozen'"))));
    QVERIFY(kinds(found) == std::vector{FindingKind::repeated_pattern});
    QCOMPARE(found[0].detail, std::string("a"));
  }

  void examplePoliciesAreGood() {
    const QDir folder(QString(DRIFTSEAL_SOURCE_DIR) + "/resources/policies");
    const auto files = folder.entryInfoList({"*.json"}, QDir::Files);
    QVERIFY(files.size() >= 3);
    for (const auto& file : files) {
      const auto policy = read_policy(file.filePath().toStdString());
      QVERIFY2(policy.ok(), policy.ok() ? "" : policy.error().paragraph().c_str());
      QVERIFY2(lint(*policy).empty(), qPrintable(file.fileName()));
      QVERIFY(!policy->description.empty());
    }
  }

  // The schema names the same keys as the reader and the writer.
  void schemaKnowsEveryMember() {
    QFile file(QString(DRIFTSEAL_SOURCE_DIR) + "/resources/schema/policy_v1.schema.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schema = QJsonDocument::fromJson(file.readAll()).object();
    const Policy policy = sample(
        json("{'driftseal_policy': 1, 'name': 'p', 'description': 'd', 'model_norm': {'relative': 1}, "
             "'rank_scale_bits': 9, 'model_support': {'count': 1}, 'pairing': {'names': 'exact', 'tensors': "
             "[{'base': 'a', 'tuned': 'b', 'transposed': true, 'rows': 'all'}]}, 'rules': [{'tensors': '*', "
             "'kind': "
             "'floating', 'role': 'norm', 'block': 'head', 'tower': 'main', 'layers': '1', 'comment': 'c', "
             "'budget': {'rank': 1, 'support': {'count': 1}, 'residual': "
             "'rounding', 'norm': {'absolute': 1}}}]}"));
    const auto written = QJsonDocument::fromJson(QByteArray::fromStdString(policy_text(policy))).object();
    QCOMPARE(schema["properties"].toObject().keys(), written.keys());
    auto rule_keys = written["rules"].toArray().at(0).toObject().keys() << "regex";
    rule_keys.sort();
    const auto parts = schema["$defs"].toObject();
    QCOMPARE(parts["rule"].toObject()["properties"].toObject().keys(), rule_keys);
    const auto pairing = written["pairing"].toObject();
    QCOMPARE(parts["pairing"].toObject()["properties"].toObject().keys(), pairing.keys());
    QCOMPARE(parts["exception"].toObject()["properties"].toObject().keys(),
             pairing["tensors"].toArray().at(0).toObject().keys());
    const auto budget = written["rules"].toArray().at(0).toObject()["budget"].toObject();
    QCOMPARE(parts["budget"].toObject()["oneOf"].toArray().at(1).toObject()["properties"].toObject().keys(),
             budget.keys());
  }

  void digestIsOfTheBytes() {
    QVERIFY(policy_digest("abc") == sha256(std::string_view("abc")));
    QVERIFY(policy_digest("{}") != policy_digest("{} "));
  }
};

QTEST_APPLESS_MAIN(TestPolicyFile)
#include "test_policy_file.moc"
