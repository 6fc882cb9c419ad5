#include "ui/models/row_table.h"

namespace driftseal::ui {

RowTable::RowTable(const QStringList& titles, QObject* parent)
    : QAbstractTableModel(parent), titles_(titles) {}

void RowTable::show(int rows, Cell cell) {
  beginResetModel();
  rows_ = rows;
  cell_ = std::move(cell);
  endResetModel();
}

int RowTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }

int RowTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

QVariant RowTable::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  return cell_(index.row(), index.column(), role);
}

QVariant RowTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return section >= 0 && section < titles_.size() ? QVariant(titles_[section]) : QVariant();
}

}  // namespace driftseal::ui
