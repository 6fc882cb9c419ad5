#include "ui/models/tensor_table_model.h"

#include <algorithm>

#include "ui/present/csv.h"
#include "ui/present/measure.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"
#include "ui/present/tips.h"

namespace driftseal::ui {
namespace {

bool isFigure(int column) {
  return column >= TensorTableModel::relative_column && column <= TensorTableModel::shape_column;
}

constexpr double no_figure = -1, not_measured = -2;  // sort below every figure

std::optional<Measure> measureOf(int column) {
  switch (column) {
    case TensorTableModel::relative_column:
      return Measure::relative_norm;
    case TensorTableModel::norm_column:
      return Measure::absolute_norm;
    case TensorTableModel::largest_column:
      return Measure::largest_change;
    case TensorTableModel::changed_column:
      return Measure::changed_share;
    case TensorTableModel::effective_rank_column:
      return Measure::effective_rank;
    case TensorTableModel::numerical_rank_column:
      return Measure::numerical_rank;
    case TensorTableModel::stable_rank_column:
      return Measure::stable_rank;
    default:
      return std::nullopt;
  }
}

// "12", "at least 12": where the figure is a bound, it says so.
QString rankText(std::uint64_t rank, Certainty certainty) {
  const QString text = countText(rank);
  switch (certainty) {
    case Certainty::at_least:
      return QStringLiteral("\u2265 ") + text;
    case Certainty::at_most:
      return QStringLiteral("\u2264 ") + text;
    case Certainty::estimated:
      return QStringLiteral("\u2248 ") + text;
    case Certainty::exact:
    case Certainty::probable:
      return text;
  }
  return text;
}

}  // namespace

TensorTableModel::TensorTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void TensorTableModel::setPair(audit::OpenedPtr opened, PairStructurePtr structure) {
  beginResetModel();
  opened_ = std::move(opened);
  structure_ = std::move(structure);
  row_of_.clear();
  const auto rows = opened_ ? opened_->pair.coverage.size() : 0;
  for (std::size_t row = 0; row < rows; ++row)
    row_of_.emplace(opened_->pair.coverage[row].name, static_cast<int>(row));
  drift_.assign(rows, std::nullopt);
  spectra_.assign(rows, std::nullopt);
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

void TensorTableModel::fillSpectra(const SpectrumBatch& batch) {
  int first = rowCount(), last = -1;
  for (const MeasuredSpectrum& tensor : *batch) {
    const int row = static_cast<int>(tensor.base);
    if (row >= rowCount()) continue;
    spectra_[tensor.base] = tensor.figures;
    first = std::min(first, row);
    last = std::max(last, row);
  }
  if (last >= 0) Q_EMIT dataChanged(index(first, effective_rank_column), index(last, stable_rank_column));
}

void TensorTableModel::forgetSpectra() {
  if (rowCount() == 0) return;
  spectra_.assign(drift_.size(), std::nullopt);
  Q_EMIT dataChanged(index(0, effective_rank_column), index(rowCount() - 1, stable_rank_column));
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

TensorFigures TensorTableModel::figures(int row) const {
  if (row < 0 || row >= rowCount()) return {};
  const auto& spectrum = spectra_[static_cast<std::size_t>(row)];
  return {drift(row), spectrum ? &*spectrum : nullptr};
}

const TensorPlace* TensorTableModel::place(int row) const {
  if (!structure_ || row < 0 || static_cast<std::size_t>(row) >= structure_->places.size()) return nullptr;
  return &structure_->places[static_cast<std::size_t>(row)];
}

const DriftGrid& TensorTableModel::grid() const {
  static const DriftGrid none;
  return structure_ ? structure_->grid : none;
}

int TensorTableModel::rowOf(std::string_view tensor) const {
  const auto found = row_of_.find(tensor);
  return found == row_of_.end() ? -1 : found->second;
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

QString TensorTableModel::figure(int row, int column) const {
  const TensorFigures known = figures(row);
  if (column == numerical_rank_column && known.spectrum)
    return rankText(known.spectrum->spectrum.numerical_rank.rank,
                    known.spectrum->spectrum.numerical_rank.certainty);
  const auto measure = measureOf(column);
  if (measure && isSpectral(*measure))
    return known.spectrum ? valueText(*measure, value(row, *measure)) : QString();
  if (!known.drift) return {};
  if (measure) return valueText(*measure, value(row, *measure));
  return known.drift->cosine ? QString::number(*known.drift->cosine, 'f', 6)
                             : figureText(known.drift->cosine);
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
      return tensor.comparable() ? figure(row, column) : look(tensor.status).word;
    default:
      return figure(row, column);
  }
}

QVariant TensorTableModel::sortKey(int row, int column) const {
  if (column == elements_column || column == shape_column)
    return static_cast<qulonglong>(info(*entry(row)).elements);
  if (!isFigure(column)) return text(row, column);
  const TensorDrift* known = drift(row);
  if (!known) return not_measured;
  const auto measure = measureOf(column);
  const auto figure = measure ? value(row, *measure) : known->cosine;
  return figure.value_or(no_figure);
}

// The figure of a cell, for files; invalid where the cell is text.
QVariant TensorTableModel::exact(int row, int column) const {
  if (column == elements_column) return sortKey(row, column);
  const auto measure = measureOf(column);
  std::optional<double> figure;
  if (measure) figure = value(row, *measure);
  if (column == cosine_column && drift(row)) figure = drift(row)->cosine;
  return figure ? QVariant(*figure) : QVariant();
}

QString TensorTableModel::tip(int row, int column) const {
  const CoverageEntry& tensor = *entry(row);
  if (column == status_column || (column == relative_column && !tensor.comparable()))
    return plainTip(explain(tensor.status) + QLatin1Char('\n') + QString::fromStdString(tensor.reason));
  return column == name_column ? plainTip(QString::fromStdString(tensor.name)) : QString();
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
  const QString titles[] = {tr("Tensor"),         tr("|\u0394| / |base|"),
                            tr("|\u0394|"),       tr("Largest \u0394"),
                            tr("Changed"),        tr("Cosine"),
                            tr("Effective rank"), tr("Rank"),
                            tr("Stable rank"),    tr("Elements"),
                            tr("Shape"),          tr("Type"),
                            tr("Comparison")};
  const QString tips[] = {tr("Name in the file"),
                          explain(Measure::relative_norm),
                          explain(Measure::absolute_norm),
                          explain(Measure::largest_change),
                          explain(Measure::changed_share),
                          tr("Cosine of the angle between base and tuned tensor."),
                          explain(Measure::effective_rank),
                          explain(Measure::numerical_rank),
                          explain(Measure::stable_rank),
                          tr("Number of elements"),
                          tr("Shape of the tensor"),
                          tr("Number type as stored"),
                          tr("Whether the tensor is in both models and can be compared")};
  if (section < 0 || section >= column_count) return {};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::ToolTipRole) return tips[section];
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

}  // namespace driftseal::ui
