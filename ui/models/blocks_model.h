// The network as a tree: towers (where there are several), regions, layers, tensors; each with its drift by
// the chosen measure and how it stands. Only what the filters let through.
#pragma once

#include <QAbstractItemModel>
#include <QTimer>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "ui/models/drift_grid.h"
#include "ui/models/notable_tensors.h"
#include "ui/models/shown_tensors.h"
#include "ui/present/figure_scale.h"
#include "ui/present/look.h"

namespace driftseal::ui {

class BlocksModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  enum Column { name_column, drift_column, column_count };
  static constexpr int fraction_role =
      Qt::UserRole;  // of the drift, 0 .. 1, for a bar; none without a figure

  BlocksModel(const TensorTableModel& tensors, const TensorSelection& selection, const ShownTensors& shown,
              QObject* parent = nullptr);

  void setJudgement(JudgementPtr judgement);

  int tensor(const QModelIndex& index) const;  // a row of the tensors; of a block the leading one; -1: none
  bool isTensor(const QModelIndex& index) const;
  QModelIndex indexOf(int tensor) const;         // invalid where the filters hide it
  int blockKey(const QModelIndex& index) const;  // the same after filtering; -1 for tensors
  QModelIndex blockOf(int key) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Node {
    int parent = -1, place = 0;  // place among the children of its parent
    int key = -1;                // of a tower, region or block; tensors have none
    int tensor = -1;
    QString title;  // tensors have theirs from their name
    std::vector<int> children;
    std::vector<int> below;                 // tensors
    mutable std::optional<Together> drift;  // asked for by a view
  };

  void rebuild();
  int add(int parent, int key, const QString& title);
  int towerNode(Tower tower);
  int regionNode(const ModelBlock& block);
  void addTensor(int parent, int tensor);
  void refreshFigures();
  void refreshScale();
  void tellViews(const std::set<int>& parents);
  static std::span<const int> tensorsOf(const Node& node);
  QString title(const Node& node) const;
  const Node& node(const QModelIndex& index) const;
  const Together& drift(const Node& node) const;
  Look standing(const Node& node) const;
  QVariant driftData(const Node& node, int role) const;
  QModelIndex indexOfNode(int node, int column = 0) const;

  const TensorTableModel& tensors_;
  const TensorSelection& selection_;
  const ShownTensors& shown_;
  JudgementPtr judgement_;
  std::vector<std::optional<Severity>> severities_;
  std::vector<Node> nodes_;  // the first is the invisible root
  std::vector<int> node_of_tensor_;
  bool several_towers_ = false;
  FigureScale scale_;
  QTimer later_;
};

}  // namespace driftseal::ui
