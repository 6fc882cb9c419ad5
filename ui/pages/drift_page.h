// Stage 2: how far each tensor moved, as a chart along depth and as a table; what is chosen in one is chosen
// in the other.
#pragma once

#include <QWidget>

#include "ui/models/tensor_filter.h"
#include "ui/models/tensor_selection.h"
#include "ui/models/tensor_table_model.h"
#include "ui/present/measure.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace driftseal::ui {

class AuditSession;
class DataTable;
class DriftChart;
class ElidedLabel;

class DriftPage : public QWidget {
  Q_OBJECT

 public:
  DriftPage(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
            QWidget* parent = nullptr);

  DataTable* table() const { return table_; }
  DriftChart* chart() const { return chart_; }

 private:
  QWidget* controls();
  void connectSelection();
  void setUpTable();
  void newPair();
  void refreshValues();
  void refreshScale();
  void refreshFilter();
  void refreshSummary();
  void rowChosen(int row);
  Measure measure() const;

  AuditSession& session_;
  TensorTableModel& tensors_;
  TensorSelection& selection_;
  TensorFilter filter_;
  QComboBox* measure_;
  QCheckBox* logarithmic_;
  ElidedLabel* summary_;
  QLabel* shown_;
  DriftChart* chart_;
  DataTable* table_;
};

}  // namespace driftseal::ui
