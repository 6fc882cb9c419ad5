// What a policy has to say about a drift: one finding a row.
#pragma once

#include <QAbstractTableModel>

#include "ui/session/judgement.h"

namespace driftseal::ui {

class FindingsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { severity_column, subject_column, what_column, message_column, column_count };

  explicit FindingsModel(QObject* parent = nullptr);
  void setJudgement(JudgementPtr judgement);  // may be null

  const Finding* finding(int row) const;
  QString tensor(int row) const;  // the tensor it speaks of, empty if none

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const Finding& finding, int column) const;
  QString subject(const Finding& finding) const;

  JudgementPtr judgement_;
};

}  // namespace driftseal::ui
