// The files of a model that are not those that were signed.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/session/model_signatures_session.h"

namespace driftseal::ui {

class SignedFilesModel : public RowsModel {
  Q_OBJECT

 public:
  enum Column { file_column, problem_column, signature_column };

  explicit SignedFilesModel(QObject* parent = nullptr);
  void setReports(const SignatureReports& reports);  // may be null

 protected:
  std::size_t rows() const override { return rows_.size(); }
  bool less(std::size_t a, std::size_t b, int column) const override;
  QString text(std::size_t row, int column) const override;
  std::optional<Look> mark(std::size_t row, int column) const override;

 private:
  struct Row {
    QString file;
    FileProblem problem;
    QString signature;
  };
  std::vector<Row> rows_;
};

}  // namespace driftseal::ui
