// A table that behaves alike everywhere: whole rows, sorting by a click on a header, Ctrl+C copies the chosen
// rows with the titles of the columns (tab-separated), and a CSV of all rows. The window adds the context
// menu.
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
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void fitRows();

  QString empty_;
};

}  // namespace driftseal::ui
