// One audit from beginning to end in the real main window, as a reviewer drives it: drop a pair, look around,
// propose and edit a policy, undo, certify, stop, certify, inspect, save the session, and open it another
// day.
#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <algorithm>

#include "tests/ui/support/proving.h"
#include "ui/charts/drift_map.h"
#include "ui/charts/spectrum_chart.h"
#include "ui/pages/block_view.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/certify_result.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/map_view.h"
#include "ui/pages/policy_page.h"
#include "ui/pages/policy_rule_table.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

struct Reviewer : Bench {
  QTemporaryDir out;
  QString certificate = QDir(out.path()).filePath(QStringLiteral("llama.driftseal"));
  QString session = QDir(out.path()).filePath(QStringLiteral("llama.driftaudit"));

  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
    QTest::keyClick(&window, key, modifiers);
  }
  void press(QWidget* widget, Qt::Key key) { QTest::keyClick(widget, key, Qt::NoModifier); }
  StageState state(Stage stage) { return window.stageBar()->button(stage)->state(); }
  const Policy& policy() { return *window.policyPage()->editing().document().policy(); }
  int boundedRule() {  // the first that allows something
    const auto& rules = policy().rules;
    const auto found =
        std::ranges::find_if(rules, [](const PolicyRule& rule) { return is_measured(rule.budget.kind); });
    return found == rules.end() ? -1 : static_cast<int>(found - rules.begin());
  }
  bool judgedAnew() {
    return until([this] {
      const PolicyEditing& editing = window.policyPage()->editing();
      return !editing.isStale() && editing.judgement() && editing.judgement()->judged;
    });
  }

  void typeIntoCell(int row, int column, const QString& text) {
    DataTable* table = window.policyPage()->rules()->table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, column));
    press(table, Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor && table->isAncestorOf(editor));
    editor->selectAll();
    QTest::keyClicks(editor, text);
    if (editor->completer()) editor->completer()->popup()->hide();
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    window.activateWindow();  // the offscreen platform leaves no window active behind a popup
    (void)QTest::qWaitForWindowActive(&window);
  }
};

}  // namespace

class TestStory : public QObject {
  Q_OBJECT

  static void dropsAPair(Reviewer& reviewer) {
    reviewer.drop({sample(QStringLiteral("llama/lora_merged_bf16")), sample(QStringLiteral("llama/base"))});
    QVERIFY(reviewer.measured());
    QVERIFY(reviewer.window.audit().basePath().endsWith(QStringLiteral("base")));
    QCOMPARE(reviewer.state(Stage::models), StageState::good);
  }

  // From the map to one tensor's spectrum, and back.
  static void looksAround(Reviewer& reviewer) {
    reviewer.press(Qt::Key_2);
    DriftPage& page = *reviewer.window.driftPage();
    DriftMap* map = page.map();
    map->setFocus();
    for (const auto key : {Qt::Key_Home, Qt::Key_Down, Qt::Key_Right}) reviewer.press(map, key);
    QVERIFY(map->current() >= 0);
    reviewer.press(Qt::Key_N, Qt::NoModifier);
    const int notable = reviewer.window.selection().row();
    QVERIFY(notable >= 0);
    const std::string name =
        reviewer.window.audit().opened()->pair.coverage[static_cast<std::size_t>(notable)].name;
    QVERIFY2(name.find("attn") != std::string::npos, name.c_str());
    map->setFocus();
    reviewer.press(map, Qt::Key_Return);
    QVERIFY(page.mapView()->isFullPage());
    BlockView* block = page.mapView()->block();
    QVERIFY(reviewer.until([&] { return block->largest()->model()->rowCount() > 0; }));
    QVERIFY(reviewer.until([&] { return block->study().spectrum() != nullptr; }));
    QVERIFY(block->message().isEmpty());
    reviewer.press(Qt::Key_Escape, Qt::NoModifier);
    QVERIFY(!page.mapView()->isFullPage());
    QCOMPARE(reviewer.window.selection().row(), notable);
  }

  static void writesAPolicy(Reviewer& reviewer) {
    reviewer.press(Qt::Key_P);
    QCOMPARE(reviewer.window.stage(), Stage::policy);
    QVERIFY(reviewer.judgedAnew());
    QCOMPARE(reviewer.state(Stage::policy), StageState::good);
    const std::string proposed = reviewer.window.policyPage()->editing().document().text();
    RulesModel& rules = reviewer.window.policyPage()->rules()->model();
    const int row = reviewer.boundedRule();
    QVERIFY(row >= 0);
    reviewer.typeIntoCell(row, RulesModel::name_column, QStringLiteral("what the adapter may do"));
    QCOMPARE(reviewer.policy().rules[static_cast<std::size_t>(row)].name,
             std::string("what the adapter may do"));
    reviewer.typeIntoCell(row, RulesModel::budget_column, QStringLiteral("frozen"));
    QVERIFY(reviewer.judgedAnew());
    QCOMPARE(reviewer.state(Stage::policy), StageState::bad);
    QVERIFY(reviewer.window.audit().judgement()->denies());
    reviewer.press(Qt::Key_Z);
    QVERIFY(reviewer.judgedAnew());
    QCOMPARE(reviewer.state(Stage::policy), StageState::good);
    QCOMPARE(rules.index(row, RulesModel::name_column).data().toString(),
             QStringLiteral("what the adapter may do"));
    QVERIFY(reviewer.window.policyPage()->editing().document().text() != proposed);
  }

  static void startsAndStops(Reviewer& reviewer) {
    reviewer.press(Qt::Key_4);
    reviewer.window.certifyPage()->output()->setPath(reviewer.certificate);
    QVERIFY(reviewer.until([&] { return reviewer.window.certifyPage()->certifyButton()->isEnabled(); }));
    QVERIFY(startProof(reviewer));
    reviewer.press(Qt::Key_Period);
    QVERIFY(proofEnds(reviewer));
    QVERIFY(!reviewer.window.audit().proven());
    QVERIFY(filesIn(reviewer.out.path()).isEmpty());
  }

  static void certifies(Reviewer& reviewer) {
    QVERIFY(reviewer.until([&] { return reviewer.window.certifyPage()->certifyButton()->isEnabled(); }));
    QVERIFY(startProof(reviewer));
    QVERIFY(proofEnds(reviewer));
    QVERIFY2(reviewer.window.audit().proven(), qPrintable(reviewer.window.messages()->latest()));
    QCOMPARE(reviewer.state(Stage::certify), StageState::good);
  }

  static void inspects(Reviewer& reviewer) {
    QTest::mouseClick(reviewer.window.certifyPage()->result()->inspectButton(), Qt::LeftButton);
    QCOMPARE(reviewer.window.stage(), Stage::certificates);
    QVERIFY(reviewer.until([&] { return reviewer.window.certificates().checked() != nullptr; }));
    const CheckReport& report = reviewer.window.certificates().checked()->report;
    QCOMPARE(report.proof, ProofState::valid);
    QCOMPARE(report.applies, Applies::yes);
    QCOMPARE(report.blocks.size(), reviewer.window.audit().judgement()->judged->evaluation.blocks.size());
    QTabWidget* tabs = reviewer.window.certificatesPage()->tabs();
    for (int tab = 0; tab < tabs->count(); ++tab) {
      tabs->setCurrentIndex(tab);
      QCoreApplication::processEvents();
    }
    tabs->setCurrentIndex(0);
  }

  static void savesTheSession(Reviewer& reviewer) {
    reviewer.dialogs.paths = {reviewer.session};
    reviewer.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(reviewer.until([&] { return !reviewer.window.session().path().isEmpty(); }));
    QVERIFY(!reviewer.window.isWindowModified());
  }

  static void comesBackAnotherDay(Reviewer& reviewer) {
    ScriptedDialogs dialogs;
    QSettings settings(QDir(reviewer.out.path()).filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    MainWindow later(reviewer.clock, dialogs, settings, QStringLiteral(DRIFTSEAL_VERIFIER));
    later.show();
    later.openPaths({reviewer.session});
    QVERIFY(reviewer.until([&] { return later.audit().judgement() && later.audit().judgement()->judged; }));
    QVERIFY(reviewer.until([&] { return later.certificates().checked() != nullptr; }));
    QCOMPARE(later.stage(), Stage::certificates);
    QCOMPARE(later.audit().policy()->text, reviewer.window.audit().policy()->text);
    QCOMPARE(later.selection().row(), reviewer.window.selection().row());
    QCOMPARE(later.certificates().path(), reviewer.certificate);
    QCOMPARE(later.certificates().checked()->report.proof, ProofState::valid);
    QVERIFY2(later.messages()->count() == 0, qPrintable(later.messages()->latest()));
  }

 private Q_SLOTS:
  void AnAuditFromBeginningToEnd() {
    Reviewer reviewer;
    using Chapter = void (*)(Reviewer&);
    for (const Chapter chapter : {dropsAPair, looksAround, writesAPolicy, startsAndStops, certifies, inspects,
                                  savesTheSession, comesBackAnotherDay}) {
      chapter(reviewer);
      if (QTest::currentTestFailed()) return;
    }
    QVERIFY(reviewer.window.close());
    QVERIFY(reviewer.dialogs.asked.size() == 1);  // where to save the session; nothing else
  }
};

QTEST_MAIN(TestStory)
#include "test_story.moc"
