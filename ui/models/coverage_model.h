// The coverage ledger: every tensor of both models, whether it can be compared, and why not.
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <optional>

#include "core/audit/stages.h"

namespace driftseal::ui {

class CoverageModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { status_column, name_column, reason_column, bytes_column, column_count };
  static constexpr int sort_role = Qt::UserRole;

  explicit CoverageModel(QObject* parent = nullptr);
  void setPair(audit::OpenedPtr opened);  // may be null
  const CoverageEntry* entry(int row) const;
  int count(Coverage status) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  audit::OpenedPtr opened_;
};

class CoverageFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit CoverageFilter(QObject* parent = nullptr);
  void setStatus(std::optional<Coverage> status);  // none: all

 protected:
  bool filterAcceptsRow(int source_row, const QModelIndex& source_parent) const override;

 private:
  std::optional<Coverage> status_;
};

}  // namespace driftseal::ui
