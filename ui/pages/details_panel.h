// The Details dock: everything that is known of the chosen tensor, what the policy says about it, and why.
#pragma once

#include <QScrollArea>

#include "ui/models/tensor_selection.h"
#include "ui/models/tensor_table_model.h"

class QLabel;
class QPushButton;

namespace driftseal::ui {

class AuditSession;
class FactList;
class Meter;

class DetailsPanel : public QScrollArea {
  Q_OBJECT

 public:
  DetailsPanel(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
               QWidget* parent = nullptr);

  void refresh();

  QPushButton* whyButton() const { return why_; }
  QPushButton* nextButton() const { return next_; }

 Q_SIGNALS:
  void nextNotableRequested();

 private:
  QWidget* buttons();
  void showWhole();
  void showTensor(int row);
  void showPolicy(const std::string& tensor);
  void showWhy(int row);

  AuditSession& session_;
  TensorTableModel& tensors_;
  TensorSelection& selection_;
  QLabel *name_, *hint_, *policy_title_, *policy_text_, *explanation_;
  FactList *facts_, *policy_;
  Meter* meter_;
  QPushButton *why_ = nullptr, *next_ = nullptr;
};

}  // namespace driftseal::ui
