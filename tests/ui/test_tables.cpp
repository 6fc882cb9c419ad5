// The models behind the tables, on real pairs.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/gguf_file.h"
#include "tests/support/safetensors_file.h"
#include "ui/models/claims_tree_model.h"
#include "ui/models/coverage_model.h"
#include "ui/models/findings_model.h"
#include "ui/models/jobs_model.h"
#include "ui/models/soundness_model.h"
#include "ui/models/tensor_filter.h"
#include "ui/models/tensor_table_model.h"
#include "ui/pages/tensor_facts.h"
#include "ui/session/policy_files.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

audit::MeasuredPtr measured(const char* base, const char* tuned) {
  const std::string samples = DRIFTSEAL_SOURCE_DIR "/resources/samples/";
  auto opened = audit::open_pair(samples + base, samples + tuned);
  if (!opened) return nullptr;
  auto result = audit::measure_pair(*opened, {});
  return result ? *result : nullptr;
}

JudgementPtr judged(const audit::MeasuredPtr& pair, const std::string& text) {
  auto result = judgePolicy(pair, {text, "policy.json"}, {});
  if (!result) qWarning("%s", result.error().paragraph().c_str());
  return result ? *result : nullptr;
}

QString cell(const QAbstractItemModel& model, int row, int column) {
  return model.index(row, column).data().toString();
}

}  // namespace

class TestTables : public QObject {
  Q_OBJECT

  audit::MeasuredPtr pair_;

 private Q_SLOTS:
  void initTestCase() {
    QLocale::setDefault(QLocale::c());
    pair_ = measured("mlp/base", "mlp/lastlayer");
    QVERIFY(pair_);
  }

  void WhatIsStoredIsShown() {
    QTemporaryDir folder;
    const std::string base = folder.filePath(QStringLiteral("b.gguf")).toStdString(),
                      tuned = folder.filePath(QStringLiteral("t.safetensors")).toStdString();
    constexpr std::uint32_t q8_0 = 8;
    test::GgufFile().tensor("w", {32}, q8_0, Bytes(34)).write(base);
    test::SafetensorsFile().add("w", DType::F32, {32}, Bytes(128)).write(tuned);
    const auto opened = audit::open_pair(base, tuned);
    QVERIFY(opened);
    TensorTableModel model;
    model.setPair(*opened);
    QCOMPARE(cell(model, 0, TensorTableModel::type_column), QStringLiteral("Q8_0 \u2192 F32"));
    const auto facts = factsOf((*opened)->pair, (*opened)->pair.coverage[0], nullptr);
    QCOMPARE(facts[1].value, QStringLiteral("Q8_0 in the base; compared at its de-quantised values"));
    QVERIFY(facts[2].value.startsWith(QStringLiteral("Q8_0 as F32, ")));
    QVERIFY(facts[3].value.startsWith(QStringLiteral("F32, ")));
  }

  void TensorsFillInBatches() {
    TensorTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPair(pair_->opened);
    QCOMPARE(model.rowCount(), static_cast<int>(pair_->pair().coverage.size()));
    QVERIFY(!model.drift(0));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.fill(std::make_shared<const std::vector<TensorDrift>>(pair_->drift.tensors));
    QCOMPARE(changed.size(), 1);
    for (int row = 0; row < model.rowCount(); ++row) {
      QVERIFY(model.drift(row));
      QCOMPARE(cell(model, row, TensorTableModel::name_column).toStdString(), model.drift(row)->name);
    }
    model.setPair(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.drift(0));
    QVERIFY(!model.entry(-1));
  }

  void LastLayerIsAllThatChanged() {
    TensorTableModel model;
    model.setPair(pair_->opened);
    model.fill(std::make_shared<const std::vector<TensorDrift>>(pair_->drift.tensors));
    int changed = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
      if (cell(model, row, TensorTableModel::relative_column) != QStringLiteral("0 %")) ++changed;
    }
    QCOMPARE(changed, 2);  // weight and bias of the last layer
  }

  void FiguresSortAsNumbers() {
    TensorTableModel model;
    model.setPair(pair_->opened);
    TensorFilter filter;
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&model);
    filter.sort(TensorTableModel::elements_column, Qt::DescendingOrder);
    QList<qulonglong> sizes;
    for (int row = 0; row < filter.rowCount(); ++row) {
      sizes << filter.index(row, TensorTableModel::elements_column)
                   .data(TensorTableModel::sort_role)
                   .toULongLong();
    }
    QVERIFY(std::is_sorted(sizes.rbegin(), sizes.rend()));
  }

  void FilterTakesWordsAndExpressions() {
    QVERIFY(NameFilter(QStringLiteral("q_PROJ 7")).accepts(QStringLiteral("layers.7.q_proj.weight")));
    QVERIFY(!NameFilter(QStringLiteral("q_proj 8")).accepts(QStringLiteral("layers.7.q_proj.weight")));
    QVERIFY(NameFilter(QStringLiteral("/layers\\.[5-7]\\./")).accepts(QStringLiteral("layers.7.q_proj")));
    QVERIFY(!NameFilter(QStringLiteral("/layers\\.[5-7]\\.")).accepts(QStringLiteral("layers.8.q_proj")));
    QVERIFY(!NameFilter(QStringLiteral("/(")).isValid());
    QVERIFY(NameFilter(QStringLiteral("/(")).accepts(QStringLiteral("anything")));
    QVERIFY(NameFilter().accepts(QStringLiteral("anything")));
  }

  void CoverageCountsAndFilters() {
    CoverageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPair(pair_->opened, structureOf(*pair_->opened));
    const int all = model.rowCount();
    QCOMPARE(model.count(Coverage::matched), all);
    model.setStatus(Coverage::added);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.entry(0));
    model.setStatus(std::nullopt);
    QCOMPARE(model.rowCount(), all);
    model.setFilter(NameFilter(QStringLiteral("bias")));
    QVERIFY(model.rowCount() > 0 && model.rowCount() < all);
    QCOMPARE(model.rowOf(model.sourceOf(0)), 0);
  }

  void ProposalPassesAndAllItsRulesAreUsed() {
    const auto proposal = proposePolicyFile(*pair_, 5, {});
    QVERIFY(proposal);
    const JudgementPtr judgement = judged(pair_, (*proposal)->text);
    QVERIFY(judgement);
    QVERIFY(!judgement->denies());
    const std::vector<RuleUse> uses = ruleUses(*judgement);
    QCOMPARE(uses.size(), judgement->policy.rules.size());
    for (const RuleUse& use : uses) QVERIFY(use.within && use.tensors > 0);
  }

  void FrozenPolicyNamesWhatChanged() {
    const auto other = measured("mlp/base", "mlp/full");
    const auto proposal = proposePolicyFile(*pair_, 5, {});
    QVERIFY(other && proposal);
    const JudgementPtr judgement = judged(other, (*proposal)->text);
    QVERIFY(judgement && judgement->denies());
    FindingsModel findings;
    QAbstractItemModelTester tester(&findings, QAbstractItemModelTester::FailureReportingMode::QtTest);
    findings.setJudgement(judgement);
    QVERIFY(findings.rowCount() > 0);
    int named = 0;
    for (int row = 0; row < findings.rowCount(); ++row) {
      QVERIFY(!cell(findings, row, FindingsModel::message_column).isEmpty());
      if (!findings.tensor(row).isEmpty()) ++named;
    }
    QVERIFY(named > 0);
  }

  void PolicyIsReadBeforeThereIsADrift() {
    const auto proposal = proposePolicyFile(*pair_, 5, {});
    const JudgementPtr judgement = judged(nullptr, (*proposal)->text);
    QVERIFY(judgement && !judgement->judged && !judgement->denies());
    for (const RuleUse& use : ruleUses(*judgement)) QVERIFY(!use.used);
  }

  void ClaimsAndSoundness() {
    ClaimsTreeModel claims;
    QAbstractItemModelTester claims_tester(&claims, QAbstractItemModelTester::FailureReportingMode::QtTest);
    BlockClaim claim;
    claim.name = "fc1";
    claim.block_class = BlockClass::frozen;
    claim.exact = true;
    claim.tensors = 2;
    CheckReport report;
    report.blocks = {claim};
    report.manifest.emplace();
    report.manifest->layout = {{"fc1.weight", false, "F32", "F32", {2, 3}},
                               {"fc1.bias", false, "F32", "F32", {2}}};
    report.manifest->policy.blocks = {{"fc1", proof::BlockKind::budgets, {0, 1}, {}}};
    report.model.norm = 0.5;
    claims.setReport(std::make_shared<CheckReport>(report));
    QCOMPARE(claims.rowCount(), 2);  // the whole model first
    const QModelIndex block = claims.index(1, ClaimsTreeModel::name_column);
    QVERIFY(!cell(claims, 1, ClaimsTreeModel::claim_column).isEmpty());
    QCOMPARE(claims.rowCount(block), 2);
    QCOMPARE(claims.index(1, 0, block).data().toString(), QStringLiteral("fc1.bias"));
    claims.setFilter(NameFilter(QStringLiteral("weight")));
    QCOMPARE(claims.rowCount(), 1);
    QCOMPARE(claims.rowCount(claims.index(0, 0)), 1);
    claims.setReport(nullptr);
    QCOMPARE(claims.rowCount(), 0);
    SoundnessModel soundness;
    QAbstractItemModelTester tester(&soundness, QAbstractItemModelTester::FailureReportingMode::QtTest);
    soundness.setAccount({{{"a", "x", -120}, {"b", "y", -101}, {"c", "z", -130}}});
    QCOMPARE(soundness.rowCount(), 4);  // and what they add up to
    QVERIFY(cell(soundness, 1, SoundnessModel::term_column) != QStringLiteral("b"));  // marked: the weakest
    QCOMPARE(cell(soundness, 1, SoundnessModel::bits_column), QStringLiteral("101.0"));
    soundness.setAccount({});
    QCOMPARE(soundness.rowCount(), 0);
  }

  void JobsAreListedNewestFirst() {
    SteadyClock clock;
    JobBoard board(clock);
    JobsModel model(board);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Job first, second;
    board.watch(first);
    board.watch(second);
    using Nothing = std::shared_ptr<const int>;
    const auto step = [](const Task&) -> Result<Nothing> { return Nothing(); };
    board.describe(QStringLiteral("one"));
    first.start<Nothing>(JobKind::open, step, [](const Result<Nothing>&) {});
    board.describe(QStringLiteral("two"));
    second.start<Nothing>(JobKind::measure, step, [](const Result<Nothing>&) {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, JobsModel::subject_column), QStringLiteral("two"));
    QTRY_VERIFY(!board.active());
  }
};

QTEST_MAIN(TestTables)
#include "test_tables.moc"
