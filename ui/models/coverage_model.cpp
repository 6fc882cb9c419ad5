#include "ui/models/coverage_model.h"

#include "ui/present/architecture_words.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

std::uint64_t elementsOf(const TensorInfo* tensor) { return tensor ? tensor->elements : 0; }

}  // namespace

CoverageModel::CoverageModel(QObject* parent)
    : RowsModel({{tr("Comparison"), tr("Whether the tensor is in both models and can be compared")},
                 {tr("Tensor"), tr("Name in the file")},
                 {tr("Block"), tr("Where in the network it stands, as its name tells")},
                 {tr("Role"), tr("What it does there; policies select by this word")},
                 {tr("Base"), tr("Shape and number type in the base model")},
                 {tr("Tuned"), tr("Shape and number type in the tuned model")},
                 {tr("Size"), tr("Bytes in the tuned model; of a missing tensor, in the base"), true},
                 {tr("Reason"), {}}},
                parent) {}

void CoverageModel::setPair(audit::OpenedPtr opened, PairStructurePtr structure) {
  opened_ = std::move(opened);
  structure_ = std::move(structure);
  status_.reset();
  counts_ = {};
  for (std::size_t row = 0; row < rows(); ++row) ++counts_[static_cast<std::size_t>(at(row).status)];
  refresh();
}

void CoverageModel::setStatus(std::optional<Coverage> status) {
  status_ = status;
  refresh();
}

void CoverageModel::setFilter(const NameFilter& filter) {
  filter_ = filter;
  refresh();
}

const CoverageEntry* CoverageModel::entry(int row) const {
  const int source = sourceOf(row);
  return source < 0 ? nullptr : &at(static_cast<std::size_t>(source));
}

int CoverageModel::count(Coverage status) const { return counts_[static_cast<std::size_t>(status)]; }

const TensorPlace* CoverageModel::place(std::size_t row) const {
  return structure_ && row < structure_->places.size() ? &structure_->places[row] : nullptr;
}

const TensorInfo* CoverageModel::base(std::size_t row) const {
  return at(row).base ? &opened_->pair.base_tensor(at(row)) : nullptr;
}

const TensorInfo* CoverageModel::tuned(std::size_t row) const {
  return at(row).tuned ? &opened_->pair.tuned_tensor(at(row)) : nullptr;
}

bool CoverageModel::accepts(std::size_t row) const {
  if (status_ && at(row).status != *status_) return false;
  return filter_.isEmpty() || filter_.accepts(QString::fromStdString(at(row).name));
}

bool CoverageModel::less(std::size_t a, std::size_t b, int column) const {
  switch (column) {
    case status_column:
      return at(a).status < at(b).status;
    case name_column:
      return at(a).name < at(b).name;
    case block_column:
      return place(a) && place(b) && comesBefore(place(a)->block, place(b)->block);
    case role_column:
      return place(a) && place(b) && place(a)->role.role < place(b)->role.role;
    case base_column:
      return elementsOf(base(a)) < elementsOf(base(b));
    case tuned_column:
      return elementsOf(tuned(a)) < elementsOf(tuned(b));
    case bytes_column:
      return at(a).bytes < at(b).bytes;
    default:
      return at(a).reason < at(b).reason;
  }
}

QString CoverageModel::text(std::size_t row, int column) const {
  switch (column) {
    case status_column:
      return look(at(row).status).word;
    case name_column:
      return QString::fromStdString(at(row).name);
    case block_column:
      return place(row) ? blockText(place(row)->block) : QString();
    case role_column:
      return place(row) ? roleText(place(row)->role) : QString();
    case base_column:
      return base(row) ? storedText(*base(row)) : absentText();
    case tuned_column:
      return tuned(row) ? storedText(*tuned(row)) : absentText();
    case bytes_column:
      return bytesText(at(row).bytes);
    default:
      return QString::fromStdString(at(row).reason);
  }
}

QString CoverageModel::tip(std::size_t row, int column) const {
  return column == status_column ? explain(at(row).status) : text(row, column);
}

QVariant CoverageModel::figure(std::size_t row, int column) const {
  return column == bytes_column ? QVariant(static_cast<qulonglong>(at(row).bytes)) : QVariant();
}

std::optional<Look> CoverageModel::mark(std::size_t row, int column) const {
  if (column != status_column) return std::nullopt;
  return look(at(row).status);
}

}  // namespace driftseal::ui
