// The policy's page, driven as a person would: typing into cells, fields and the text, undoing, comparing.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include "tests/ui/support/bench.h"
#include "ui/pages/policy_compare_panel.h"
#include "ui/pages/policy_page.h"
#include "ui/pages/policy_rule_form.h"
#include "ui/pages/policy_rule_table.h"
#include "ui/pages/policy_tensors.h"
#include "ui/pages/policy_text.h"
#include "ui/session/policy_files.h"
#include "ui/widgets/data_table.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

const char* const two_rules = R"({
  "driftseal_policy": 1, "name": "two",
  "rules": [
    {"name": "last", "tensors": "fc3*", "budget": "free"},
    {"name": "rest", "tensors": "*", "budget": {"norm": {"relative": "0.5"}}}
  ]
})";

// The page with a policy of a file, on the smallest pair if it is wanted.
struct Page : Bench {
  explicit Page(bool models = false) {
    const QString path = folder.filePath(QStringLiteral("two.json"));
    (void)writePolicyFile(path.toStdString(), two_rules);
    if (models) openMlp();
    if (models) (void)measured();
    drop({path});
    (void)until([&] { return window.audit().judgement() && page().editing().document().isGood(); });
    window.showStage(Stage::policy);
  }
  PolicyPage& page() { return *window.policyPage(); }
  DataTable* table() { return page().rules()->table(); }
  RulesModel& model() { return page().rules()->model(); }
  QString cell(int row, int column) { return model().index(row, column).data().toString(); }
  const Policy& policy() { return *page().editing().document().policy(); }
  void undo() { trigger(QKeySequence::Undo); }
  bool focusTable() {
    window.activateWindow();
    table()->setFocus();
    return until([&] { return table()->hasFocus(); });
  }
  void redo() { trigger(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)); }
  // The menu's entry: after a completer's popup, the offscreen platform has no active window for keys.
  void trigger(const QKeySequence& keys) {
    const auto actions = window.findChildren<QAction*>();
    for (QAction* action : actions)
      if (action->shortcut() == keys) return action->trigger();
  }

  // As with F2, typing, and Return.
  void type(int row, int column, const QString& text) {
    table()->setCurrentIndex(model().index(row, column));
    table()->edit(model().index(row, column));
    auto* editor = table()->viewport()->findChild<QLineEdit*>();
    editor->selectAll();
    QTest::keyClicks(editor, text);
    if (editor->completer()) editor->completer()->popup()->hide();
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  bool settled() {
    return until([&] { return !page().editing().isStale() && page().editing().judgement(); });
  }
};

}  // namespace

class TestPolicyEditor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void CellsAreEditedAndUndone() {
    Page page;
    QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.type(0, RulesModel::name_column, QStringLiteral("head"));
    QCOMPARE(page.policy().rules[0].name, std::string("head"));
    page.type(0, RulesModel::selector_column, QStringLiteral("role classifier; kind matrix"));
    QCOMPARE(page.cell(0, RulesModel::selector_column), QStringLiteral("role classifier (matrices)"));
    page.type(0, RulesModel::budget_column, QStringLiteral("rank 4, residual rounding"));
    QVERIFY(page.policy().rules[0].budget.kind == RuleBudget::Kind::low_rank);
    QVERIFY(page.policy().rules[0].per == PolicyRule::Per::tensor);
    QVERIFY(page.window.isWindowModified());
    QCOMPARE(page.page().editing().stack().count(), 3);
    for (int i = 0; i < 3; ++i) page.undo();
    QCOMPARE(page.page().editing().stack().index(), 0);
    QCOMPARE(page.page().editing().document().text(), std::string(two_rules));
    QVERIFY(!page.window.isWindowModified());
    page.redo();
    QCOMPARE(page.policy().rules[0].name, std::string("head"));
  }

  void WhatIsNoBudgetIsNotTaken() {
    Page page;
    page.type(0, RulesModel::budget_column, QStringLiteral("norm zero"));
    QCOMPARE(page.page().editing().document().text(), std::string(two_rules));
  }

  void RulesComeGoAndMove() {
    Page page;
    QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.page().rules()->choose(0);
    QVERIFY(page.focusTable());
    QTest::keyClick(page.table(), Qt::Key_Insert);
    QCOMPARE(page.model().rowCount(), 3);
    QCOMPARE(page.page().rules()->row(), 1);
    QTest::keyClick(page.table(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(page.cell(2, RulesModel::name_column), QStringLiteral("new rule"));
    QCOMPARE(page.page().rules()->row(), 2);
    QTest::keyClick(page.table(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(page.cell(3, RulesModel::name_column), QStringLiteral("new rule 2"));
    QTest::keyClick(page.table(), Qt::Key_Delete);
    QTest::keyClick(page.table(), Qt::Key_Delete);
    QCOMPARE(page.model().rowCount(), 2);
    for (int i = 0; i < 5; ++i) page.undo();
    QCOMPARE(page.page().editing().document().text(), std::string(two_rules));
  }

  void DraggedRuleStandsWhereItWasDropped() {
    Page page;
    const std::unique_ptr<QMimeData> data(page.model().mimeData({page.model().index(0, 0)}));
    page.model().dropMimeData(data.get(), Qt::MoveAction, 2, 0, {});
    QCOMPARE(page.cell(1, RulesModel::name_column), QStringLiteral("last"));
    QCOMPARE(page.page().rules()->row(), 1);
  }

  void FieldsAreTakenAsTheyAreTyped() {
    Page page(true);
    page.page().rules()->choose(1);
    PolicyRuleForm* form = page.page().form();
    QTRY_VERIFY(form->selection().contains(QStringLiteral("Selects")));
    form->norm()->selectAll();
    QTest::keyClicks(form->norm(), QStringLiteral("12 %"));
    QCOMPARE(page.policy().rules[1].budget.norm->value.text(), std::string("0.12"));
    QCOMPARE(form->norm()->text(), QStringLiteral("12 %"));
    page.undo();  // all of the typing at once
    QCOMPARE(form->norm()->text(), QStringLiteral("50 %"));
    form->norm()->selectAll();
    QTest::keyClicks(form->norm(), QStringLiteral("much"));
    QVERIFY(!form->problem().isEmpty());
    QCOMPARE(page.policy().rules[1].budget.norm->value.text(), std::string("0.5"));
  }

  void BudgetKindBringsItsUsualFigures() {
    Page page;
    page.page().rules()->choose(1);
    QComboBox* budget = page.page().form()->budget();
    budget->setCurrentIndex(2);
    Q_EMIT budget->activated(2);
    QVERIFY(page.policy().rules[1].budget.rank == std::uint64_t{8});
  }

  void RolesAreCompleted() {
    Page page(true);
    page.page().rules()->choose(0);
    QLineEdit* roles = page.page().form()->roles();
    roles->setFocus();
    QTest::keyClicks(roles, QStringLiteral("attention, mlp_u"));
    QCOMPARE(roles->completer()->completionCount(), 1);
    QCOMPARE(roles->completer()->pathFromIndex(roles->completer()->currentIndex()),
             QStringLiteral("attention, mlp_up"));
    roles->completer()->popup()->hide();
  }

  void TextIsTypedBrokenAndMended() {
    Page page(true);
    page.page().showTab(PolicyPage::Tab::text);
    QPlainTextEdit* editor = page.page().editor();
    QTextCursor cursor = editor->document()->find(QStringLiteral("\"free"));
    cursor.setPosition(cursor.selectionEnd());
    editor->setTextCursor(cursor);
    QTest::keyClicks(editor, QStringLiteral("zing"));
    QVERIFY(page.until([&] { return page.page().editing().document().error().has_value(); }));
    QVERIFY(page.page().text()->problem().contains(QStringLiteral("not a budget")));
    QCOMPARE(page.model().rowCount(), 2);  // the last good state, which cannot be edited
    QVERIFY(!(page.model().flags(page.model().index(0, RulesModel::name_column)) & Qt::ItemIsEditable));
    QVERIFY(!page.window.audit().mayCertify());
    for (int i = 0; i < 4; ++i) QTest::keyClick(editor, Qt::Key_Backspace);
    QVERIFY(page.until([&] { return page.page().editing().document().isGood(); }));
    QVERIFY(page.page().text()->problem().isEmpty());
    QVERIFY(page.settled());
    page.undo();  // the deleting
    page.undo();  // the typing
    QCOMPARE(page.page().editing().document().text(), std::string(two_rules));
    QVERIFY(!page.window.isWindowModified());
  }

  void TextAndTableShowTheSameRule() {
    Page page;
    page.page().showTab(PolicyPage::Tab::text);
    QPlainTextEdit* editor = page.page().editor();
    page.window.activateWindow();
    editor->setFocus();
    QVERIFY(page.until([&] { return editor->hasFocus(); }));
    editor->setTextCursor(editor->document()->find(QStringLiteral("rest")));
    QCOMPARE(page.page().rules()->row(), 1);
    page.table()->setFocus();
    page.page().rules()->choose(0);
    QCOMPARE(editor->textCursor().blockNumber(), 3);
  }

  void CaughtTensorsLeadToTheSelection() {
    Page page(true);
    QVERIFY(page.settled());
    page.page().rules()->choose(0);
    page.page().showTab(PolicyPage::Tab::tensors);
    PolicyTensors* tensors = page.page().tensors();
    QVERIFY(tensors->table()->model()->rowCount() > 0);
    tensors->table()->setCurrentIndex(tensors->table()->model()->index(0, 0));
    const int row = page.window.selection().row();
    QVERIFY(row >= 0);
    const auto& entry = page.window.audit().opened()->pair.coverage[static_cast<std::size_t>(row)];
    QCOMPARE(QString::fromStdString(entry.name), tensors->table()->model()->index(0, 0).data().toString());
  }

  void TheRestGetsARule() {
    Page page(true);
    page.page().rules()->choose(1);
    QVERIFY(page.focusTable());
    QTest::keyClick(page.table(), Qt::Key_Delete);
    QVERIFY(page.settled());
    page.page().showTab(PolicyPage::Tab::tensors);
    QPushButton* cover = page.page().tensors()->cover();
    QVERIFY(cover->isVisible());
    QTest::mouseClick(cover, Qt::LeftButton);
    QCOMPARE(page.model().rowCount(), 2);
    QVERIFY(page.settled());
    QVERIFY(!cover->isVisible());
    QVERIFY(page.window.audit().judgement()->judged->evaluation.covered);
  }

  void DeadRulesSayWhy() {
    Page page(true);
    page.type(0, RulesModel::selector_column, QStringLiteral("role attention_q"));
    QVERIFY(page.settled());
    QCOMPARE(page.cell(0, RulesModel::tensors_column), QStringLiteral("rule selects nothing"));
    QVERIFY(page.model().remarks(0).contains(QStringLiteral("role attention_q")));
  }

  void FiguresAreStaleUntilJudgedAndCostIsTold() {
    Page page(true);
    QVERIFY(page.settled());
    const QString cost = page.page().costText();
    QVERIFY2(cost.contains(QStringLiteral("bits of soundness")), qPrintable(cost));
    const QString used = page.cell(0, RulesModel::used_column);  // free: nothing
    page.type(0, RulesModel::budget_column, QStringLiteral("norm 90 %"));
    QVERIFY(page.page().editing().isStale());
    QCOMPARE(page.cell(0, RulesModel::used_column), used);
    QVERIFY(page.page().costText().contains(QStringLiteral("before the last edit")));
    QVERIFY(page.settled());
    QVERIFY(page.cell(0, RulesModel::used_column) != used);
  }

  void TemplatesAndProposalsAreEdits() {
    Page page(true);
    const auto actions = page.page().newButton()->menu()->actions();
    actions.at(2)->trigger();
    QCOMPARE(page.policy().name, std::string("LoRA"));
    QVERIFY(!page.page().editing().wouldLose());  // it can be had again
    page.page().propose();
    QVERIFY(page.until([&] { return page.policy().name == "Proposed policy"; }));
    QVERIFY(page.settled());
    page.undo();
    QCOMPARE(page.policy().name, std::string("LoRA"));
    page.undo();
    QCOMPARE(page.page().editing().document().text(), std::string(two_rules));
  }

  void OtherPolicyIsComparedWhileEditing() {
    Page page(true);
    page.type(1, RulesModel::budget_column, QStringLiteral("norm 90 %"));
    page.dialogs.paths = {page.folder.filePath(QStringLiteral("two.json"))};
    page.page().compare();
    PolicyComparePanel* panel = page.page().comparison();
    QVERIFY(page.until([&] { return panel->rules()->model()->rowCount() == 2; }));
    QCOMPARE(panel->rules()->model()->index(1, 0).data().toString(), QStringLiteral("other budget"));
    QVERIFY(panel->tensors()->model()->rowCount() > 0);
    QCOMPARE(panel->tensors()->model()->index(0, 1).data().toString(), QStringLiteral("tighter"));
    page.undo();
    QVERIFY(page.until([&] { return panel->tensors()->model()->rowCount() == 0; }));
  }
};

QTEST_MAIN(TestPolicyEditor)
#include "test_policy_editor.moc"
