// What a certificate claims, one block a row.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/audit/check/check_report.h"

namespace driftseal::ui {

class ClaimsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { block_column, class_column, claim_column, tensors_column, elements_column, column_count };

  using QAbstractTableModel::QAbstractTableModel;
  void setClaims(std::vector<BlockClaim> claims);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<BlockClaim> claims_;
};

// The soundness account: one error term a row, the binding one marked.
class SoundnessModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { term_column, bits_column, formula_column, column_count };

  using QAbstractTableModel::QAbstractTableModel;
  void setAccount(const proof::SoundnessAccount& account);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  proof::SoundnessAccount account_;
  int binding_ = -1;
};

}  // namespace driftseal::ui
