#include "ui/models/tensor_table_model.h"

#include <algorithm>

#include "ui/present/csv.h"
#include "ui/present/measure.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

bool isFigure(int column) {
  return column >= TensorTableModel::relative_column && column <= TensorTableModel::shape_column;
}

QVariant keyOf(const std::optional<double>& value) { return value ? QVariant(*value) : QVariant(-1.0); }

}  // namespace

TensorTableModel::TensorTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void TensorTableModel::setPair(audit::OpenedPtr opened) {
  beginResetModel();
  opened_ = std::move(opened);
  drift_.assign(opened_ ? opened_->pair.coverage.size() : 0, std::nullopt);
  endResetModel();
}

void TensorTableModel::fill(const TensorBatch& batch) {
  int first = rowCount(), last = -1;
  for (const TensorDrift& tensor : *batch) {
    const int row = static_cast<int>(tensor.base);  // the ledger opens with the base's tensors
    if (row >= rowCount()) continue;
    drift_[tensor.base] = tensor;
    first = std::min(first, row);
    last = std::max(last, row);
  }
  if (last >= 0) Q_EMIT dataChanged(index(first, 0), index(last, column_count - 1));
}

const CoverageEntry* TensorTableModel::entry(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  return &opened_->pair.coverage[static_cast<std::size_t>(row)];
}

const TensorDrift* TensorTableModel::drift(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const auto& found = drift_[static_cast<std::size_t>(row)];
  return found ? &*found : nullptr;
}

int TensorTableModel::rowOf(const QString& tensor) const {
  const std::string wanted = tensor.toStdString();
  for (int row = 0; row < rowCount(); ++row) {
    if (entry(row)->name == wanted) return row;
  }
  return -1;
}

int TensorTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(drift_.size());
}

int TensorTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

const TensorInfo& TensorTableModel::info(const CoverageEntry& entry) const {
  return entry.base ? opened_->pair.base_tensor(entry) : opened_->pair.tuned_tensor(entry);
}

QString TensorTableModel::typeText(const CoverageEntry& entry) const {
  const auto text = [](const TensorInfo& tensor) { return QString::fromStdString(stored_type(tensor)); };
  const QString one = text(info(entry));
  if (!entry.base || !entry.tuned) return one;
  const QString tuned = text(opened_->pair.tuned_tensor(entry));
  return one == tuned ? one : one + QStringLiteral(" \u2192 ") + tuned;
}

QString TensorTableModel::figure(const TensorDrift* drift, int column) const {
  if (!drift) return QString();
  switch (column) {
    case relative_column:
      return percentText(drift->relative());
    case norm_column:
      return figureText(drift->fro_delta);
    case largest_column:
      return figureText(drift->max_abs_delta);
    case changed_column:
      return percentText(changedShare(*drift));
    default:
      return drift->cosine ? QString::number(*drift->cosine, 'f', 6) : figureText(drift->cosine);
  }
}

QString TensorTableModel::text(int row, int column) const {
  const CoverageEntry& tensor = *entry(row);
  switch (column) {
    case name_column:
      return QString::fromStdString(tensor.name);
    case status_column:
      return look(tensor.status).word;
    case type_column:
      return typeText(tensor);
    case shape_column:
      return shapeText(info(tensor).shape);
    case elements_column:
      return countText(info(tensor).elements);
    case relative_column:
      return tensor.comparable() ? figure(drift(row), column) : look(tensor.status).word;
    default:
      return figure(drift(row), column);
  }
}

QVariant TensorTableModel::sortKey(int row, int column) const {
  const TensorDrift* figures = drift(row);
  if (column == elements_column || column == shape_column)
    return static_cast<qulonglong>(info(*entry(row)).elements);
  if (!isFigure(column)) return text(row, column);
  if (!figures) return -2.0;
  switch (column) {
    case relative_column:
      return keyOf(figures->relative());
    case norm_column:
      return keyOf(figures->fro_delta);
    case largest_column:
      return keyOf(figures->max_abs_delta);
    case changed_column:
      return keyOf(changedShare(*figures));
    default:
      return keyOf(figures->cosine);
  }
}

// The figure of a cell, for files; invalid where the cell is text.
QVariant TensorTableModel::exact(int row, int column) const {
  if (column == elements_column) return sortKey(row, column);
  const TensorDrift* figures = drift(row);
  if (!figures || column < relative_column || column > cosine_column) return {};
  const QVariant key = sortKey(row, column);
  const bool absent = column == cosine_column ? !figures->cosine : key.toDouble() < 0;
  return absent ? QVariant() : key;
}

QString TensorTableModel::tip(int row, int column) const {
  const CoverageEntry& tensor = *entry(row);
  if (column == status_column || (column == relative_column && !tensor.comparable()))
    return explain(tensor.status) + QLatin1Char('\n') + QString::fromStdString(tensor.reason);
  return column == name_column ? QString::fromStdString(tensor.name) : QString();
}

QVariant TensorTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int row = index.row(), column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return text(row, column);
    case Qt::ToolTipRole:
      return tip(row, column);
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
      if (column != status_column && !(column == relative_column && !entry(row)->comparable())) return {};
      return icon(look(entry(row)->status).icon, look(entry(row)->status).tone);
    case sort_role:
      return sortKey(row, column);
    case figure_role:
      return exact(row, column);
    default:
      return {};
  }
}

QVariant TensorTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const QString titles[] = {
      tr("Tensor"), tr("|\u0394| / |base|"), tr("|\u0394|"), tr("Largest \u0394"), tr("Changed"),
      tr("Cosine"), tr("Elements"),          tr("Shape"),    tr("Type"),           tr("Comparison")};
  const QString tips[] = {
      tr("Name in the file"),          explain(Measure::relative_norm),
      explain(Measure::absolute_norm), explain(Measure::largest_change),
      explain(Measure::changed_share), tr("Cosine of the angle between base and tuned tensor."),
      tr("Number of elements"),        tr("Shape of the tensor"),
      tr("Number type as stored"),     tr("Whether the tensor is in both models and can be compared")};
  if (section < 0 || section >= column_count) return {};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::ToolTipRole) return tips[section];
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

}  // namespace driftseal::ui
