// Every byte of both models' files: what it is for and whether the audit looks at it.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/models/tensor_filter.h"
#include "ui/session/ledger_session.h"

namespace driftseal::ui {

class LedgerModel : public RowsModel {
  Q_OBJECT

 public:
  enum Column {
    model_column,
    file_column,
    offset_column,
    bytes_column,
    share_column,
    use_column,
    class_column,
    name_column,
    rule_column
  };

  explicit LedgerModel(QObject* parent = nullptr);
  void setLedger(PairLedgerPtr ledger);  // may be null
  void setFilter(const NameFilter& filter);
  QString tensor(int row) const;  // empty: bytes of no tensor

 protected:
  std::size_t rows() const override;
  bool accepts(std::size_t row) const override;
  bool less(std::size_t a, std::size_t b, int column) const override;
  QString text(std::size_t row, int column) const override;
  QString tip(std::size_t row, int column) const override;
  QVariant figure(std::size_t row, int column) const override;
  std::optional<Look> mark(std::size_t row, int column) const override;

 private:
  const LedgerSide& side(std::size_t row) const;
  const LedgerLine& line(std::size_t row) const;
  const TensorAccount* account(std::size_t row) const;  // null: bytes of no tensor
  const ModelFile& file(std::size_t row) const { return side(row).model->files()[line(row).file]; }
  QString subject(std::size_t row) const;

  PairLedgerPtr ledger_;
  NameFilter filter_;
};

// The sums: what the audit looks at, then everything else.
class LedgerTotalsModel : public RowsModel {
  Q_OBJECT

 public:
  enum Column { what_column, base_column, base_share_column, tuned_column, tuned_share_column };

  explicit LedgerTotalsModel(QObject* parent = nullptr);
  void setLedger(const PairLedgerPtr& ledger);

 protected:
  std::size_t rows() const override { return rows_.size(); }
  bool less(std::size_t a, std::size_t b, int column) const override;
  QString text(std::size_t row, int column) const override;
  QString tip(std::size_t row, int column) const override;
  std::optional<Look> mark(std::size_t row, int column) const override;

 private:
  struct Row {
    Look look;
    QString explanation;
    std::uint64_t base, tuned;
  };
  void add(const Look& look, const QString& explanation, std::uint64_t base, std::uint64_t tuned);

  std::vector<Row> rows_;
  std::uint64_t base_ = 0, tuned_ = 0;  // of all files
};

std::uint64_t bytesOfFiles(const LedgerSide& side);
std::uint64_t bytesLookedAt(const LedgerSide& side);  // compared by value or bit for bit

}  // namespace driftseal::ui
