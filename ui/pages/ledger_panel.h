// The ledger to the byte: which bytes of both models' files the audit looks at, in sums and line by line.
#pragma once

#include <QWidget>

#include "ui/models/ledger_model.h"

class QLabel;
class QPushButton;

namespace driftseal::ui {

class DataTable;
class TensorSelection;
class ToneLabel;

class LedgerPanel : public QWidget {
  Q_OBJECT

 public:
  LedgerPanel(LedgerSession& session, const AuditSession& audit, TensorSelection& selection,
              QWidget* parent = nullptr);

  DataTable* table() const { return table_; }
  DataTable* totals() const { return totals_table_; }
  QString headline() const;

 Q_SIGNALS:
  void tensorRequested(const QString& name);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void makeTables();
  void refresh();
  void refreshWords();
  void say(Tone tone, const QString& headline, const QString& text);

  LedgerSession& session_;
  const AuditSession& audit_;
  LedgerModel model_;
  LedgerTotalsModel totals_;
  ToneLabel* headline_;
  QLabel* text_;
  QPushButton* action_;  // stop while it runs, else take it
  DataTable *table_, *totals_table_;
};

}  // namespace driftseal::ui
