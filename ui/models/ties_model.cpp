#include "ui/models/ties_model.h"

#include "ui/present/architecture_words.h"

namespace driftseal::ui {

TiesModel::TiesModel(QObject* parent)
    : RowsModel({{tr("Model"), {}},
                 {tr("Kind"), tr("Tied: one tensor under two names. Fused: several parts in one tensor.")},
                 {tr("Tensor"), {}},
                 {tr("Tied to, or made of"), tr("The name that is kept, or the parts and where they are")},
                 {tr("Reason"), tr("How it is known, and whether both names are stored")}},
                parent) {}

const QString& TiesModel::Row::cell(int column) const {
  const QString* cells[] = {&model, &kind, &name, &partner, &reason};
  return *cells[column];
}

void TiesModel::setPair(const audit::OpenedPtr& opened, const PairStructurePtr& structure) {
  rows_.clear();
  if (opened && structure) {
    add(tr("base"), structure->base, *opened->pair.base);
    add(tr("tuned"), structure->tuned, *opened->pair.tuned);
  }
  refresh();
}

void TiesModel::add(const QString& model, const Architecture& architecture, const Model& stored) {
  for (const Tie& tie : architecture.ties) {
    const QString why = ui::name(tie.reason);
    rows_.push_back(
        {model, tr("tied"), QString::fromStdString(tie.tied), QString::fromStdString(tie.kept),
         tie.stored ? tr("%1; stored under both names").arg(why) : tr("%1; stored once").arg(why)});
  }
  for (std::size_t i = 0; i < architecture.roles.tensors.size(); ++i) {
    const TensorRole& tensor = architecture.roles.tensors[i];
    if (!tensor.fusion) continue;
    rows_.push_back({model, tr("fused"), QString::fromStdString(stored.tensors()[i].name),
                     partsText(*tensor.fusion), explain(architecture.recognition)});
  }
}

QString TiesModel::tensor(int row) const {
  const int source = sourceOf(row);
  return source < 0 ? QString() : rows_[static_cast<std::size_t>(source)].name;
}

bool TiesModel::less(std::size_t a, std::size_t b, int column) const {
  return rows_[a].cell(column) < rows_[b].cell(column);
}

QString TiesModel::text(std::size_t row, int column) const { return rows_[row].cell(column); }

}  // namespace driftseal::ui
