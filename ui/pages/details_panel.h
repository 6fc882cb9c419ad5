// The Details dock: everything that is known of the chosen tensor, and what the policy says about it.
#pragma once

#include <QScrollArea>

#include "ui/models/tensor_selection.h"
#include "ui/models/tensor_table_model.h"

class QLabel;
class QVBoxLayout;

namespace driftseal::ui {

class AuditSession;
class FactList;

class DetailsPanel : public QScrollArea {
  Q_OBJECT

 public:
  DetailsPanel(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
               QWidget* parent = nullptr);

 private:
  void refresh();
  void showWhole();
  void showTensor(int row);
  void showPolicy(const std::string& tensor);

  AuditSession& session_;
  TensorTableModel& tensors_;
  TensorSelection& selection_;
  QLabel *name_, *hint_, *policy_title_, *policy_text_;
  FactList *facts_, *policy_;
};

}  // namespace driftseal::ui
