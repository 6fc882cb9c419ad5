#include "ui/models/contents_model.h"

#include "ui/present/numbers.h"

namespace driftseal::ui {

ContentsModel::ContentsModel(QObject* parent)
    : RowsModel({{tr("Model"), {}},
                 {tr("Tensor"), {}},
                 {tr("Values"), tr("How many values are concerned"), true},
                 {tr("Problem"), {}}},
                parent) {}

void ContentsModel::setPair(const audit::OpenedPtr& opened) {
  rows_.clear();
  base_count_ = 0;
  if (opened) {
    putStored(*opened->pair.base, true);
    putStored(*opened->pair.stored, false);
  }
  refresh();
}

void ContentsModel::putStored(const Model& model, bool base) {
  for (const TensorInfo& tensor : model.tensors()) {
    if (!tensor.problem.empty()) put(base, tensor.name, 0, QString::fromStdString(tensor.problem));
  }
}

void ContentsModel::add(const TensorBatch& batch) {
  const std::size_t before = rows_.size();
  for (const TensorDrift& tensor : *batch) {
    const QString problem = tr("NaN or infinity: no norm can be taken, and it cannot be certified");
    if (tensor.nonfinite_base > 0) put(true, tensor.name, tensor.nonfinite_base, problem);
    if (tensor.nonfinite_tuned > 0) put(false, tensor.name, tensor.nonfinite_tuned, problem);
  }
  if (rows_.size() > before) refresh();
}

void ContentsModel::put(bool base, const std::string& name, std::uint64_t count, const QString& problem) {
  rows_.push_back({base, QString::fromStdString(name), count, problem});
  if (base) ++base_count_;
}

QString ContentsModel::tensor(int row) const {
  const int source = sourceOf(row);
  return source < 0 ? QString() : rows_[static_cast<std::size_t>(source)].name;
}

bool ContentsModel::less(std::size_t a, std::size_t b, int column) const {
  if (column == count_column) return rows_[a].count < rows_[b].count;
  return text(a, column) < text(b, column);
}

QString ContentsModel::text(std::size_t row, int column) const {
  const Row& found = rows_[row];
  switch (column) {
    case model_column:
      return found.base ? tr("base") : tr("tuned");
    case name_column:
      return found.name;
    case count_column:
      return found.count == 0 ? tr("all") : countText(found.count);
    default:
      return found.problem;
  }
}

std::optional<Look> ContentsModel::mark(std::size_t, int column) const {
  if (column != model_column) return std::nullopt;
  return Look{{}, Icon::error, Tone::bad};
}

}  // namespace driftseal::ui
