#include "ui/models/places_model.h"

#include "ui/present/architecture_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {

PlacesModel::PlacesModel(QObject* parent)
    : RowsModel({{tr("Block"), tr("Where in the network it stands, as its name tells")},
                 {tr("Role"), tr("What it does there; policies select by this word")},
                 {tr("Tensor"), tr("Name in the file")},
                 {tr("Shape"), {}},
                 {tr("Type"), tr("Number type as stored")},
                 {tr("Dimensions"), tr("What the dimensions of the shape are")},
                 {tr("Fused parts"), tr("Which rows or columns of a fused tensor are which part")},
                 {tr("Tied with"), tr("The tensor that it is one with")}},
                parent) {}

void PlacesModel::setPair(audit::OpenedPtr opened, PairStructurePtr structure) {
  opened_ = std::move(opened);
  structure_ = std::move(structure);
  ties_.clear();
  if (structure_) {
    for (const Architecture* model : {&structure_->tuned, &structure_->base}) {
      for (const Tie& tie : model->ties)
        ties_.insert(QString::fromStdString(tie.tied), QString::fromStdString(tie.kept));
    }
  }
  refresh();
}

void PlacesModel::setFilter(const NameFilter& filter) {
  filter_ = filter;
  refresh();
}

QString PlacesModel::tensor(int row) const {
  const int source = sourceOf(row);
  return source < 0 ? QString() : QString::fromStdString(entry(static_cast<std::size_t>(source)).name);
}

const TensorInfo& PlacesModel::info(std::size_t row) const {
  return entry(row).base ? opened_->pair.base_tensor(entry(row)) : opened_->pair.tuned_tensor(entry(row));
}

bool PlacesModel::accepts(std::size_t row) const {
  return filter_.isEmpty() || filter_.accepts(QString::fromStdString(entry(row).name));
}

bool PlacesModel::less(std::size_t a, std::size_t b, int column) const {
  switch (column) {
    case block_column:
      return comesBefore(place(a).block, place(b).block);
    case role_column:
      return place(a).role.role < place(b).role.role;
    case name_column:
      return entry(a).name < entry(b).name;
    case shape_column:
      return info(a).elements < info(b).elements;
    case type_column:
      return stored_type(info(a)) < stored_type(info(b));
    case orientation_column:
      return place(a).role.orientation < place(b).role.orientation;
    default:
      return text(a, column) < text(b, column);
  }
}

QString PlacesModel::text(std::size_t row, int column) const {
  switch (column) {
    case block_column:
      return blockText(place(row).block);
    case role_column:
      return roleText(place(row).role);
    case name_column:
      return QString::fromStdString(entry(row).name);
    case shape_column:
      return shapeText(info(row).shape);
    case type_column:
      return QString::fromStdString(stored_type(info(row)));
    case orientation_column:
      return name(place(row).role.orientation);
    case parts_column:
      return place(row).role.fusion ? partsText(*place(row).role.fusion) : QString();
    default:
      return ties_.value(QString::fromStdString(entry(row).name));
  }
}

}  // namespace driftseal::ui
