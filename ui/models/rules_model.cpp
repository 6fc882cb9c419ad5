#include "ui/models/rules_model.h"

#include <QGuiApplication>
#include <QMimeData>
#include <algorithm>

#include "ui/present/numbers.h"
#include "ui/present/policy_words.h"
#include "ui/session/policy_edits.h"
#include "ui/session/rule_fields.h"

namespace driftseal::ui {
namespace {

QString dragType() { return QStringLiteral("application/x-driftseal-rule"); }

std::size_t rulesOf(const PolicyPtr& policy) { return policy ? policy->rules.size() : 0; }

}  // namespace

RulesModel::RulesModel(PolicyEditing& editing, QObject* parent)
    : QAbstractTableModel(parent), editing_(editing) {
  connect(&editing_, &PolicyEditing::documentChanged, this, &RulesModel::follow);
  connect(&editing_, &PolicyEditing::judgementChanged, this, &RulesModel::followUses);
  follow();
  followUses();
}

// Rules that come or go renumber those behind them: the view is told that everything is another.
void RulesModel::follow() {
  const PolicyPtr next = editing_.document().policy();
  if (rulesOf(next) != rulesOf(policy_)) {
    beginResetModel();
    policy_ = next;
    return endResetModel();
  }
  policy_ = next;
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

void RulesModel::followUses() {
  if (editing_.judgement() != judgement_) {
    judgement_ = editing_.judgement();
    uses_ = judgement_ ? ruleUses(*judgement_) : std::vector<RuleUse>();
  }
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, tensors_column), index(rowCount() - 1, column_count - 1));
}

int RulesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rulesOf(policy_));
}

int RulesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

// The last figures of a rule, found by its name: rows may have moved since.
const RuleUse* RulesModel::use(std::size_t rule) const {
  if (!judgement_) return nullptr;
  const auto& judged = judgement_->policy.rules;
  const std::string& name = policy_->rules[rule].name;
  if (rule < judged.size() && judged[rule].name == name) return &uses_[rule];
  const auto found = std::ranges::find(judged, name, &PolicyRule::name);
  return found == judged.end() ? nullptr : &uses_[static_cast<std::size_t>(found - judged.begin())];
}

QString RulesModel::usedText(const RuleUse& use, RuleBudget::Kind kind) const {
  if (!judgement_->judged) return {};
  if (use.used) return percentText(use.used);
  if (kind != RuleBudget::Kind::frozen || use.tensors == 0) return {};
  return use.within ? tr("unchanged") : tr("changed");
}

QString RulesModel::text(std::size_t rule, int column) const {
  const PolicyRule& shown = policy_->rules[rule];
  if (column == number_column) return QString::number(rule + 1);
  if (column == name_column) return QString::fromStdString(shown.name);
  if (column == selector_column) return selectorText(shown.selector);
  if (column == budget_column) return budgetText(shown.budget, shown.per);
  const RuleUse* figures = use(rule);
  if (!figures) return {};
  if (column == tensors_column) {
    if (!figures->remarks.empty()) return name(figures->remarks.front()->kind);
    return judgement_->ruleOf().empty() ? QString() : countText(figures->tensors);
  }
  if (column == used_column) return usedText(*figures, shown.budget.kind);
  if (!figures->cost) return {};
  if (column == time_column) return durationText(std::max(0.0, figures->cost->seconds));
  return bytesText(static_cast<std::uint64_t>(std::max<std::int64_t>(0, figures->cost->proof_bytes)));
}

QString RulesModel::editText(std::size_t rule, int column) const {
  const PolicyRule& shown = policy_->rules[rule];
  if (column == selector_column) return selectorLine(shown.selector);
  if (column == budget_column) return budgetLine(shown.budget);
  return text(rule, column);
}

QString RulesModel::remarks(std::size_t rule) const {
  const RuleUse* figures = rule < rulesOf(policy_) ? use(rule) : nullptr;
  if (!figures) return {};
  QStringList sentences;
  for (const Finding* finding : figures->remarks)
    sentences << QString::fromStdString(finding_message(*finding, judgement_->policy));
  return sentences.join(QLatin1Char('\n'));
}

QString RulesModel::tip(std::size_t rule, int column) const {
  if (column == tensors_column) return remarks(rule);
  if (column == budget_column) return explain(policy_->rules[rule].budget.kind);
  if (column == name_column) return QString::fromStdString(policy_->rules[rule].comment);
  return column == selector_column ? text(rule, column) : QString();
}

QVariant RulesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto rule = static_cast<std::size_t>(index.row());
  const int column = index.column();
  const bool figures = column >= tensors_column;
  const RuleUse* shown = use(rule);
  switch (role) {
    case Qt::DisplayRole:
      return text(rule, column);
    case Qt::EditRole:
      return editText(rule, column);
    case Qt::ToolTipRole:
      return tip(rule, column);
    case Qt::DecorationRole:
      if (column != tensors_column || !shown || shown->remarks.empty()) return {};
      return icon(look(shown->remarks.front()->severity).icon, look(shown->remarks.front()->severity).tone);
    case Qt::ForegroundRole:
      if (editing_.document().error() || (figures && editing_.isStale()))
        return toneColor(Tone::muted, QGuiApplication::palette());
      return {};
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter |
                      (column == bytes_column || column == time_column ? Qt::AlignRight : Qt::AlignLeft));
    case used_role:
      return shown && shown->used ? QVariant(*shown->used) : QVariant();
    case within_role:
      return !shown || shown->within;
    default:
      return {};
  }
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  const QString titles[] = {tr("No."),         tr("Rule"),        tr("Selects"), tr("Budget"),
                            tr("Decides for"), tr("Budget used"), tr("Bytes"),   tr("Time")};
  const QString tips[] = {tr("The first rule that selects a tensor decides about it."),
                          {},
                          tr("By role, block, tower, layers, kind and pattern of the name"),
                          {},
                          tr("Number of tensors this rule decides about."),
                          tr("The largest share of its budget that one of its blocks uses."),
                          tr("How much smaller the proof would be if the rule's tensors were frozen."),
                          tr("How much faster the proof would be made if the rule's tensors were frozen.")};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::ToolTipRole && !tips[section].isEmpty()) return tips[section];
  return {};
}

Qt::ItemFlags RulesModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (editing_.document().error()) return flags;
  if (!index.isValid()) return flags | Qt::ItemIsDropEnabled;
  const bool cell = index.column() >= name_column && index.column() <= budget_column;
  return flags | Qt::ItemIsDragEnabled | (cell ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

Result<PolicyRule> RulesModel::ruleWith(const QModelIndex& index, const QString& text) const {
  RuleFields fields = fieldsOf(policy_->rules[static_cast<std::size_t>(index.row())]);
  if (index.column() == name_column) fields.name = text.trimmed();
  if (index.column() == selector_column) fields.selector = selectorOfLine(text);
  if (index.column() == budget_column) {
    fields.budget = budgetOfLine(text);
    fields.per.clear();  // as usual for the new budget, unless the kind stays
    TRY(const PolicyRule usual, readRule(fields));
    const PolicyRule& before = policy_->rules[static_cast<std::size_t>(index.row())];
    PolicyRule rule = usual;
    if (usual.budget.kind == before.budget.kind) rule.per = before.per;
    return rule;
  }
  return readRule(fields);
}

bool RulesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
  const auto row = static_cast<std::size_t>(index.row());
  if (value.toString() == editText(row, index.column())) return true;
  const auto rule = ruleWith(index, value.toString());
  const Status done =
      rule ? editing_.edit(tr("Change rule %1").arg(row + 1), replaceRule(row, *rule)) : Status(rule.error());
  if (!done) Q_EMIT refused(done.error());
  return done.ok();
}

QStringList RulesModel::mimeTypes() const { return {dragType()}; }

QMimeData* RulesModel::mimeData(const QModelIndexList& indexes) const {
  auto* data = new QMimeData;
  if (!indexes.isEmpty()) data->setData(dragType(), QByteArray::number(indexes.first().row()));
  return data;
}

// False even where it moved: the view would remove the dragged row.
bool RulesModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                              const QModelIndex& parent) {
  if (!data->hasFormat(dragType())) return false;
  const int from = data->data(dragType()).toInt();
  const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
  const int to = before > from ? before - 1 : before;
  const Status done = editing_.edit(tr("Move rule %1").arg(from + 1),
                                    moveRule(static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
  if (done) Q_EMIT moved(to);
  return false;
}

}  // namespace driftseal::ui
