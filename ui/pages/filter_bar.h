// The filters beside the search box: role, layers, least figure; and how many tensors all of them together
// let through.
#pragma once

#include <QWidget>

#include "ui/models/shown_tensors.h"

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace driftseal::ui {

class FilterBar : public QWidget {
  Q_OBJECT

 public:
  FilterBar(const TensorTableModel& tensors, TensorSelection& selection, const ShownTensors& shown,
            QWidget* parent = nullptr);

  QToolButton* roles() const { return roles_; }
  QLineEdit* layers() const { return layers_; }
  QLineEdit* atLeast() const { return at_least_; }
  QToolButton* clear() const { return clear_; }
  QLabel* summary() const { return summary_; }

 private:
  void refreshRoles();
  void rolesChosen();
  void layersTyped(const QString& text);
  void atLeastTyped(const QString& text);
  void showProblem(QLineEdit* edit, QAction* sign, const QString& problem, const QString& tip);
  void refresh();

  const TensorTableModel& tensors_;
  TensorSelection& selection_;
  const ShownTensors& shown_;
  QToolButton* roles_;
  QMenu* menu_;
  QLineEdit *layers_, *at_least_;
  QAction *layers_sign_, *at_least_sign_;
  QLabel* unit_;
  QLabel* summary_;
  QToolButton* clear_;
};

}  // namespace driftseal::ui
