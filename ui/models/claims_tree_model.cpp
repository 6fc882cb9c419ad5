#include "ui/models/claims_tree_model.h"

#include "ui/present/check_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

constexpr quintptr top_level = 0;  // else the row of the parent, plus one

std::uint64_t elementsOf(const proof::CertificateTensor& tensor) {
  return proof::element_count_of(tensor.shape).value_or(0);
}

QString typeText(const proof::CertificateTensor& tensor) {
  const QString base = QString::fromStdString(tensor.base_dtype);
  const QString shape = shapeText(Shape(tensor.shape.begin(), tensor.shape.end()));
  if (!tensor.tuned_dtype) return shape + QLatin1Char(' ') + base;
  const QString tuned = QString::fromStdString(*tensor.tuned_dtype);
  return shape + QLatin1Char(' ') + (base == tuned ? base : base + QStringLiteral(" \u2192 ") + tuned);
}

}  // namespace

void ClaimsTreeModel::setReport(CheckReportPtr report) {
  beginResetModel();
  report_ = std::move(report);
  rebuild();
  endResetModel();
}

void ClaimsTreeModel::setFilter(const NameFilter& filter) {
  beginResetModel();
  filter_ = filter;
  rebuild();
  endResetModel();
}

void ClaimsTreeModel::rebuild() {
  rows_.clear();
  if (!report_ || !report_->manifest) return;
  if (filter_.isEmpty() && (report_->model.norm || report_->model.support)) rows_.push_back({});
  const auto& specs = report_->manifest->policy.blocks;
  for (std::size_t b = 0; b < report_->blocks.size(); ++b) {
    Row row{static_cast<int>(b), {}};
    const bool all = filter_.accepts(QString::fromStdString(specs[b].name));
    for (const std::size_t tensor : specs[b].tensors) {
      if (all || filter_.accepts(QString::fromStdString(report_->manifest->layout[tensor].name)))
        row.tensors.push_back(tensor);
    }
    if (all || !row.tensors.empty()) rows_.push_back(std::move(row));
  }
}

QModelIndex ClaimsTreeModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : top_level);
}

QModelIndex ClaimsTreeModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalId() == top_level) return {};
  return createIndex(static_cast<int>(child.internalId()) - 1, 0, top_level);
}

int ClaimsTreeModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(rows_.size());
  if (parent.internalId() != top_level || parent.column() != 0) return 0;
  return static_cast<int>(rows_[static_cast<std::size_t>(parent.row())].tensors.size());
}

int ClaimsTreeModel::columnCount(const QModelIndex&) const { return column_count; }

QVariant ClaimsTreeModel::modelText(int column) const {
  switch (static_cast<Column>(column)) {
    case name_column:
      return tr("The whole model");
    case class_column:
      return tr("model-wide");
    case claim_column:
      return claimText(report_->model);
    case grid_column:
      return gridText(report_->model);
    case exact_column:
    case elements_column:
    case type_column:
      return {};
    case column_count:
      break;
  }
  return {};
}

QVariant ClaimsTreeModel::blockText(const Row& row, int column) const {
  const BlockClaim& claim = report_->blocks[static_cast<std::size_t>(row.block)];
  switch (static_cast<Column>(column)) {
    case name_column:
      return QString::fromStdString(claim.name);
    case class_column:
      return name(claim.block_class);
    case claim_column:
      return claimText(claim);
    case exact_column:
      return exactText(claim);
    case grid_column:
      return gridText(claim);
    case elements_column:
      return countText(claim.elements);
    case type_column:
      return tr("%n tensor(s)", nullptr, static_cast<int>(claim.tensors));
    case column_count:
      break;
  }
  return {};
}

QVariant ClaimsTreeModel::tensorText(const BlockClaim& claim, const proof::CertificateTensor& tensor,
                                     int column) const {
  switch (static_cast<Column>(column)) {
    case name_column:
      return QString::fromStdString(tensor.name);
    case claim_column:  // what holds for a block holds for each part of it
      return claim.tensors == 1 ? claimText(claim) : tr("as its block: %1").arg(claimText(claim));
    case elements_column:
      return countText(elementsOf(tensor));
    case type_column:
      return typeText(tensor);
    case class_column:
      return name(claim.block_class);
    case exact_column:
    case grid_column:
    case column_count:
      break;
  }
  return {};
}

QVariant ClaimsTreeModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (index.column() == elements_column ? Qt::AlignRight : Qt::AlignLeft));
  const bool top = index.internalId() == top_level;
  const Row& row = rows_[top ? static_cast<std::size_t>(index.row()) : index.internalId() - 1];
  if (role == Qt::DecorationRole && top && index.column() == name_column) {
    const Look look = row.block < 0
                          ? Look{{}, Icon::models, Tone::plain}
                          : lookOf(report_->blocks[static_cast<std::size_t>(row.block)].block_class);
    return icon(look.icon, look.tone);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  if (top) return row.block < 0 ? modelText(index.column()) : blockText(row, index.column());
  return tensorText(report_->blocks[static_cast<std::size_t>(row.block)],
                    report_->manifest->layout[row.tensors[static_cast<std::size_t>(index.row())]],
                    index.column());
}

QVariant ClaimsTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count || role != Qt::DisplayRole)
    return {};
  const QString titles[] = {tr("Block, tensor"), tr("Kind"),     tr("Claim"),         tr("Exact"),
                            tr("On the grid"),   tr("Elements"), tr("Shape and type")};
  return titles[section];
}

}  // namespace driftseal::ui
