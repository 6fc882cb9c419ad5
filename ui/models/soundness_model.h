// The soundness account: one error term a row, the binding one marked, and last what they add up to.
#pragma once

#include <QAbstractTableModel>

#include "core/proof/security/account.h"

namespace driftseal::ui {

class SoundnessModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { term_column, bits_column, meaning_column, formula_column, column_count };

  using QAbstractTableModel::QAbstractTableModel;
  void setAccount(const proof::SoundnessAccount& account);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString totalText(int column) const;

  proof::SoundnessAccount account_;
  int binding_ = -1;
};

}  // namespace driftseal::ui
