// The bytes of a certificate by section: parts of the container, then what is inside the proof.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/audit/check/certificate_bytes.h"

namespace driftseal::ui {

class BytesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { section_column, bytes_column, share_column, meaning_column, column_count };
  struct Section {
    QString name, meaning;
    std::uint64_t bytes = 0;
    bool in_proof = false;
  };

  using QAbstractTableModel::QAbstractTableModel;
  void setBytes(const std::optional<CertificateBytes>& bytes);
  const std::vector<Section>& sections() const { return sections_; }
  std::uint64_t total() const { return total_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<Section> sections_;
  std::uint64_t total_ = 0;
};

}  // namespace driftseal::ui
