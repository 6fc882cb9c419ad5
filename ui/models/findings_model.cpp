#include "ui/models/findings_model.h"

#include "ui/present/policy_words.h"

namespace driftseal::ui {

FindingsModel::FindingsModel(QObject* parent) : QAbstractTableModel(parent) {}

void FindingsModel::setJudgement(JudgementPtr judgement) {
  beginResetModel();
  judgement_ = std::move(judgement);
  endResetModel();
}

const Finding* FindingsModel::finding(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  return &judgement_->findings()[static_cast<std::size_t>(row)];
}

QString FindingsModel::tensor(int row) const {
  const Finding* found = finding(row);
  if (!found) return {};
  return QString::fromStdString(found->tensor.empty() ? found->block : found->tensor);
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !judgement_ ? 0 : static_cast<int>(judgement_->findings().size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

QString FindingsModel::subject(const Finding& finding) const {
  if (!finding.tensor.empty()) return QString::fromStdString(finding.tensor);
  if (!finding.block.empty()) return QString::fromStdString(finding.block);
  if (finding.rule && *finding.rule < judgement_->policy.rules.size()) {
    return QString::fromStdString(judgement_->policy.rules[*finding.rule].name);
  }
  return tr("the whole model");
}

QString FindingsModel::text(const Finding& finding, int column) const {
  switch (column) {
    case severity_column:
      return look(finding.severity).word;
    case subject_column:
      return subject(finding);
    case what_column:
      return name(finding.kind);
    default:
      return QString::fromStdString(finding_message(finding, judgement_->policy));
  }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Finding& row = *finding(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return text(row, index.column());
    case Qt::ToolTipRole:
      return text(row, message_column);
    case Qt::DecorationRole:
      if (index.column() != severity_column) return {};
      return icon(look(row.severity).icon, look(row.severity).tone);
    default:
      return {};
  }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= column_count)
    return {};
  const QString titles[] = {tr("Severity"), tr("Of"), tr("Finding"), tr("Explanation")};
  return titles[section];
}

}  // namespace driftseal::ui
