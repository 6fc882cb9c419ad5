// A table over rows that do not change, which filters and sorts itself. QSortFilterProxyModel asks for every
// cell as a QVariant, which takes a second for 100,000 rows; comparing the values themselves takes
// milliseconds.
#pragma once

#include <QAbstractTableModel>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/present/look.h"

namespace driftseal::ui {

class RowsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  struct Column {
    QString title, tip;
    bool number = false;  // stands to the right
  };

  RowsModel(std::vector<Column> columns, QObject* parent);

  int sourceCount() const { return static_cast<int>(rows()); }
  int sourceOf(int row) const;  // which of the rows is shown there; -1: none
  int rowOf(int source) const;  // where it is shown; -1: not

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;  // -1: as the rows come

 protected:
  virtual std::size_t rows() const = 0;
  virtual bool accepts(std::size_t) const { return true; }
  virtual bool less(std::size_t a, std::size_t b, int column) const = 0;
  virtual QString text(std::size_t row, int column) const = 0;
  virtual QString tip(std::size_t row, int column) const { return text(row, column); }
  virtual QVariant figure(std::size_t, int) const { return {}; }  // all digits, for files (figure_role)
  virtual std::optional<Look> mark(std::size_t, int) const { return std::nullopt; }  // icon before the text

  void refresh();  // other rows, or another filter

 private:
  std::vector<std::uint32_t> ordered() const;

  std::vector<Column> columns_;
  std::vector<std::uint32_t> shown_;  // indices of rows
  int sorted_by_ = -1;
  Qt::SortOrder order_ = Qt::AscendingOrder;
};

}  // namespace driftseal::ui
