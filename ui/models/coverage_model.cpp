#include "ui/models/coverage_model.h"

#include <algorithm>

#include "ui/present/csv.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {

CoverageModel::CoverageModel(QObject* parent) : QAbstractTableModel(parent) {}

void CoverageModel::setPair(audit::OpenedPtr opened) {
  beginResetModel();
  opened_ = std::move(opened);
  endResetModel();
}

const CoverageEntry* CoverageModel::entry(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  return &opened_->pair.coverage[static_cast<std::size_t>(row)];
}

int CoverageModel::count(Coverage status) const {
  if (!opened_) return 0;
  const auto& all = opened_->pair.coverage;
  return static_cast<int>(std::count_if(all.begin(), all.end(),
                                        [&](const CoverageEntry& entry) { return entry.status == status; }));
}

int CoverageModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !opened_ ? 0 : static_cast<int>(opened_->pair.coverage.size());
}

int CoverageModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const CoverageEntry& row = *entry(index.row());
  const QString texts[] = {look(row.status).word, QString::fromStdString(row.name),
                           QString::fromStdString(row.reason), bytesText(row.bytes)};
  switch (role) {
    case Qt::DisplayRole:
      return texts[index.column()];
    case sort_role:
      return index.column() == bytes_column ? QVariant(static_cast<qulonglong>(row.bytes))
                                            : texts[index.column()];
    case figure_role:
      return index.column() == bytes_column ? QVariant(static_cast<qulonglong>(row.bytes)) : QVariant();
    case Qt::ToolTipRole:
      return index.column() == status_column ? explain(row.status) : texts[index.column()];
    case Qt::DecorationRole:
      if (index.column() != status_column) return {};
      return icon(look(row.status).icon, look(row.status).tone);
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (index.column() == bytes_column ? Qt::AlignRight : Qt::AlignLeft));
    default:
      return {};
  }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  const QString titles[] = {tr("Comparison"), tr("Tensor"), tr("Reason"), tr("Size")};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::TextAlignmentRole && section == bytes_column)
    return QVariant(Qt::AlignVCenter | Qt::AlignRight);
  return {};
}

CoverageFilter::CoverageFilter(QObject* parent) : QSortFilterProxyModel(parent) {
  setSortRole(CoverageModel::sort_role);
}

void CoverageFilter::setStatus(std::optional<Coverage> status) {
  status_ = status;
  invalidateFilter();
}

bool CoverageFilter::filterAcceptsRow(int source_row, const QModelIndex&) const {
  const auto* model = static_cast<const CoverageModel*>(sourceModel());
  return !status_ || model->entry(source_row)->status == *status_;
}

}  // namespace driftseal::ui
