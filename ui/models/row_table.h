// A table of rows that a function makes when they are looked at: for lists that change as a whole.
#pragma once

#include <QAbstractTableModel>
#include <functional>

namespace driftseal::ui {

class RowTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  using Cell = std::function<QVariant(int row, int column, int role)>;

  RowTable(const QStringList& titles, QObject* parent = nullptr);
  void show(int rows, Cell cell);  // the cell is asked for valid rows and columns only

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QStringList titles_;
  int rows_ = 0;
  Cell cell_;
};

}  // namespace driftseal::ui
