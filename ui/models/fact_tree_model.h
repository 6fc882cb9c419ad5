// Names and values in a tree, each with an icon where it has a tone: for what is told of a thing and its
// parts.
#pragma once

#include <QAbstractItemModel>
#include <optional>
#include <vector>

#include "ui/present/look.h"

namespace driftseal::ui {

struct FactNode {
  QString name, value;
  std::optional<Look> look = {};  // icon and tone; its word is not shown
  std::vector<FactNode> parts = {};
};

class FactTreeModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  enum Column { name_column, value_column, column_count };

  FactTreeModel(const QString& name_title, const QString& value_title, QObject* parent = nullptr);
  void setFacts(const std::vector<FactNode>& facts);

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Item {
    QString name, value;
    std::optional<Look> look;
    int parent = -1, row = 0;
    std::vector<int> parts = {};  // indices into items_
  };
  void add(const std::vector<FactNode>& facts, int parent);
  const std::vector<int>& partsOf(const QModelIndex& parent) const;

  QString titles_[column_count];
  std::vector<Item> items_;
  std::vector<int> roots_;
};

}  // namespace driftseal::ui
