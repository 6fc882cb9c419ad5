// What stands for and against a certificate, before any work is done: a table, and a button for what to do
// about the chosen row (as Enter does).
#pragma once

#include <QGroupBox>

#include "ui/models/preflight_model.h"

class QPushButton;

namespace driftseal::ui {

class DataTable;

class PreflightPanel : public QGroupBox {
  Q_OBJECT

 public:
  explicit PreflightPanel(const Preflight& preflight, QWidget* parent = nullptr);

  void showFirstBlocked();
  DataTable* table() const { return table_; }
  PreflightModel* model() const { return model_; }
  QPushButton* stepButton() const { return step_; }

 Q_SIGNALS:
  void stepChosen(driftseal::ui::PreflightStep step, const QString& subject);

 private:
  void take(const QModelIndex& index);
  void refreshStep();
  void fit();

  PreflightModel* model_;
  DataTable* table_;
  QPushButton* step_;
};

}  // namespace driftseal::ui
