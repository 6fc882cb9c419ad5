// The entries of a tensor that changed most, largest first.
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "core/drift/portrait/portrait.h"

namespace driftseal::ui {

class LargestChangesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    rank_column,
    index_column,
    base_column,
    tuned_column,
    delta_column,
    share_column,
    column_count
  };
  static constexpr int sort_role = Qt::UserRole;

  using QAbstractTableModel::QAbstractTableModel;

  void setPortrait(std::shared_ptr<const Portrait> portrait, const Shape& shape);  // may be null
  std::uint64_t indexOf(int row) const;                                            // of the element
  int rowOf(std::uint64_t element) const;                                          // -1: not listed

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  const LargestEntry& at(int row) const { return portrait_->largest[static_cast<std::size_t>(row)]; }
  double share(const LargestEntry& entry) const;  // of |delta|^2
  QString text(int row, int column) const;
  QVariant sortKey(int row, int column) const;

  std::shared_ptr<const Portrait> portrait_;
  Shape shape_;
};

}  // namespace driftseal::ui
