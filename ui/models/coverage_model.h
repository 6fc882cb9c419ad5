// The coverage ledger: every tensor of both models, whether it can be compared, and why not.
#pragma once

#include <array>
#include <optional>

#include "ui/models/rows_model.h"
#include "ui/models/tensor_filter.h"
#include "ui/session/pair_structure.h"

namespace driftseal::ui {

class CoverageModel : public RowsModel {
  Q_OBJECT

 public:
  enum Column {
    status_column,
    name_column,
    block_column,
    role_column,
    base_column,
    tuned_column,
    bytes_column,
    reason_column
  };

  explicit CoverageModel(QObject* parent = nullptr);
  void setPair(audit::OpenedPtr opened, PairStructurePtr structure);  // both may be null
  void setStatus(std::optional<Coverage> status);                     // none: all
  void setFilter(const NameFilter& filter);

  const CoverageEntry* entry(int row) const;  // as shown; null: there is none
  int count(Coverage status) const;           // of all rows

 protected:
  std::size_t rows() const override { return opened_ ? opened_->pair.coverage.size() : 0; }
  bool accepts(std::size_t row) const override;
  bool less(std::size_t a, std::size_t b, int column) const override;
  QString text(std::size_t row, int column) const override;
  QString tip(std::size_t row, int column) const override;
  QVariant figure(std::size_t row, int column) const override;
  std::optional<Look> mark(std::size_t row, int column) const override;

 private:
  const CoverageEntry& at(std::size_t row) const { return opened_->pair.coverage[row]; }
  const TensorPlace* place(std::size_t row) const;
  const TensorInfo* base(std::size_t row) const;
  const TensorInfo* tuned(std::size_t row) const;

  audit::OpenedPtr opened_;
  PairStructurePtr structure_;
  std::array<int, 6> counts_{};  // by Coverage
  std::optional<Coverage> status_;
  NameFilter filter_;
};

}  // namespace driftseal::ui
