// What is wrong with the contents of tensors: values that are no numbers, found while measuring, and tensors
// whose values cannot be had.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/session/audit_session.h"

namespace driftseal::ui {

class ContentsModel : public RowsModel {
  Q_OBJECT

 public:
  enum Column { model_column, name_column, count_column, problem_column };

  explicit ContentsModel(QObject* parent = nullptr);
  void setPair(const audit::OpenedPtr& opened);  // may be null
  void add(const TensorBatch& batch);            // measured ones
  QString tensor(int row) const;
  int baseCount() const { return base_count_; }  // problems of the base
  int tunedCount() const { return sourceCount() - base_count_; }

 protected:
  std::size_t rows() const override { return rows_.size(); }
  bool less(std::size_t a, std::size_t b, int column) const override;
  QString text(std::size_t row, int column) const override;
  std::optional<Look> mark(std::size_t row, int column) const override;

 private:
  struct Row {
    bool base;
    QString name;
    std::uint64_t count;  // values; 0: all of the tensor
    QString problem;
  };
  void put(bool base, const std::string& name, std::uint64_t count, const QString& problem);
  void putStored(const Model& model, bool base);

  std::vector<Row> rows_;
  int base_count_ = 0;
};

}  // namespace driftseal::ui
