// A tree that behaves as DataTable does: Ctrl+C copies the chosen rows with the titles of the columns
// (tab-separated), and there is a CSV of all rows, closed branches too.
#pragma once

#include <QTreeView>

namespace driftseal::ui {

class DataTree : public QTreeView {
  Q_OBJECT

 public:
  explicit DataTree(const QString& accessible_name, QWidget* parent = nullptr);
  void copySelection() const;
  QString csv() const;                     // RFC 4180; the first column says how deep a row stands
  void setEmptyText(const QString& text);  // shown while there is no row

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QString empty_;
};

}  // namespace driftseal::ui
