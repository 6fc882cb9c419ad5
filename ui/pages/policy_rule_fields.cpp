// The fields of a rule and where they stand.
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include "ui/pages/policy_rule_form.h"
#include "ui/pages/policy_vocabulary.h"
#include "ui/present/policy_words.h"
#include "ui/widgets/list_completer.h"
#include "ui/widgets/passes_undo.h"

namespace driftseal::ui {
namespace {

constexpr RuleBudget::Kind budget_kinds[] = {
    RuleBudget::Kind::frozen,    RuleBudget::Kind::norm, RuleBudget::Kind::low_rank, RuleBudget::Kind::sparse,
    RuleBudget::Kind::composite, RuleBudget::Kind::free, RuleBudget::Kind::exempt};

QHBoxLayout* pairOf(QWidget* first, const QString& title, QWidget* second) {
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(title);
  label->setBuddy(second);
  row->setSpacing(8);
  row->addWidget(first, 1);
  row->addWidget(label);
  row->addWidget(second, 1);
  return row;
}

}  // namespace

QLineEdit* PolicyRuleForm::line(const QString& name, const QString& hint, const QString& between) {
  QLineEdit* made = between.isEmpty() ? new QLineEdit(this) : completingLine(name, between, {}, this);
  made->setAccessibleName(name);
  made->setPlaceholderText(hint);
  passUndo(made);
  connect(made, &QLineEdit::textEdited, this, [this, name] { typed(name); });
  if (made->completer())
    connect(
        made->completer(), qOverload<const QString&>(&QCompleter::activated), this,
        [this, name] { typed(name); }, Qt::QueuedConnection);
  return made;
}

QWidget* PolicyRuleForm::selectorSide() {
  const QString any = tr("any"), words = QStringLiteral(" ,");
  name_ = line(tr("Name of the rule"), {});
  roles_ = line(tr("Roles"), tr("any; for example attention, mlp_down"), words);
  blocks_ = line(tr("Blocks of the network"), any, words);
  towers_ = line(tr("Towers"), any, words);
  layers_ = line(tr("Layers"), tr("any; 3, 5-7, last 2"), QStringLiteral(","));
  patterns_ = line(tr("Patterns of names"), tr("any; for example *.q_proj.weight"), QStringLiteral(" "));
  kind_ = new QComboBox(this);
  kind_->setAccessibleName(tr("Kind of tensors"));
  kind_->addItem(any, QString());
  for (const QString& word : kindWords()) kind_->addItem(word, word);
  regex_ = new QCheckBox(tr("regular expressions"), this);
  regex_->setToolTip(tr("The patterns are regular expressions for the whole name, not globs"));
  connect(kind_, &QComboBox::activated, this, [this] { typed(QStringLiteral("kind")); });
  connect(regex_, &QCheckBox::clicked, this, [this] { typed(QStringLiteral("regex")); });
  auto* side = new QWidget(this);
  auto* form = new QFormLayout(side);
  form->setContentsMargins({});
  form->setVerticalSpacing(4);
  form->addRow(tr("Rule"), name_);
  form->addRow(tr("Roles"), roles_);
  form->addRow(tr("Layers"), pairOf(layers_, tr("kind"), kind_));
  form->addRow(tr("Names"), patterns_);
  form->addRow(QString(), regex_);
  form->addRow(tr("Block"), pairOf(blocks_, tr("tower"), towers_));
  return side;
}

QWidget* PolicyRuleForm::budgetSide() {
  budget_ = new QComboBox(this);
  budget_->setAccessibleName(tr("Kind of budget"));
  for (const auto kind : budget_kinds) {
    budget_->addItem(driftseal::ui::name(kind), static_cast<int>(kind));
    budget_->setItemData(budget_->count() - 1, explain(kind), Qt::ToolTipRole);
  }
  per_ = new QComboBox(this);
  per_->setAccessibleName(tr("Whom the budget is for"));
  per_->addItem(tr("each tensor"), QStringLiteral("tensor"));
  per_->addItem(tr("all together"), QStringLiteral("rule"));
  norm_ = line(tr("Norm of the change"), tr("5 % of the base, or 1.5 absolute"));
  rank_ = line(tr("Rank of the change"), tr("for example 16"));
  support_ = line(tr("Changed entries"), tr("100, or 1 %"));
  residual_ = line(tr("What may be left beside rank and changed entries"), tr("rounding, none, 0.1 %"),
                   QStringLiteral(","));
  static_cast<ListCompleter*>(residual_->completer())
      ->setWords({QStringLiteral("rounding"), QStringLiteral("none"), QStringLiteral("rounding BF16"),
                  QStringLiteral("rounding F16"), QStringLiteral("0.1 %")});
  comment_ = line(tr("Comment"), tr("why"));
  connect(budget_, &QComboBox::activated, this, &PolicyRuleForm::budgetChosen);
  connect(per_, &QComboBox::activated, this, [this] { typed(QStringLiteral("per")); });
  auto* side = new QWidget(this);
  auto* form = new QFormLayout(side);
  form->setContentsMargins({});
  form->setVerticalSpacing(4);
  form->addRow(tr("Budget"), pairOf(budget_, tr("for"), per_));
  form->addRow(tr("Norm"), norm_);
  form->addRow(tr("Rank"), pairOf(rank_, tr("entries"), support_));
  form->addRow(tr("Residual"), residual_);
  form->addRow(tr("Comment"), comment_);
  return side;
}

}  // namespace driftseal::ui
