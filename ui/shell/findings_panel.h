// The Findings dock: what the policy has to say, the worst first; Enter or a double click shows the tensor.
#pragma once

#include <QWidget>

#include "ui/models/findings_model.h"

namespace driftseal::ui {

class AuditSession;
class DataTable;

class FindingsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FindingsPanel(AuditSession& session, QWidget* parent = nullptr);
  DataTable* table() const { return table_; }
  FindingsModel& model() { return model_; }

 Q_SIGNALS:
  void tensorRequested(const QString& name);

 private:
  FindingsModel model_;
  DataTable* table_;
};

}  // namespace driftseal::ui
