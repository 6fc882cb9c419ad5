#include "ui/pages/policy_rule_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/policy_rule_delegate.h"
#include "ui/present/error_text.h"
#include "ui/session/audit_session.h"
#include "ui/session/policy_edits.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/toned.h"
#include "ui/widgets/use_bar.h"

namespace driftseal::ui {

PolicyRuleTable::PolicyRuleTable(AuditSession& session, PolicyEditing& editing, QWidget* parent)
    : QWidget(parent),
      session_(session),
      editing_(editing),
      rules_(editing),
      table_(new DataTable(tr("Rules"), this)),
      problem_(new ToneLabel(this)) {
  makeTable();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(4);
  layout->addWidget(table_, 1);
  layout->addWidget(bar());
  connect(&rules_, &RulesModel::refused, this, [this](const Error& error) { say(errorText(error)); });
  connect(&rules_, &RulesModel::moved, this, &PolicyRuleTable::choose);
  connect(&editing_, &PolicyEditing::documentChanged, this, &PolicyRuleTable::refresh);
  refresh();
}

void PolicyRuleTable::makeTable() {
  table_->setModel(&rules_);
  table_->setSortingEnabled(false);
  table_->setEmptyText(
      tr("No rules yet. Load a policy, choose a template, let one be proposed from the measured "
         "drift, or add a rule."));
  table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  table_->setDragDropMode(QAbstractItemView::InternalMove);
  table_->setDragDropOverwriteMode(false);
  table_->setItemDelegateForColumn(RulesModel::used_column,
                                   new UseBar(RulesModel::used_role, RulesModel::within_role, table_));
  auto* cells = new PolicyRuleDelegate(session_, rules_, table_);
  connect(cells, &PolicyRuleDelegate::typed, this, &PolicyRuleTable::say);
  for (const int column : {RulesModel::name_column, RulesModel::selector_column, RulesModel::budget_column})
    table_->setItemDelegateForColumn(column, cells);
  const int character = fontMetrics().averageCharWidth();
  table_->setColumnWidth(RulesModel::number_column, character * 5);
  table_->setColumnWidth(RulesModel::name_column, character * 22);
  table_->setColumnWidth(RulesModel::budget_column, character * 30);
  table_->setColumnWidth(RulesModel::tensors_column, character * 13);
  table_->setColumnWidth(RulesModel::used_column, character * 22);
  table_->setColumnWidth(RulesModel::bytes_column, character * 11);
  table_->setColumnWidth(RulesModel::time_column, character * 9);
  table_->stretchColumn(RulesModel::selector_column);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    if (row() >= 0) last_row_ = row();
    refresh();
    Q_EMIT chosen(row());
  });
}

QToolButton* PolicyRuleTable::button(const QString& text, const QString& tip, const QKeySequence& keys,
                                     void (PolicyRuleTable::*act)()) {
  auto* action = new QAction(text, this);
  action->setShortcut(keys);
  action->setShortcutContext(Qt::WidgetShortcut);
  connect(action, &QAction::triggered, this, act);
  table_->addAction(action);
  auto* made = new QToolButton(this);
  made->setText(text);
  made->setAccessibleName(tip);
  made->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
  made->setAutoRaise(true);
  made->setFocusPolicy(Qt::TabFocus);
  connect(made, &QToolButton::clicked, this, act);
  return made;
}

QWidget* PolicyRuleTable::bar() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  layout->setSpacing(2);
  layout->addWidget(
      button(tr("Add rule"), tr("Add a rule behind the chosen one"), Qt::Key_Insert, &PolicyRuleTable::add));
  of_a_rule_ << button(tr("Duplicate"), tr("Duplicate the chosen rule"), QKeySequence(Qt::CTRL | Qt::Key_D),
                       &PolicyRuleTable::duplicate);
  of_a_rule_ << button(tr("Remove"), tr("Remove the chosen rules"), Qt::Key_Delete,
                       &PolicyRuleTable::removeChosen);
  of_a_rule_ << button(tr("Up"), tr("Move the chosen rule up"), QKeySequence(Qt::ALT | Qt::Key_Up),
                       &PolicyRuleTable::moveUp);
  of_a_rule_ << button(tr("Down"), tr("Move the chosen rule down"), QKeySequence(Qt::ALT | Qt::Key_Down),
                       &PolicyRuleTable::moveDown);
  for (QToolButton* made : of_a_rule_) layout->addWidget(made);
  problem_->setTone(Tone::bad);
  problem_->setTextFormat(Qt::PlainText);
  problem_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  problem_->setContentsMargins(8, 0, 0, 0);
  layout->addWidget(problem_, 1);
  return row;
}

int PolicyRuleTable::row() const {
  return table_->currentIndex().isValid() ? table_->currentIndex().row() : -1;
}

void PolicyRuleTable::choose(int row) {
  if (row < 0 || row >= rules_.rowCount() || row == this->row()) return;
  const int column = table_->currentIndex().isValid() ? table_->currentIndex().column() : 0;
  // Whatever keys are held: the view would add to what is chosen with Ctrl.
  table_->selectionModel()->setCurrentIndex(rules_.index(row, column),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void PolicyRuleTable::run(const QString& what, const PolicyEdit& edit, int choose_then) {
  const Status done = editing_.edit(what, edit);
  say(done ? QString() : errorText(done.error()));
  if (!done) return;
  choose(choose_then);
  Q_EMIT chosen(row());
}

void PolicyRuleTable::add() {
  if (editing_.document().error()) return;  // the text would be lost
  const int at = row() + 1;
  run(tr("Add a rule"), insertRule(static_cast<std::size_t>(at), emptyRule()), at);
}

void PolicyRuleTable::duplicate() {
  if (row() < 0) return;
  run(tr("Duplicate rule %1").arg(row() + 1), duplicateRule(static_cast<std::size_t>(row())), row() + 1);
}

void PolicyRuleTable::removeChosen() {
  std::vector<std::size_t> rules;
  const QModelIndexList selected = table_->selectionModel()->selectedRows();
  for (const QModelIndex& index : selected) rules.push_back(static_cast<std::size_t>(index.row()));
  if (rules.empty()) return;
  run(tr("Remove %n rules", nullptr, static_cast<int>(rules.size())), removeRules(rules), -1);
}

void PolicyRuleTable::moveBy(int rows) {
  const int from = row(), to = from + rows;
  if (from < 0 || to < 0 || to >= rules_.rowCount()) return;
  run(tr("Move rule %1").arg(from + 1),
      moveRule(static_cast<std::size_t>(from), static_cast<std::size_t>(to)), to);
}

void PolicyRuleTable::refresh() {
  const bool broken = editing_.document().error().has_value();
  for (QToolButton* made : std::as_const(of_a_rule_)) made->setEnabled(row() >= 0 && !broken);
  if (broken) return say(tr("The text cannot be read: the table shows the last policy that could."));
  say({});
  if (row() < 0 && rules_.rowCount() > 0) choose(std::min(last_row_, rules_.rowCount() - 1));
}

void PolicyRuleTable::say(const QString& problem) {
  problem_->setText(problem);
  problem_->setToolTip(problem);
}

}  // namespace driftseal::ui
