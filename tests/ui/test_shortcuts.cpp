// Keys of actions: each has a name, they can be changed, conflicts are explained, and they are kept.
#include <QAbstractItemModelTester>
#include <QKeySequenceEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>

#include "tests/ui/support/bench.h"
#include "ui/models/shortcuts_model.h"
#include "ui/shell/shortcuts_window.h"
#include "ui/widgets/data_table.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

void collect(const QMenu* menu, QList<QAction*>& actions) {
  for (QAction* action : menu->actions()) {
    if (action->menu()) {
      collect(action->menu(), actions);
    } else if (!action->isSeparator()) {
      actions << action;
    }
  }
}

QList<QAction*> allActions(const MainWindow& window) {
  QList<QAction*> actions;
  for (QAction* top : window.menuBar()->actions()) collect(top->menu(), actions);
  return actions;
}

int rowOf(const ShortcutsModel& model, const QString& title) {
  for (int row = 0; row < model.rowCount(); ++row) {
    if (model.title(row) == title) return row;
  }
  return -1;
}

}  // namespace

class TestShortcuts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void EveryActionHasANameOfItsOwn() {
    Bench bench;
    QSet<QString> names;
    for (const QAction* action : allActions(bench.window)) {
      QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
      QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
      names << action->objectName();
    }
    QCOMPARE(bench.window.shortcuts().rowCount(), names.size());
    QVERIFY(names.size() > 40);
  }

  void NoTwoActionsHaveTheSameKeys() {
    Bench bench;
    ShortcutsModel& model = bench.window.shortcuts();
    for (int row = 0; row < model.rowCount(); ++row) {
      const int other = model.conflict(row, model.keys(row));
      QVERIFY2(other < 0, qPrintable(model.title(row)));
    }
  }

  void MnemonicsDoNotClashInAMenu() {
    Bench bench;
    for (const QMenu* menu : bench.window.findChildren<QMenu*>()) {
      QSet<QChar> used;
      for (const QAction* action : menu->actions()) {
        const qsizetype at = action->text().indexOf(QLatin1Char('&'));
        if (at < 0) continue;
        const QChar letter = action->text()[at + 1].toLower();
        QVERIFY2(!used.contains(letter), qPrintable(menu->title() + QStringLiteral(": ") + action->text()));
        used << letter;
      }
    }
  }

  void ModelKeepsTheLaws() {
    Bench bench;
    QAbstractItemModelTester tester(&bench.window.shortcuts(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    ShortcutsModel& model = bench.window.shortcuts();
    QVERIFY(model.setData(model.index(0, ShortcutsModel::keys_column),
                          QVariant::fromValue(QKeySequence(QStringLiteral("Ctrl+Alt+F9"))), Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, ShortcutsModel::action_column), 1, Qt::EditRole));
    model.resetAll();
  }

  void KeysAreChangedKeptAndReset() {
    Bench bench;
    const int row = rowOf(bench.window.shortcuts(), QStringLiteral("Measure again"));
    QVERIFY(row >= 0);
    const QKeySequence chosen(QStringLiteral("Ctrl+Alt+M")), usual = bench.window.shortcuts().keys(row);
    QVERIFY(bench.window.shortcuts().setKeys(row, chosen));
    {
      MainWindow again(bench.clock, bench.dialogs, bench.settings);
      QCOMPARE(again.shortcuts().keys(row), chosen);
      again.shortcuts().reset(row);
    }
    MainWindow third(bench.clock, bench.dialogs, bench.settings);
    QCOMPARE(third.shortcuts().keys(row), usual);
  }

  void TheWindowExplainsConflicts() {
    Bench bench;
    ShortcutsWindow* window = bench.window.shortcutsWindow();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(!window->isModal());
    const int row = rowOf(bench.window.shortcuts(), QStringLiteral("Measure again"));
    window->table()->setCurrentIndex(window->table()->model()->index(row, 0));
    window->editor()->setFocus();
    QTest::keyClick(window->editor(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(bench.until([&] { return !window->answer().isEmpty(); }));
    QVERIFY(window->answer().contains(QStringLiteral("Load a policy")));
    QCOMPARE(bench.window.shortcuts().keys(row), QKeySequence(Qt::Key_F5));
    QTest::keyClick(window->editor(), Qt::Key_F9, Qt::ControlModifier);
    QVERIFY(bench.until(
        [&] { return bench.window.shortcuts().keys(row) == QKeySequence(Qt::CTRL | Qt::Key_F9); }));
    QVERIFY(window->answer().contains(QStringLiteral("Measure again")));
  }
};

QTEST_MAIN(TestShortcuts)
#include "test_shortcuts.moc"
