// A table that behaves alike everywhere: whole rows, sorting by a click on a header, Ctrl+C copies the chosen
// rows with the titles of the columns (tab-separated), and a CSV of all rows.
#pragma once

#include <QTableView>

namespace driftseal::ui {

class DataTable : public QTableView {
  Q_OBJECT

 public:
  explicit DataTable(const QString& accessible_name, QWidget* parent = nullptr);
  void setModel(QAbstractItemModel* model) override;
  void stretchColumn(int column);
  void copySelection() const;
  QString csv() const;                     // RFC 4180, all rows as shown
  void setEmptyText(const QString& text);  // shown while there is no row

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QString line(int row, const QString& separator, bool csv) const;

  QString empty_;
};

}  // namespace driftseal::ui
