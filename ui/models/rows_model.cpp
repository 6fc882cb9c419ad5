#include "ui/models/rows_model.h"

#include <algorithm>

#include "ui/present/csv.h"

namespace driftseal::ui {

RowsModel::RowsModel(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), columns_(std::move(columns)) {}

int RowsModel::sourceOf(int row) const {
  if (row < 0 || row >= rowCount()) return -1;
  return static_cast<int>(shown_[static_cast<std::size_t>(row)]);
}

int RowsModel::rowOf(int source) const {
  const auto found = std::find(shown_.begin(), shown_.end(), static_cast<std::uint32_t>(source));
  return source < 0 || found == shown_.end() ? -1 : static_cast<int>(found - shown_.begin());
}

int RowsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const std::size_t row = shown_[static_cast<std::size_t>(index.row())];
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return text(row, column);
    case Qt::ToolTipRole:
      return tip(row, column);
    case figure_role:
      return figure(row, column);
    case Qt::DecorationRole:
      if (const auto look = mark(row, column)) return icon(look->icon, look->tone);
      return {};
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter |
                      (columns_[static_cast<std::size_t>(column)].number ? Qt::AlignRight : Qt::AlignLeft));
    default:
      return {};
  }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const Column& column = columns_[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return column.title;
  if (role == Qt::ToolTipRole && !column.tip.isEmpty()) return column.tip;
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

std::vector<std::uint32_t> RowsModel::ordered() const {
  std::vector<std::uint32_t> order;
  for (std::size_t row = 0; row < rows(); ++row) {
    if (accepts(row)) order.push_back(static_cast<std::uint32_t>(row));
  }
  if (sorted_by_ < 0) return order;
  std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return order_ == Qt::AscendingOrder ? less(a, b, sorted_by_) : less(b, a, sorted_by_);
  });
  return order;
}

void RowsModel::refresh() {
  beginResetModel();
  shown_ = ordered();
  endResetModel();
}

void RowsModel::sort(int column, Qt::SortOrder order) {
  if (column >= columnCount()) return;
  Q_EMIT layoutAboutToBeChanged();
  const QModelIndexList before = persistentIndexList();
  std::vector<int> sources;
  for (const QModelIndex& kept : before) sources.push_back(sourceOf(kept.row()));
  sorted_by_ = column;
  order_ = order;
  shown_ = ordered();
  std::vector<int> places(rows(), -1);
  for (std::size_t row = 0; row < shown_.size(); ++row) places[shown_[row]] = static_cast<int>(row);
  QModelIndexList after;
  for (qsizetype i = 0; i < before.size(); ++i)
    after << index(places[static_cast<std::size_t>(sources[static_cast<std::size_t>(i)])],
                   before[i].column());
  changePersistentIndexList(before, after);
  Q_EMIT layoutChanged();
}

}  // namespace driftseal::ui
