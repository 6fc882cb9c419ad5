// Ranks, supports and residuals judged on pairs of files: what passes, what does not, and what is proposed.
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <random>

#include "core/policy/evaluate.h"
#include "core/policy/propose.h"
#include "tests/core/policy/json_text.h"
#include "tests/core/policy/measured.h"
#include "tests/support/safetensors_file.h"

using namespace driftseal;
using driftseal::test::MeasuredFiles;
using driftseal::test::SafetensorsFile;

namespace {

constexpr std::uint64_t rows = 32, columns = 48;

Policy policy_of(const std::string& rules, const std::string& members = "") {
  return parse_policy(json("{'driftseal_policy': 1, 'name': 'p', ") + members + "\"rules\": [" + rules + "]}",
                      "p.json")
      .value();
}

const Finding* find(const Evaluation& evaluation, FindingKind kind) {
  const auto found = std::ranges::find(evaluation.findings, kind, &Finding::kind);
  return found == evaluation.findings.end() ? nullptr : &*found;
}

std::vector<double> normals(std::size_t n, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  std::vector<double> values(n);
  for (double& x : values) x = normal(random);
  return values;
}

// A matrix and a vector, and what a fine-tune made of them.
struct Weights {
  std::vector<double> w = normals(rows * columns, 1);
  std::vector<double> b = normals(64, 2);

  Weights() {
    for (double& x : w) x *= 0.05;
  }
  Weights& add_low_rank(std::uint64_t rank, double size) {
    const auto u = normals(rows * rank, 3), v = normals(columns * rank, 4);
    for (std::uint64_t k = 0; k < w.size(); ++k)
      for (std::uint64_t t = 0; t < rank; ++t)
        w[k] += size * u[k / columns * rank + t] * v[k % columns * rank + t];
    return *this;
  }
  Weights& change(std::uint64_t entries, double by) {
    for (std::uint64_t i = 0; i < entries; ++i) w[(i * 331 + 7) % w.size()] += by;
    return *this;
  }
  SafetensorsFile file() const {
    const auto narrowed = [](const std::vector<double>& from) {
      return std::vector<float>(from.begin(), from.end());
    };
    SafetensorsFile file;
    file.add("w", DType::F32, {rows, columns}, narrowed(w)).add("b", DType::F32, {64}, narrowed(b));
    return file;
  }
};

std::string rules(const char* budget) {
  return json("{'tensors': 'w', 'budget': ") + json(budget) + json("}, {'tensors': '*', 'budget': 'frozen'}");
}

}  // namespace

class TestStructure : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  MeasuredFiles measured(const Weights& tuned) const {
    const auto path = [&](const char* name) { return folder_.filePath(name).toStdString(); };
    Weights().file().write(path("base.safetensors"));
    tuned.file().write(path("tuned.safetensors"));
    return {path("base.safetensors"), path("tuned.safetensors")};
  }
  Evaluation judged(const Policy& policy, const Weights& tuned) const {
    return evaluate(policy, measured(tuned).view()).value();
  }

 private slots:
  void trueRankPassesAndOneLessDoesNot() {
    const Weights tuned = Weights().add_low_rank(3, 0.01);
    const Evaluation good = judged(policy_of(rules("{'rank': 3, 'residual': 'rounding'}")), tuned);
    QVERIFY2(good.passed(), good.findings.empty() ? "" : good.findings[0].detail.c_str());
    QVERIFY(good.components[0] && !good.components[1]);
    QCOMPARE(good.resolution.rank_scale_bits, 16U);
    const Evaluation bad = judged(policy_of(rules("{'rank': 2, 'residual': 'rounding'}")), tuned);
    QVERIFY(!bad.passed() && bad.covered);
    const Finding* finding = find(bad, FindingKind::over_residual);
    QVERIFY(finding && finding->block == "w" && *finding->measured > 1000 * *finding->allowed);
  }

  void normBesideARankIsJudgedToo() {
    const Weights tuned = Weights().add_low_rank(3, 0.01);
    const Evaluation bad =
        judged(policy_of(rules("{'rank': 3, 'residual': 'rounding', 'norm': {'absolute': 0.1}}")), tuned);
    QVERIFY(find(bad, FindingKind::over_budget) && !find(bad, FindingKind::over_residual));
  }

  void countPassesAndOneLessDoesNot() {
    const Weights tuned = Weights().change(20, 0.5);
    const Evaluation good = judged(policy_of(rules("{'support': {'count': 20}}")), tuned);
    QVERIFY(good.passed());
    QCOMPARE(good.components[0]->mask.size(), std::size_t{20});
    const Evaluation bad = judged(policy_of(rules("{'support': {'count': 19}}")), tuned);
    const Finding* finding = find(bad, FindingKind::over_support);
    QVERIFY(finding && *finding->measured == 20 && *finding->allowed == 19);
    QVERIFY(!find(bad, FindingKind::over_residual));
  }

  void modelWideSupport() {
    const Weights tuned = Weights().change(20, 0.5);
    const std::string sparse = rules("{'support': {'fraction': 0.5}}");
    QVERIFY(judged(policy_of(sparse, json("'model_support': {'count': 20}, ")), tuned).passed());
    const Evaluation bad = judged(policy_of(sparse, json("'model_support': {'count': 19}, ")), tuned);
    const Finding* finding = find(bad, FindingKind::over_model_support);
    QVERIFY(finding && *finding->measured == 20);
  }

  void compositeIsToldApart() {
    const Weights tuned = Weights().add_low_rank(2, 0.01).change(15, 0.8);
    const auto with = [&](const char* budget) { return judged(policy_of(rules(budget)), tuned).passed(); };
    QVERIFY(with("{'rank': 2, 'support': {'count': 15}, 'residual': 'rounding'}"));
    QVERIFY(!with("{'rank': 2, 'support': {'count': 14}, 'residual': 'rounding'}"));
    QVERIFY(!with("{'rank': 1, 'support': {'count': 15}, 'residual': 'rounding'}"));
    QVERIFY(!with("{'rank': 2, 'residual': 'rounding'}"));
    QVERIFY(!with("{'support': {'count': 15}}"));
  }

  void tooCoarseNamesTheScale() {
    const Weights tuned = Weights().add_low_rank(3, 0.5);
    const std::string budget = rules("{'rank': 3, 'residual': 'rounding'}");
    const Evaluation coarse = judged(policy_of(budget, json("'rank_scale_bits': 10, ")), tuned);
    const Finding* finding = find(coarse, FindingKind::too_coarse);
    QVERIFY(finding && !coarse.passed());
    const QString detail = QString::fromStdString(finding->detail);
    const auto scale = QRegularExpression("\"rank_scale_bits\": (\\d+) would do").match(detail);
    QVERIFY2(scale.hasMatch(), finding->detail.c_str());
    const std::string member = json("'rank_scale_bits': ") + scale.captured(1).toStdString() + ", ";
    QVERIFY(judged(policy_of(budget, member), tuned).passed());
  }

  void cacheChangesNoAnswer() {
    const MeasuredFiles files = measured(Weights().add_low_rank(2, 0.01));
    ComponentCache cache;
    MeasuredPair view = files.view();
    view.cache = &cache;
    const Policy policy = policy_of(rules("{'rank': 2, 'residual': 'rounding'}"));
    const auto first = evaluate(policy, view).value(), second = evaluate(policy, view).value();
    QVERIFY(first.components[0] == second.components[0]);
    QVERIFY(first.components[0] != evaluate(policy, files.view()).value().components[0]);
    const Policy other = policy_of(rules("{'rank': 3, 'residual': 'rounding'}"));
    QVERIFY(evaluate(other, view).value().components[0] != first.components[0]);
  }

  void proposedClass_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("low rank") << static_cast<int>(RuleBudget::Kind::low_rank);
    QTest::newRow("sparse") << static_cast<int>(RuleBudget::Kind::sparse);
    QTest::newRow("composite") << static_cast<int>(RuleBudget::Kind::composite);
    QTest::newRow("norm") << static_cast<int>(RuleBudget::Kind::norm);
  }
  void proposedClass() {
    QFETCH(int, kind);
    Weights tuned;
    const auto wanted = static_cast<RuleBudget::Kind>(kind);
    if (wanted == RuleBudget::Kind::low_rank || wanted == RuleBudget::Kind::composite)
      tuned.add_low_rank(2, 0.01);
    if (wanted == RuleBudget::Kind::sparse || wanted == RuleBudget::Kind::composite) tuned.change(15, 0.8);
    if (wanted == RuleBudget::Kind::norm)
      for (std::size_t i = 0; i < tuned.w.size(); ++i)
        tuned.w[i] += 0.01 * std::sin(1.7 * static_cast<double>(i * i));
    const MeasuredFiles files = measured(tuned);
    const Policy policy = propose(files.view(), {.headroom = {}}).value();
    const RuleBudget& budget = policy.rules.back().budget;
    QVERIFY(budget.kind == wanted);
    if (budget.rank) QCOMPARE(*budget.rank, std::uint64_t{2});
    if (budget.support) QCOMPARE(budget.support->value.text(), std::string("15"));
    QVERIFY(evaluate(parse_policy(policy_text(policy), "").value(), files.view()).value().passed());
    const Policy norms = propose(files.view(), {.structure = false}).value();
    QVERIFY(norms.rules.back().budget.kind == RuleBudget::Kind::norm);
  }

  void whatRanksAndSupportsCannotSay() {
    const Weights tuned;
    const Evaluation vectors =
        judged(policy_of(json("{'tensors': '*', 'budget': {'rank': 4, 'residual': 'rounding'}}")), tuned);
    const Finding* rank = find(vectors, FindingKind::rank_too_large);
    QVERIFY(rank && rank->tensor == "b" && rank->count == 1);
    QVERIFY(find(judged(policy_of(rules("{'rank': 32, 'residual': 'rounding'}")), tuned),
                 FindingKind::rank_too_large));
    QVERIFY(find(judged(policy_of(rules("{'support': {'count': 1536}}")), tuned),
                 FindingKind::support_too_large));
    QVERIFY(judged(policy_of(rules("{'support': {'count': 1535}}")), tuned).passed());
    const Evaluation zero = judged(policy_of(rules("{'support': {'fraction': 1e-9}}")), tuned);
    QVERIFY(zero.passed() && find(zero, FindingKind::bound_is_zero));
    QVERIFY(find(judged(policy_of(rules("{'rank': 2, 'residual': {'absolute': 1e19}}")), tuned),
                 FindingKind::bound_too_large));
  }

  void anythingGoesIsRefused() {
    const std::string free = json("{'tensors': '*', 'budget': 'free'}");
    const Evaluation bad = judged(policy_of(free), Weights());
    QVERIFY(find(bad, FindingKind::anything_goes) && !bad.passed());
    QVERIFY(judged(policy_of(free, json("'model_norm': {'relative': 1}, ")), Weights()).passed());
    QVERIFY(judged(policy_of(json("{'tensors': 'b', 'budget': 'frozen'}, ") + free), Weights()).passed());
  }
};

QTEST_APPLESS_MAIN(TestStructure)
#include "test_structure.moc"
