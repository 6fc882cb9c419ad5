// Whom a rule is for: the tensors that it decides about, those that earlier rules took from it, and those
// that no rule covers.
#pragma once

#include <QWidget>

#include "ui/models/row_table.h"
#include "ui/session/policy_editing.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace driftseal::ui {

class DataTable;
class TensorSelection;

class PolicyTensors : public QWidget {
  Q_OBJECT

 public:
  PolicyTensors(PolicyEditing& editing, TensorSelection& selection, QWidget* parent = nullptr);
  void showRule(int row);
  DataTable* table() const { return table_; }
  QComboBox* which() const { return which_; }
  QPushButton* cover() const { return cover_; }  // "Add a rule for these"

 Q_SIGNALS:
  void ruleAdded(int row);

 private:
  enum Which { decided, taken_before, without_rule };

  void refresh();
  void fill(std::vector<std::size_t> tensors);
  void chosen(int row);
  void coverThese();

  PolicyEditing& editing_;
  TensorSelection& selection_;
  RowTable rows_;
  QComboBox* which_;
  QLabel* note_;
  QPushButton* cover_;
  DataTable* table_;
  std::vector<std::size_t> tensors_;  // shown ones, of the judgement
  int rule_ = -1;
};

}  // namespace driftseal::ui
