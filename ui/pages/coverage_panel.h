// The coverage ledger: chips that choose by status, and the table.
#pragma once

#include <QWidget>

#include "ui/models/coverage_model.h"

class QButtonGroup;
class QToolButton;

namespace driftseal::ui {

class AuditSession;
class DataTable;
class TensorSelection;

class CoveragePanel : public QWidget {
  Q_OBJECT

 public:
  CoveragePanel(AuditSession& session, TensorSelection& selection, QWidget* parent = nullptr);

  DataTable* table() const { return table_; }
  CoverageModel& model() { return model_; }
  QToolButton* chip(std::optional<Coverage> status) const;  // none: every tensor

 Q_SIGNALS:
  void tensorRequested(const QString& name);

 private:
  QWidget* chips();
  QToolButton* makeChip(std::optional<Coverage> status);
  void refresh();
  void refreshChips();

  AuditSession& session_;
  TensorSelection& selection_;
  CoverageModel model_;
  std::vector<QToolButton*> chips_;  // all, then by Coverage
  DataTable* table_;
};

}  // namespace driftseal::ui
