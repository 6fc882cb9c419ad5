#include "ui/models/fact_tree_model.h"

namespace driftseal::ui {

FactTreeModel::FactTreeModel(const QString& name_title, const QString& value_title, QObject* parent)
    : QAbstractItemModel(parent), titles_{name_title, value_title} {}

void FactTreeModel::setFacts(const std::vector<FactNode>& facts) {
  beginResetModel();
  items_.clear();
  roots_.clear();
  add(facts, -1);
  endResetModel();
}

void FactTreeModel::add(const std::vector<FactNode>& facts, int parent) {
  int row = 0;
  for (const FactNode& fact : facts) {
    const int item = static_cast<int>(items_.size());
    items_.push_back({fact.name, fact.value, fact.look, parent, row++});
    (parent < 0 ? roots_ : items_[static_cast<std::size_t>(parent)].parts).push_back(item);
    add(fact.parts, item);
  }
}

const std::vector<int>& FactTreeModel::partsOf(const QModelIndex& parent) const {
  return parent.isValid() ? items_[parent.internalId()].parts : roots_;
}

QModelIndex FactTreeModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, static_cast<quintptr>(partsOf(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex FactTreeModel::parent(const QModelIndex& child) const {
  if (!child.isValid()) return {};
  const int parent = items_[child.internalId()].parent;
  if (parent < 0) return {};
  return createIndex(items_[static_cast<std::size_t>(parent)].row, 0, static_cast<quintptr>(parent));
}

int FactTreeModel::rowCount(const QModelIndex& parent) const {
  return parent.column() > 0 ? 0 : static_cast<int>(partsOf(parent).size());
}

int FactTreeModel::columnCount(const QModelIndex&) const { return column_count; }

QVariant FactTreeModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Item& item = items_[index.internalId()];
  if (role == Qt::DecorationRole && index.column() == name_column && item.look)
    return icon(item.look->icon, item.look->tone);
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
    return index.column() == name_column ? item.name : item.value;
  return {};
}

QVariant FactTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= column_count)
    return {};
  return titles_[section];
}

}  // namespace driftseal::ui
