// What a certificate claims: model-wide bounds first, then one block a row with its tensors below it.
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "core/audit/check/check_report.h"
#include "ui/models/tensor_filter.h"

namespace driftseal::ui {

using CheckReportPtr = std::shared_ptr<const CheckReport>;

class ClaimsTreeModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  enum Column {
    name_column,
    class_column,
    claim_column,
    exact_column,
    grid_column,
    elements_column,
    type_column,
    column_count
  };

  using QAbstractItemModel::QAbstractItemModel;
  void setReport(CheckReportPtr report);     // null: nothing is claimed
  void setFilter(const NameFilter& filter);  // blocks and tensors by their names

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {                         // of the top level
    int block = -1;                    // index into the report's blocks; -1: the whole model
    std::vector<std::size_t> tensors;  // that the filter lets through, indices into the layout
  };

  void rebuild();
  QVariant modelText(int column) const;
  QVariant blockText(const Row& row, int column) const;
  QVariant tensorText(const BlockClaim& claim, const proof::CertificateTensor& tensor, int column) const;

  CheckReportPtr report_;
  NameFilter filter_;
  std::vector<Row> rows_;
};

}  // namespace driftseal::ui
