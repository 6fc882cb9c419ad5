// Which keys do what: a window beside the main one, where they are changed.
#pragma once

#include <QSortFilterProxyModel>
#include <QWidget>

class QKeySequenceEdit;
class QLineEdit;
class QPushButton;

namespace driftseal::ui {

class DataTable;
class ShortcutsModel;
class ToneLabel;

class ShortcutsWindow : public QWidget {
  Q_OBJECT

 public:
  explicit ShortcutsWindow(ShortcutsModel& model, QWidget* parent);

  DataTable* table() const { return table_; }
  QKeySequenceEdit* editor() const { return editor_; }
  QString answer() const;  // what the last change came to

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* editRow();
  int row() const;  // of the model; -1: none is chosen
  void chosen();
  void assign();
  void say(const QString& text, bool good);

  ShortcutsModel& model_;
  QSortFilterProxyModel filter_;
  QLineEdit* search_;
  DataTable* table_;
  QKeySequenceEdit* editor_;
  QPushButton *assign_, *clear_, *reset_;
  ToneLabel* answer_;
};

}  // namespace driftseal::ui
