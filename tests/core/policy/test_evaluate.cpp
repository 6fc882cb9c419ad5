// Policies judged on small pairs made by hand: what passes, what does not, and why.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/policy/evaluate.h"
#include "core/policy/propose.h"
#include "tests/core/policy/json_text.h"
#include "tests/core/policy/measured.h"
#include "tests/support/safetensors_file.h"

using namespace driftseal;
using driftseal::test::MeasuredFiles;
using driftseal::test::SafetensorsFile;

namespace {

Policy policy_of(const std::string& rules, const std::string& members = "") {
  return parse_policy(json("{'driftseal_policy': 1, 'name': 'p', ") + members + "\"rules\": [" + rules + "]}",
                      "p.json")
      .value();
}

const Finding* find(const Evaluation& evaluation, FindingKind kind) {
  const auto found = std::find_if(evaluation.findings.begin(), evaluation.findings.end(),
                                  [kind](const Finding& f) { return f.kind == kind; });
  return found == evaluation.findings.end() ? nullptr : &*found;
}

bool is_error(const Finding* finding) { return finding && finding->severity == Severity::error; }

// What the base of every test holds; a test changes a copy of it.
struct Weights {
  std::vector<float> a{3, 4}, b{0, 0};
  std::vector<std::int64_t> steps{7};

  SafetensorsFile file() const {
    SafetensorsFile file;
    file.add("a", DType::F32, {2}, a).add("b", DType::F32, {2}, b).add("steps", DType::I64, {1}, steps);
    return file;
  }
};

const std::string frozen_all = json("{'tensors': '*', 'budget': 'frozen'}");
const std::string norm_of_one =
    json("{'kind': 'integer', 'budget': 'frozen'}, {'tensors': '*', 'budget': {'norm': {'absolute': 1}}}");

}  // namespace

class TestEvaluate : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }

  MeasuredFiles measured(const SafetensorsFile& base, const SafetensorsFile& tuned) const {
    base.write(path("base.safetensors"));
    tuned.write(path("tuned.safetensors"));
    return {path("base.safetensors"), path("tuned.safetensors")};
  }
  Evaluation judged(const Policy& policy, const SafetensorsFile& base, const SafetensorsFile& tuned) const {
    return evaluate(policy, measured(base, tuned).view()).value();
  }
  Evaluation judged(const Policy& policy, const Weights& tuned) const {
    return judged(policy, Weights().file(), tuned.file());
  }

 private slots:
  void EqualModelsPassFrozen() {
    const Evaluation evaluation = judged(policy_of(frozen_all), Weights());
    QVERIFY(evaluation.passed());
    QVERIFY(evaluation.findings.empty());
    QCOMPARE(evaluation.layout.size(), std::size_t{3});
  }

  void FrozenTensorChanged() {
    Weights tuned;
    tuned.a[1] = 4.5F;
    const Evaluation evaluation = judged(policy_of(frozen_all), tuned);
    QVERIFY(!evaluation.passed());
    QVERIFY(evaluation.covered);
    const Finding* finding = find(evaluation, FindingKind::frozen_changed);
    QVERIFY(is_error(finding));
    QCOMPARE(finding->tensor, std::string("a"));
    QCOMPARE(finding->count, std::uint64_t{1});
    QCOMPARE(*finding->measured, 0.5);
  }

  void FrozenCounterChanged() {
    Weights tuned;
    tuned.steps[0] = 9;
    const Finding found = *find(judged(policy_of(frozen_all), tuned), FindingKind::frozen_changed);
    QCOMPARE(found.tensor, std::string("steps"));
    QCOMPARE(*found.measured, 2.0);  // integers are their own unit
  }

  void ExactlyOnTheBoundPassesAndOneStepMoreDoesNot() {
    Weights tuned;
    tuned.b[0] = 1.0F;
    QVERIFY(judged(policy_of(norm_of_one), tuned).passed());
    tuned.b[1] = std::ldexp(1.0F, -24);  // one step of the grid
    const Evaluation evaluation = judged(policy_of(norm_of_one), tuned);
    QVERIFY(!evaluation.passed());
    const Finding* finding = find(evaluation, FindingKind::over_budget);
    QVERIFY(is_error(finding));
    QCOMPARE(finding->block, std::string("b"));
    QVERIFY(*finding->allowed_squared == u128{1} << 48);
    QVERIFY(*finding->measured_squared == (u128{1} << 48) + 1);
  }

  void ChangeBelowTheGridIsAWarning() {
    Weights tuned;
    tuned.b[0] = std::ldexp(1.0F, -30);
    const Evaluation evaluation = judged(policy_of(frozen_all), tuned);
    QVERIFY(evaluation.passed());
    QVERIFY(find(evaluation, FindingKind::below_grid)->severity == Severity::warning);
  }

  void BlockOfARuleIsJudgedAsAWhole() {
    Weights tuned;
    tuned.a[0] += 0.8F;
    tuned.b[0] += 0.8F;  // each below 1, together 1.13
    const std::string together = json(
        "{'kind': 'integer', 'budget': 'frozen'}, {'name': 'both', 'tensors': '*', 'per': 'rule', 'budget': "
        "{'norm': {'absolute': 1}}}");
    QVERIFY(judged(policy_of(norm_of_one), tuned).passed());
    const Evaluation evaluation = judged(policy_of(together), tuned);
    const Finding* finding = find(evaluation, FindingKind::over_budget);
    QCOMPARE(finding->block, std::string("both"));
    QVERIFY(finding->tensor == "a" || finding->tensor == "b");
    QVERIFY(!find(evaluation, FindingKind::closest_to_limit));  // said only of what is within its limit
  }

  void ModelNorm() {
    Weights tuned;
    tuned.a[0] += 0.8F;
    tuned.b[0] += 0.8F;
    tuned.steps[0] += 1000;  // never part of a norm
    const std::string rules =
        json("{'kind': 'integer', 'budget': 'exempt'}, {'tensors': '*', 'budget': 'free'}");
    QVERIFY(judged(policy_of(rules, json("'model_norm': {'absolute': 1.14}, ")), tuned).passed());
    const Evaluation over = judged(policy_of(rules, json("'model_norm': {'absolute': 1.13}, ")), tuned);
    QVERIFY(is_error(find(over, FindingKind::over_model_norm)));
    QVERIFY(std::abs(over.whole->measured - 0.8 * std::sqrt(2.0)) < 1e-6);
  }

  void ClosestToLimit() {
    Weights tuned;
    tuned.a[0] += 0.25F;
    tuned.b[0] += 0.75F;
    const Evaluation evaluation = judged(policy_of(norm_of_one), tuned);
    QCOMPARE(find(evaluation, FindingKind::closest_to_limit)->block, std::string("b"));
    QCOMPARE(*evaluation.blocks[2].used(), 0.75);
  }

  void AddedTensor() {
    SafetensorsFile tuned = Weights().file();
    tuned.add("extra", DType::F32, {1}, std::vector<float>{1});
    const Evaluation denied = judged(policy_of(frozen_all), Weights().file(), tuned);
    QVERIFY(!denied.passed() && !denied.covered);
    QCOMPARE(find(denied, FindingKind::added_tensor)->tensor, std::string("extra"));
    const Evaluation allowed =
        judged(policy_of(frozen_all, json("'added': 'allow', ")), Weights().file(), tuned);
    QVERIFY(allowed.passed());
    QVERIFY(find(allowed, FindingKind::added_tensor)->severity == Severity::warning);
  }

  void MissingTensor() {
    SafetensorsFile base = Weights().file();
    base.add("gone", DType::F32, {1}, std::vector<float>{1});
    QVERIFY(
        is_error(find(judged(policy_of(frozen_all), base, Weights().file()), FindingKind::missing_tensor)));
    const Evaluation allowed =
        judged(policy_of(frozen_all, json("'missing': 'allow', ")), base, Weights().file());
    QVERIFY(allowed.passed());
    QCOMPARE(allowed.layout.size(), std::size_t{3});  // what is missing is not in the proof
  }

  // As on the side of the relying party (test_certified_policy.cpp).
  void MissingTensorsDoNotMovePlaces() {
    SafetensorsFile base, tuned;
    for (const char* name : {"layers.0.weight", "layers.1.weight"})
      base.add(name, DType::F32, {1, 2}, std::vector<float>{1, 2});
    tuned.add("layers.0.weight", DType::F32, {1, 2}, std::vector<float>{1, 2});
    const Evaluation evaluation =
        judged(policy_of(json("{'layers': 'last 1', 'budget': 'free'}, ") + frozen_all,
                         json("'missing': 'allow', ")),
               base, tuned);
    QVERIFY(evaluation.passed());
    QCOMPARE(evaluation.resolution.rule_of[0], std::optional<std::size_t>(1));
    QVERIFY(find(evaluation, FindingKind::dead_rule));
  }

  void ReshapedTensorNeverPasses() {
    SafetensorsFile base = Weights().file(), tuned = Weights().file();
    base.add("w", DType::F32, {2, 1}, std::vector<float>{1, 2});
    tuned.add("w", DType::F32, {2}, std::vector<float>{1, 2});
    for (const std::string& rule : {std::string(), json("{'tensors': 'w', 'budget': 'exempt'}, ")}) {
      const Evaluation evaluation = judged(policy_of(rule + frozen_all), base, tuned);
      QVERIFY(!evaluation.passed() && !evaluation.covered);
      QVERIFY(is_error(find(evaluation, FindingKind::reshaped_tensor)));
    }
  }

  void NotFiniteTensor() {
    Weights tuned;
    tuned.a[1] = std::numeric_limits<float>::quiet_NaN();
    const Evaluation evaluation = judged(policy_of(frozen_all), tuned);
    QVERIFY(!evaluation.passed() && !evaluation.covered);
    const Finding* finding = find(evaluation, FindingKind::not_analysed);
    QVERIFY(is_error(finding));
    QVERIFY2(finding->detail.find("entry [1] of the tuned model") != std::string::npos,
             finding->detail.c_str());
    const Evaluation exempt =
        judged(policy_of(json("{'tensors': 'a', 'budget': 'exempt'}, ") + frozen_all), tuned);
    QVERIFY(exempt.passed());
    QVERIFY(find(exempt, FindingKind::not_analysed)->severity == Severity::warning);
  }

  void UncoveredTensor() {
    const Evaluation evaluation =
        judged(policy_of(json("{'tensors': ['a', 'steps'], 'budget': 'frozen'}")), Weights());
    QVERIFY(!evaluation.passed() && !evaluation.covered);
    QCOMPARE(find(evaluation, FindingKind::uncovered_tensor)->tensor, std::string("b"));
  }

  void changedDtypeIsJudgedByValue() {
    SafetensorsFile base, tuned;
    base.add("w", DType::F32, {1}, std::vector<float>{1.5F});
    tuned.add("w", DType::F64, {1}, std::vector<double>{1.5});
    QVERIFY(judged(policy_of(frozen_all), base, tuned).passed());
  }

  void findingsAsJson() {
    Weights tuned;
    tuned.b[0] = 2;
    const Policy policy = policy_of(norm_of_one);
    const Evaluation evaluation = judged(policy, tuned);
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(findings_json(
                                                      evaluation.findings, policy, evaluation.covered)))
                              .object();
    QCOMPARE(document["schema"].toString(), QString("driftseal-findings/1"));
    QCOMPARE(document["covered"].toBool(), true);
    const auto first = document["findings"].toArray().at(0).toObject();
    const QStringList keys = first.keys();
    QCOMPARE(keys,
             QStringList({"allowed", "block", "measured", "message", "rule", "severity"}));  // sorted by Qt
    QCOMPARE(first["severity"].toString(), QString("error"));
    QCOMPARE(first["rule"].toString(), QString("rule 2"));
    QCOMPARE(first["measured"].toDouble(), 2.0);
    QCOMPARE(first["allowed"].toDouble(), 1.0);
  }

  void proposalForATensorThatWasZero() {
    Weights tuned;
    tuned.b[0] = 0.5F;
    const MeasuredFiles files = measured(Weights().file(), tuned.file());
    const Policy policy = propose(files.view()).value();
    QVERIFY(evaluate(policy, files.view()).value().passed());
    const PolicyRule& rule = policy.rules.back();
    QVERIFY(rule.budget.norm->unit == NormBound::Unit::absolute);
    QCOMPARE(rule.budget.norm->value.text(), std::string("0.525"));
  }

  void proposalLeavesWhatCannotBeAnalysed() {
    Weights tuned;
    tuned.a[0] = std::numeric_limits<float>::infinity();
    const MeasuredFiles files = measured(Weights().file(), tuned.file());
    const Evaluation evaluation = evaluate(propose(files.view()).value(), files.view()).value();
    QVERIFY(!evaluation.passed());
    QCOMPARE(find(evaluation, FindingKind::not_analysed)->tensor, std::string("a"));
  }

  void proposalWithNamesThatLookLikePatterns() {
    SafetensorsFile base, tuned;
    for (const char* name : {"a*", "ab", "frozen", "w.1.[x]", "w.2.[x]", "w.2.x"}) {
      base.add(name, DType::F32, {1}, std::vector<float>{1});
      tuned.add(
          name, DType::F32, {1},
          std::vector<float>{name[1] == 'b' || std::string_view(name).starts_with("w.1") ? 1.5F : 1.0F});
    }
    const MeasuredFiles files = measured(base, tuned);
    const Policy policy = propose(files.view()).value();
    QVERIFY(parse_policy(policy_text(policy), "p.json").ok());
    QVERIFY(evaluate(policy, files.view()).value().passed());
  }
};

QTEST_APPLESS_MAIN(TestEvaluate)
#include "test_evaluate.moc"
