// Policies in the window: proposed, loaded, edited, refused.
#include <QPlainTextEdit>

#include "tests/ui/support/bench.h"
#include "ui/pages/certify_page.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/policy_page.h"
#include "ui/pages/policy_rule_table.h"
#include "ui/pages/policy_text.h"
#include "ui/session/policy_files.h"
#include "ui/shell/findings_panel.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

#include <QPushButton>

using namespace driftseal;
using namespace driftseal::ui;

class TestPolicy : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ProposalIsWrittenJudgedAndPasses() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    QTest::keyClick(&bench.window, Qt::Key_P, Qt::ControlModifier);
    QVERIFY(bench.judged());
    QCOMPARE(bench.window.stage(), Stage::policy);
    QCOMPARE(bench.window.stageBar()->button(Stage::policy)->state() == StageState::bad, false);
    QVERIFY(bench.window.policyPage()->editor()->toPlainText().contains(QStringLiteral("\"rules\"")));
    QVERIFY(bench.window.audit().mayCertify());
    QVERIFY(bench.window.certifyPage()->certifyButton()->isEnabled());
  }

  void TightPolicyNamesTheTensorsAndBlocksTheProof() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.audit().propose(0);
    QVERIFY(bench.judged());
    const auto frozen_but_the_last = *bench.window.audit().policy();
    bench.window.openPair(sample(QStringLiteral("mlp/base")), sample(QStringLiteral("mlp/full")));
    QVERIFY(bench.judged());
    QVERIFY(bench.window.audit().judgement()->denies());
    QVERIFY(!bench.window.audit().mayCertify());
    QVERIFY(!bench.window.certifyPage()->certifyButton()->isEnabled());
    QCOMPARE(bench.window.stageBar()->button(Stage::certify)->state(), StageState::bad);
    FindingsPanel* findings = bench.window.findingsPanel();
    QVERIFY(findings->model().rowCount() > 0);
    const QString tensor = findings->model().tensor(0);
    QVERIFY(!tensor.isEmpty());
    QVERIFY(bench.window.certifyPage()->banner()->text().contains(tensor));
  }

  void FindingLeadsToItsTensor() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.audit().propose(0);
    QVERIFY(bench.judged());
    bench.window.openPair(sample(QStringLiteral("mlp/base")), sample(QStringLiteral("mlp/full")));
    QVERIFY(bench.judged());
    FindingsPanel* findings = bench.window.findingsPanel();
    for (int row = 0; row < findings->model().rowCount(); ++row) {
      if (findings->model().finding(row)->tensor.empty()) continue;
      Q_EMIT findings->table()->activated(findings->model().index(row, 0));
      QCOMPARE(bench.window.stage(), Stage::drift);
      const QModelIndex current = bench.window.driftPage()->table()->currentIndex();
      QCOMPARE(current.siblingAtColumn(0).data().toString(), findings->model().tensor(row));
      return;
    }
    QFAIL("no finding names a tensor");
  }

  void BrokenPolicyIsMarkedWhereItBreaks() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.showStage(Stage::policy);
    PolicyPage* page = bench.window.policyPage();
    page->editor()->setPlainText(QStringLiteral("{\n  \"rules\": [,]\n}"));
    QVERIFY(bench.until([&] { return page->editing().document().error().has_value(); }));
    QCOMPARE(page->editor()->extraSelections().size(), 1);
    QCOMPARE(page->editor()->extraSelections().first().cursor.blockNumber(), 1);
    QVERIFY(!page->text()->problem().isEmpty());
    QCOMPARE(bench.window.stageBar()->button(Stage::policy)->state(), StageState::failed);
    QVERIFY(!bench.window.audit().mayCertify());
    QCOMPARE(bench.window.messages()->count(), 0);  // it is said beside the text
  }

  void LoadedPolicyWaitsForTheDrift() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    const auto proposal = proposePolicyFile(*bench.window.audit().measured(), 10, {});
    QVERIFY(proposal);
    const QString path = bench.folder.filePath(QStringLiteral("policy.json"));
    QVERIFY(writePolicyFile(path.toStdString(), (*proposal)->text));
    Bench other;
    other.drop({path});
    QVERIFY(other.until([&] { return other.window.audit().judgement() != nullptr; }));
    QCOMPARE(other.window.stage(), Stage::policy);
    QVERIFY(!other.window.audit().mayCertify());
    other.openMlp();
    QVERIFY(other.judged());
    QVERIFY(other.window.audit().mayCertify());
  }

  void RulesOfPlacesAreShownAndKept() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.showStage(Stage::policy);
    const QString text = QStringLiteral(
        R"({"driftseal_policy": 1, "name": "places", "rules": [
             {"role": ["linear", "classifier"], "block": "head", "tower": "main", "kind": "matrix", "budget": "free"},
             {"layers": "0-1, last 1", "tensors": "fc*", "budget": "free"},
             {"tensors": "*", "budget": "free"}], "model_norm": {"absolute": 1000}})");
    PolicyPage* page = bench.window.policyPage();
    page->editor()->setPlainText(text);
    QTest::keyClick(page->editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bench.judged());
    QVERIFY(!page->editing().isStale());
    QCOMPARE(QString::fromStdString(bench.window.audit().policy()->text), text);
    const auto* rules = &page->rules()->model();
    const auto selector = [&](int row) {
      return rules->index(row, RulesModel::selector_column).data().toString();
    };
    QCOMPARE(selector(0), QStringLiteral("role linear, classifier; block head; tower main (matrices)"));
    QCOMPARE(selector(1), QStringLiteral("layers 0-1, last 1; fc*"));
    QCOMPARE(selector(2), QStringLiteral("*"));
  }

  void SavedPolicyIsWhatTheEditorShows() {
    Bench bench;
    bench.window.showStage(Stage::policy);
    PolicyPage* page = bench.window.policyPage();
    page->editor()->setPlainText(QStringLiteral("{}\n"));
    QVERIFY(bench.window.isWindowModified());
    const QString path = bench.folder.filePath(QStringLiteral("saved.json"));
    bench.dialogs.paths = {path};
    QTest::keyClick(&bench.window, Qt::Key_S, Qt::ControlModifier);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{}\n"));
    QVERIFY(!bench.window.isWindowModified());
    page->editor()->setPlainText(QStringLiteral("{ }\n"));
    QTest::keyClick(&bench.window, Qt::Key_S, Qt::ControlModifier);  // it knows its file now
    QFile again(path);
    QVERIFY(again.open(QIODevice::ReadOnly));
    QCOMPARE(again.readAll(), QByteArray("{ }\n"));
    bench.dialogs.paths = {QStringLiteral("/nowhere/at/all.json")};
    page->saveAs();
    QCOMPARE(bench.window.messages()->count(), 1);
  }

  void EditedPolicyIsThrownAwayOnlyIfTheReviewerSaysSo() {
    Bench bench;
    const QString path = bench.folder.filePath(QStringLiteral("other.json"));
    const std::string other =
        R"({"driftseal_policy": 1, "name": "o", "rules": [{"tensors": "*", "budget": "frozen"}]})";
    QVERIFY(writePolicyFile(path.toStdString(), other));
    PolicyPage* page = bench.window.policyPage();
    bench.window.showStage(Stage::policy);
    page->rules()->add();
    const std::string edited = page->editing().document().text();
    bench.drop({path});
    QCOMPARE(bench.dialogs.asked.size(), 1);
    QCOMPARE(page->editing().document().text(), edited);
    bench.window.close();
    QVERIFY(bench.window.isVisible());
    bench.dialogs.say_yes = true;
    bench.drop({path});
    QVERIFY(bench.until([&] { return page->editing().document().text() == other; }));
    QVERIFY(!bench.window.isWindowModified());
    QVERIFY(!page->editing().stack().canUndo());
  }

  void LoadThroughTheDialog() {
    Bench bench;
    const QString path = bench.folder.filePath(QStringLiteral("absent.json"));
    bench.dialogs.paths = {path};
    QTest::keyClick(&bench.window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(bench.until([&] { return bench.window.messages()->count() == 1; }));
    QVERIFY(bench.window.messages()->latest().contains(path));
  }
};

QTEST_MAIN(TestPolicy)
#include "test_policy.moc"
