#include "ui/models/largest_changes_model.h"

#include <algorithm>
#include <cmath>

#include "ui/present/numbers.h"

namespace driftseal::ui {

void LargestChangesModel::setPortrait(std::shared_ptr<const Portrait> portrait, const Shape& shape) {
  beginResetModel();
  portrait_ = std::move(portrait);
  shape_ = shape;
  endResetModel();
}

std::uint64_t LargestChangesModel::indexOf(int row) const { return at(row).index; }

int LargestChangesModel::rowOf(std::uint64_t element) const {
  if (!portrait_) return -1;
  const auto found = std::ranges::find(portrait_->largest, element, &LargestEntry::index);
  return found == portrait_->largest.end() ? -1 : static_cast<int>(found - portrait_->largest.begin());
}

int LargestChangesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !portrait_ ? 0 : static_cast<int>(portrait_->largest.size());
}

int LargestChangesModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

double LargestChangesModel::share(const LargestEntry& entry) const {
  const double part = entry.entry.delta / portrait_->frobenius;
  return part * part;
}

QString LargestChangesModel::text(int row, int column) const {
  const LargestEntry& entry = at(row);
  switch (column) {
    case rank_column:
      return QString::number(row + 1);
    case index_column:
      return QString::fromStdString(position_text(shape_, entry.index));
    case base_column:
      return figureText(entry.entry.base);
    case tuned_column:
      return figureText(entry.entry.tuned);
    case delta_column:
      return figureText(entry.entry.delta);
    default:
      return percentText(share(entry));
  }
}

QVariant LargestChangesModel::sortKey(int row, int column) const {
  const LargestEntry& entry = at(row);
  switch (column) {
    case rank_column:
      return row;
    case index_column:
      return static_cast<qulonglong>(entry.index);
    case base_column:
      return entry.entry.base;
    case tuned_column:
      return entry.entry.tuned;
    case delta_column:
      return entry.entry.delta;
    default:
      return share(entry);
  }
}

QVariant LargestChangesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  switch (role) {
    case Qt::DisplayRole:
      return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (index.column() == index_column ? Qt::AlignLeft : Qt::AlignRight));
    case sort_role:
      return sortKey(index.row(), index.column());
    default:
      return {};
  }
}

QVariant LargestChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  const QString titles[] = {tr("#"),     tr("Index"),  tr("Base"),
                            tr("Tuned"), tr("Change"), tr("Of |\u0394|\u00b2")};
  const QString tips[] = {tr("Place among all changes, the largest first"),
                          tr("Of the element, along each dimension, from 0"),
                          tr("Value in the base"),
                          tr("Value in the tuned model"),
                          tr("Tuned less base"),
                          tr("Share of the sum of the squares of all changes")};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::ToolTipRole) return tips[section];
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (section == index_column ? Qt::AlignLeft : Qt::AlignRight));
  return {};
}

}  // namespace driftseal::ui
