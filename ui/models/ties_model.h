// Tensors that are one under two names, and tensors that hold several parts.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/session/pair_structure.h"

namespace driftseal::ui {

class TiesModel : public RowsModel {
  Q_OBJECT

 public:
  enum Column { model_column, kind_column, name_column, partner_column, reason_column };

  explicit TiesModel(QObject* parent = nullptr);
  void setPair(const audit::OpenedPtr& opened, const PairStructurePtr& structure);  // both may be null
  QString tensor(int row) const;

 protected:
  std::size_t rows() const override { return rows_.size(); }
  bool less(std::size_t a, std::size_t b, int column) const override;
  QString text(std::size_t row, int column) const override;

 private:
  struct Row {
    QString model, kind, name, partner, reason;
    const QString& cell(int column) const;
  };
  void add(const QString& model, const Architecture& architecture, const Model& stored);

  std::vector<Row> rows_;
};

}  // namespace driftseal::ui
