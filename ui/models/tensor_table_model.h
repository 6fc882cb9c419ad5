// The tensors of a pair, one a row, in the order of the coverage ledger: first those of the base in its
// order, then the added ones. Figures fill in as they are measured; what cannot be compared says why instead.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/audit/stages.h"
#include "ui/present/measure.h"
#include "ui/session/pair_structure.h"
#include "ui/session/tensor_stream.h"

namespace driftseal::ui {

class TensorTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    name_column,
    relative_column,
    norm_column,
    largest_column,
    changed_column,
    cosine_column,
    effective_rank_column,
    numerical_rank_column,
    stable_rank_column,
    elements_column,
    shape_column,
    type_column,
    status_column,
    column_count
  };
  static constexpr int sort_role = Qt::UserRole;

  explicit TensorTableModel(QObject* parent = nullptr);

  void setPair(audit::OpenedPtr opened, PairStructurePtr structure = nullptr);  // both may be null
  void fill(const TensorBatch& batch);                                          // of this pair
  void fillSpectra(const SpectrumBatch& batch);
  void forgetSpectra();

  const CoverageEntry* entry(int row) const;  // null outside the table
  const TensorDrift* drift(int row) const;    // null until measured, and where nothing can be compared
  TensorFigures figures(int row) const;
  std::optional<double> value(int row, Measure measure) const { return valueOf(measure, figures(row)); }
  const TensorPlace* place(int row) const;   // null without a structure
  int rowOf(std::string_view tensor) const;  // -1 if there is none
  int rowOf(const QString& tensor) const { return rowOf(std::string_view(tensor.toStdString())); }
  const audit::OpenedPtr& opened() const { return opened_; }
  const PairStructurePtr& structure() const { return structure_; }
  const DriftGrid& grid() const;  // empty without a structure

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const TensorInfo& info(const CoverageEntry& entry) const;
  QString typeText(const CoverageEntry& entry) const;
  QString text(int row, int column) const;
  QString figure(int row, int column) const;
  QVariant sortKey(int row, int column) const;
  QVariant exact(int row, int column) const;
  QString tip(int row, int column) const;

  audit::OpenedPtr opened_;
  PairStructurePtr structure_;
  std::unordered_map<std::string_view, int> row_of_;  // names of opened_
  std::vector<std::optional<TensorDrift>> drift_;     // a row each
  std::vector<std::optional<TensorSpectrum>> spectra_;
};

}  // namespace driftseal::ui
