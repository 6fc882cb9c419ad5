// The Blocks dock: the network as a tree; what is chosen in it is chosen everywhere.
#pragma once

#include <QWidget>
#include <set>

#include "ui/models/blocks_model.h"

class QTreeView;

namespace driftseal::ui {

class AuditSession;

class BlocksPanel : public QWidget {
  Q_OBJECT

 public:
  BlocksPanel(AuditSession& session, const TensorTableModel& tensors, TensorSelection& selection,
              const ShownTensors& shown, QWidget* parent = nullptr);
  QTreeView* tree() const { return tree_; }
  BlocksModel& model() { return model_; }

 Q_SIGNALS:
  void opened(int tensor);  // Enter or a double click on a tensor

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fitFigures();
  void rowChosen(int row);
  void currentChanged(const QModelIndex& current);
  void restoreExpanded();

  TensorSelection& selection_;
  BlocksModel model_;
  QTreeView* tree_;
  std::set<int> expanded_;  // keys of blocks
  bool choosing_ = false;   // the tree itself has just chosen
};

}  // namespace driftseal::ui
