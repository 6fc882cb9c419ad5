// What the change of the chosen tensor looks like: its singular values, its histogram, where in the matrix it
// sits, and the largest changed entries. Computed when a tensor is chosen, shown part by part.
#pragma once

#include <QWidget>

#include "ui/models/tensor_selection.h"
#include "ui/models/tensor_table_model.h"

namespace driftseal::ui {

class AuditSession;

class BlockView : public QWidget {
  Q_OBJECT

 public:
  BlockView(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
            QWidget* parent = nullptr);

  // Compact: one part at a time, behind tabs. Whole page: all four parts at once.
  void setWholePage(bool whole);
  bool isWholePage() const { return whole_; }

 Q_SIGNALS:
  void wholePageWanted(bool whole);  // by its button, or by Escape when it is the whole page

 private:
  AuditSession& session_;
  TensorTableModel& tensors_;
  TensorSelection& selection_;
  bool whole_ = false;
};

}  // namespace driftseal::ui
