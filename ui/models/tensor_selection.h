// Which tensor the reviewer looks at and which ones the search box lets through: one value for table, chart
// and details.
#pragma once

#include <QObject>

#include "ui/models/tensor_filter.h"

namespace driftseal::ui {

class TensorSelection : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  int row() const { return row_; }  // of TensorTableModel; -1: none
  void setRow(int row) {
    if (row == row_) return;
    row_ = row;
    Q_EMIT rowChanged(row);
  }

  const NameFilter& filter() const { return filter_; }
  void setFilter(const NameFilter& filter) {
    filter_ = filter;
    Q_EMIT filterChanged(filter_);
  }

 Q_SIGNALS:
  void rowChanged(int row);
  void filterChanged(const driftseal::ui::NameFilter& filter);

 private:
  int row_ = -1;
  NameFilter filter_;
};

}  // namespace driftseal::ui
