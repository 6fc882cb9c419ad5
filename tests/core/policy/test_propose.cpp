// Proposed policies on the real pairs of resources/samples: they pass on their own pair, fail when they are 1
// % too tight, and refuse the malicious sibling of a benign fine-tune.
#include <QDir>
#include <QFileInfo>
#include <QtTest>
#include <algorithm>
#include <set>

#include "core/policy/name_groups.h"
#include "core/policy/propose.h"
#include "core/policy/rules/pattern.h"
#include "tests/core/policy/measured.h"

using namespace driftseal;
using driftseal::test::MeasuredFiles;

namespace {

std::string model_file(const QString& folder) {
  const QString single = folder + "/model.safetensors";
  return (QFileInfo::exists(single) ? single : folder).toStdString();
}
std::string sample(const std::string& name) {
  return model_file(QString(DRIFTSEAL_SOURCE_DIR) + "/resources/samples/" + QString::fromStdString(name));
}

MeasuredFiles measured(const std::string& base, const std::string& tuned) {
  return {sample(base), sample(tuned)};
}

ExactDecimal decimal(std::string_view text) { return ExactDecimal::parse(text).value(); }

std::set<std::string> blamed(const Evaluation& evaluation, FindingKind kind) {
  std::set<std::string> names;
  for (const Finding& finding : evaluation.findings)
    if (finding.kind == kind && finding.severity == Severity::error) names.insert(finding.tensor);
  return names;
}

std::string first_error(const Evaluation& evaluation, const Policy& policy) {
  for (const Finding& finding : evaluation.findings)
    if (finding.severity == Severity::error) return finding_message(finding, policy);
  return "";
}

std::size_t norm_rules(const Policy& policy) {
  return static_cast<std::size_t>(
      std::count_if(policy.rules.begin(), policy.rules.end(),
                    [](const PolicyRule& rule) { return rule.budget.kind == RuleBudget::Kind::norm; }));
}

}  // namespace

class TestPropose : public QObject {
  Q_OBJECT

  static void pairs() {
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("tuned");
    for (const auto& [base, tuned] :
         std::vector<std::pair<const char*, const char*>>{{"llama/base", "llama/full"},
                                                          {"llama/base", "llama/lora_merged_bf16"},
                                                          {"llama/base", "llama/malicious"},
                                                          {"cnn/base", "cnn/full"},
                                                          {"cnn/base", "cnn/backdoor"},
                                                          {"mlp/base", "mlp/full"},
                                                          {"mlp/base", "mlp/lastlayer"}})
      QTest::addRow("%s", tuned) << base << tuned;
  }

  static bool is_pair(const std::string& base, const std::string& tuned) {
    const auto b = open_model(base), t = open_model(tuned);
    return b.ok() && t.ok() && pair_models(*b, *t).ok();
  }

  // Proposed without headroom it passes, and 1 % tighter it does not.
  static void judge_both_ways(const MeasuredFiles& files) {
    const Policy tight = propose(files.view(), {.headroom = {}}).value();
    const Evaluation evaluation = evaluate(tight, files.view()).value();
    QVERIFY2(evaluation.passed() || !files.view().pair.complete(), first_error(evaluation, tight).c_str());
    const Policy tighter = scale_bounds(tight, decimal("0.99")).value();
    if (norm_rules(tight) > 0) QVERIFY(!evaluate(tighter, files.view()).value().passed());
  }

 private slots:
  void proposalPassesOnItsPair_data() { pairs(); }
  void proposalPassesOnItsPair() {
    QFETCH(QString, base);
    QFETCH(QString, tuned);
    const MeasuredFiles files = measured(base.toStdString(), tuned.toStdString());
    for (const auto grouping : {ProposeOptions::Grouping::pattern, ProposeOptions::Grouping::tensor})
      for (const char* headroom : {"0.05", "0", "1"}) {
        const Policy policy =
            propose(files.view(), {.headroom = decimal(headroom), .grouping = grouping}).value();
        const auto again = parse_policy(policy_text(policy), "proposed.json");
        QVERIFY2(again.ok(), again.ok() ? "" : again.error().paragraph().c_str());
        const Evaluation evaluation = evaluate(*again, files.view()).value();
        QVERIFY2(evaluation.passed(), first_error(evaluation, policy).c_str());
        QVERIFY(lint(*again).empty());
      }
  }

  void onePercentTighterFailsAndNamesTheTensors_data() { pairs(); }
  void onePercentTighterFailsAndNamesTheTensors() {
    QFETCH(QString, base);
    QFETCH(QString, tuned);
    const MeasuredFiles files = measured(base.toStdString(), tuned.toStdString());
    const Policy tight =
        propose(files.view(), {.headroom = {}, .grouping = ProposeOptions::Grouping::tensor}).value();
    const Policy tighter = scale_bounds(tight, decimal("0.99")).value();
    const Evaluation evaluation = evaluate(tighter, files.view()).value();
    QVERIFY(!evaluation.passed());
    QVERIFY(evaluation.covered);
    std::set<std::string> changed;  // every floating tensor that changed has a norm of its own, and is named
    for (const TensorGridDrift& tensor : files.view().grid) {
      const TensorInfo& info = files.view().pair.base->tensors()[tensor.base];
      if (is_floating(info.dtype) && tensor.changed > 0) changed.insert(info.name);
    }
    QVERIFY(blamed(evaluation, FindingKind::over_budget) == changed);
    QVERIFY(!blamed(evaluation, FindingKind::over_model_norm).empty());
  }

  void onePercentTighterFailsByPatternToo_data() { pairs(); }
  void onePercentTighterFailsByPatternToo() {
    QFETCH(QString, base);
    QFETCH(QString, tuned);
    const MeasuredFiles files = measured(base.toStdString(), tuned.toStdString());
    const Policy tight = propose(files.view(), {.headroom = {}}).value();
    const Evaluation evaluation =
        evaluate(scale_bounds(tight, decimal("0.99")).value(), files.view()).value();
    // In each group the tensor that drifts most is over its norm.
    QVERIFY(blamed(evaluation, FindingKind::over_budget).size() >= norm_rules(tight));
  }

  void maliciousAgainstThePolicyOfItsBenignSibling_data() {
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("benign");
    QTest::addColumn<QString>("malicious");
    QTest::newRow("llama") << "llama/base"
                           << "llama/lora_merged_bf16"
                           << "llama/malicious";
    QTest::newRow("cnn") << "cnn/base"
                         << "cnn/full"
                         << "cnn/backdoor";
  }
  void maliciousAgainstThePolicyOfItsBenignSibling() {
    QFETCH(QString, base);
    QFETCH(QString, benign);
    QFETCH(QString, malicious);
    const MeasuredFiles good = measured(base.toStdString(), benign.toStdString());
    const MeasuredFiles bad = measured(base.toStdString(), malicious.toStdString());
    const Policy policy = propose(good.view()).value();
    QVERIFY(evaluate(policy, good.view()).value().passed());
    const Evaluation evaluation = evaluate(policy, bad.view()).value();
    QVERIFY(!evaluation.passed());
    QVERIFY(evaluation.covered);
    auto named = blamed(evaluation, FindingKind::over_budget);
    named.merge(blamed(evaluation, FindingKind::frozen_changed));
    QVERIFY(!named.empty());
  }

  void everyPairOfTheDataSet() {
    const QString data = qEnvironmentVariable("DRIFTSEAL_DATA");
    if (data.isEmpty()) QSKIP("DRIFTSEAL_DATA is not set");
    int judged = 0;
    for (const char* set : {"cnn", "gpt2", "llama", "mlp"})
      for (const QString& name : QDir(data + "/" + set).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const std::string base = model_file(data + "/" + set + "/base"),
                          tuned = model_file(data + "/" + set + "/" + name);
        if (is_pair(base, tuned)) {
          judge_both_ways(MeasuredFiles(base, tuned));
          ++judged;
        }
      }
    QVERIFY(judged >= 20);
  }

  void proposalsAreCompact() {
    const MeasuredFiles files = measured("llama/base", "llama/lora_merged_bf16");
    const Policy policy = propose(files.view()).value();
    QVERIFY(policy.rules.size() < files.view().grid.size() / 2);
    QVERIFY(policy.rules.front().budget.kind == RuleBudget::Kind::frozen);
  }

  void countersAreExemptWhereTheyDiffer() {
    const MeasuredFiles files = measured("cnn/base", "cnn/full");
    const Policy policy = propose(files.view()).value();
    const auto exempt = std::find_if(policy.rules.begin(), policy.rules.end(), [](const PolicyRule& rule) {
      return rule.budget.kind == RuleBudget::Kind::exempt;
    });
    QVERIFY(exempt != policy.rules.end());
    QVERIFY(exempt->selector.kind == Selector::Kind::integer);
  }

  void globsSelectExactlyTheirMembers() {
    const std::vector<std::string> all{"h.0.w", "h.1.w", "h.2.w", "h.0.b", "h.x.b", "n1", "n2", "a_3-4/w"};
    QVERIFY(globs_for({"h.0.w", "h.1.w", "h.2.w"}, all) == std::vector<std::string>{"h.*.w"});
    QVERIFY((globs_for({"h.0.w", "h.2.w"}, all) == std::vector<std::string>{"h.0.w", "h.2.w"}));
    QVERIFY(globs_for({"h.0.b"}, all) == std::vector<std::string>{"h.0.b"});  // h.*.b would take h.x.b
    QVERIFY((globs_for({"n1", "n2"}, all) == std::vector<std::string>{"n1", "n2"}));
    QCOMPARE(numberless_glob("a_3-4/w"), std::string("a_*-*/w"));
    QCOMPARE(numberless_glob("conv1.weight"), std::string("conv1.weight"));
  }

  void scalingToNothingIsRefused() {
    Policy policy;
    policy.model_norm =
        NormBound{NormBound::Unit::relative, *ExactDecimal::make(1, ExactDecimal::min_exponent)};
    QVERIFY(!scale_bounds(policy, decimal("0.1")).ok());
    QVERIFY(!scale_bounds(policy, ExactDecimal()).ok());
  }
};

QTEST_APPLESS_MAIN(TestPropose)
#include "test_propose.moc"
