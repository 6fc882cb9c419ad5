// This policy and another one, side by side: rules above, what it means for each tensor below.
#pragma once

#include <QWidget>

#include "ui/models/row_table.h"
#include "ui/session/policy_comparison.h"

class QCheckBox;
class QLabel;

namespace driftseal::ui {

class DataTable;
class Dialogs;
class PolicyEditing;
class TensorSelection;

class PolicyComparePanel : public QWidget {
  Q_OBJECT

 public:
  PolicyComparePanel(PolicyComparing& comparing, PolicyEditing& editing, TensorSelection& selection,
                     Dialogs& dialogs, QWidget* parent = nullptr);
  void ask();  // for the other policy
  DataTable* rules() const { return rules_; }
  DataTable* tensors() const { return tensors_; }
  QString summary() const;

 private:
  void refresh();
  void showRules();
  void showTensors();
  QString summaryText() const;

  PolicyComparing& comparing_;
  PolicyEditing& editing_;
  Dialogs& dialogs_;
  RowTable rule_rows_, tensor_rows_;
  QLabel* summary_;
  QCheckBox* all_;
  DataTable *rules_, *tensors_;
  std::vector<std::size_t> shown_;  // rows of the comparison
};

}  // namespace driftseal::ui
