// What is looked at before a certificate is made: one check a row.
#pragma once

#include <QAbstractTableModel>

#include "ui/session/preflight.h"

namespace driftseal::ui {

class PreflightModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { state_column, check_column, sentence_column, step_column, column_count };

  explicit PreflightModel(const Preflight& preflight, QObject* parent = nullptr);

  const PreflightItem* item(int row) const;
  QString subject(int row) const;  // the tensor or block that a finding speaks of, else empty
  int firstBlocked() const;        // row; -1 if there is none

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void take();
  QString text(const PreflightItem& item, int column) const;

  const Preflight& preflight_;
  std::vector<PreflightItem> items_;
  PreflightFacts facts_;
};

}  // namespace driftseal::ui
