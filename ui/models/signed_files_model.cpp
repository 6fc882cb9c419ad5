#include "ui/models/signed_files_model.h"

#include <QFileInfo>

#include "ui/present/model_words.h"

namespace driftseal::ui {

SignedFilesModel::SignedFilesModel(QObject* parent)
    : RowsModel(
          {{tr("File"), tr("Relative to the model's folder")}, {tr("Problem"), {}}, {tr("Signature"), {}}},
          parent) {}

void SignedFilesModel::setReports(const SignatureReports& reports) {
  rows_.clear();
  if (reports) {
    for (const ModelSignatureReport& report : *reports) {
      const QString signature = QFileInfo(QString::fromStdString(report.file)).fileName();
      for (const FileDisagreement& file : report.disagreements)
        rows_.push_back({QString::fromStdString(file.name), file.problem, signature});
    }
  }
  refresh();
}

bool SignedFilesModel::less(std::size_t a, std::size_t b, int column) const {
  return text(a, column) < text(b, column);
}

QString SignedFilesModel::text(std::size_t row, int column) const {
  switch (column) {
    case file_column:
      return rows_[row].file;
    case problem_column:
      return name(rows_[row].problem);
    default:
      return rows_[row].signature;
  }
}

std::optional<Look> SignedFilesModel::mark(std::size_t, int column) const {
  if (column != problem_column) return std::nullopt;
  return Look{{}, Icon::error, Tone::bad};
}

}  // namespace driftseal::ui
