// Blocks and roles: where each tensor of the pair stands in its network and what it does there.
#pragma once

#include <QHash>

#include "ui/models/rows_model.h"
#include "ui/models/tensor_filter.h"
#include "ui/session/pair_structure.h"

namespace driftseal::ui {

class PlacesModel : public RowsModel {
  Q_OBJECT

 public:
  enum Column {
    block_column,
    role_column,
    name_column,
    shape_column,
    type_column,
    orientation_column,
    parts_column,
    tie_column
  };

  explicit PlacesModel(QObject* parent = nullptr);
  void setPair(audit::OpenedPtr opened, PairStructurePtr structure);  // both may be null
  void setFilter(const NameFilter& filter);
  QString tensor(int row) const;

 protected:
  std::size_t rows() const override { return structure_ ? structure_->places.size() : 0; }
  bool accepts(std::size_t row) const override;
  bool less(std::size_t a, std::size_t b, int column) const override;
  QString text(std::size_t row, int column) const override;

 private:
  const TensorPlace& place(std::size_t row) const { return structure_->places[row]; }
  const CoverageEntry& entry(std::size_t row) const { return opened_->pair.coverage[row]; }
  const TensorInfo& info(std::size_t row) const;

  audit::OpenedPtr opened_;
  PairStructurePtr structure_;
  QHash<QString, QString> ties_;  // of a tensor: the one that it is tied to
  NameFilter filter_;
};

}  // namespace driftseal::ui
