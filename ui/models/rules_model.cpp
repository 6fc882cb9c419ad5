#include "ui/models/rules_model.h"

#include "ui/present/numbers.h"
#include "ui/present/policy_words.h"

namespace driftseal::ui {

RulesModel::RulesModel(QObject* parent) : QAbstractTableModel(parent) {}

void RulesModel::setJudgement(JudgementPtr judgement) {
  beginResetModel();
  judgement_ = std::move(judgement);
  uses_ = judgement_ ? ruleUses(*judgement_) : std::vector<RuleUse>();
  endResetModel();
}

int RulesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(uses_.size());
}

int RulesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QString RulesModel::usedText(std::size_t rule) const {
  if (!judgement_->judged) return {};
  if (uses_[rule].used) return percentText(uses_[rule].used);
  if (judgement_->policy.rules[rule].budget.kind != RuleBudget::Kind::frozen) return {};
  return uses_[rule].within ? tr("unchanged") : tr("changed");
}

QString RulesModel::text(std::size_t rule, int column) const {
  const PolicyRule& shown = judgement_->policy.rules[rule];
  switch (column) {
    case number_column:
      return QString::number(rule + 1);
    case name_column:
      return QString::fromStdString(shown.name);
    case selector_column:
      return selectorText(shown.selector);
    case budget_column:
      return budgetText(shown.budget);
    case tensors_column:
      return judgement_->judged ? countText(uses_[rule].tensors) : QString();
    default:
      return usedText(rule);
  }
}

QVariant RulesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto rule = static_cast<std::size_t>(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return text(rule, index.column());
    case Qt::ToolTipRole:
      if (index.column() == budget_column) return explain(judgement_->policy.rules[rule].budget.kind);
      return index.column() == selector_column ? QVariant(text(rule, selector_column)) : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (index.column() == tensors_column ? Qt::AlignRight : Qt::AlignLeft));
    case used_role:
      return uses_[rule].used ? QVariant(*uses_[rule].used) : QVariant();
    case within_role:
      return uses_[rule].within;
    default:
      return {};
  }
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  const QString titles[] = {tr("No."),    tr("Rule"),        tr("Tensors it selects"),
                            tr("Budget"), tr("Decides for"), tr("Budget used")};
  const QString tips[] = {tr("The first rule that selects a tensor decides about it."),
                          {},
                          {},
                          {},
                          tr("Number of tensors this rule decides about."),
                          tr("The largest share of its budget that one of its blocks uses.")};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::ToolTipRole && !tips[section].isEmpty()) return tips[section];
  return {};
}

}  // namespace driftseal::ui
