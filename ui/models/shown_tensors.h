// The tensors that all filters together let through.
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "ui/models/tensor_selection.h"
#include "ui/models/tensor_table_model.h"

namespace driftseal::ui {

class ShownTensors : public QObject {
  Q_OBJECT

 public:
  ShownTensors(const TensorTableModel& tensors, const TensorSelection& selection, QObject* parent = nullptr);

  const std::vector<bool>& rows() const { return shown_; }  // of the model, one each
  bool contains(int row) const {
    return row >= 0 && static_cast<std::size_t>(row) < shown_.size() && shown_[static_cast<std::size_t>(row)];
  }
  int count() const { return count_; }
  int total() const { return static_cast<int>(shown_.size()); }

 Q_SIGNALS:
  void changed();

 private:
  void numberLayers();
  void refresh();
  bool passes(int row) const;
  bool isInLayers(int row) const;

  const TensorTableModel& tensors_;
  const TensorSelection& selection_;
  std::vector<bool> shown_;
  std::vector<std::uint32_t> behind_;  // a row each: how many layers of its stack stand behind its own
  int count_ = 0;
  QTimer later_;  // figures arrive in many small batches
};

}  // namespace driftseal::ui
