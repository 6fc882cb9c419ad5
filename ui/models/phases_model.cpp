#include "ui/models/phases_model.h"

#include <QLocale>

#include "ui/present/numbers.h"
#include "ui/present/preflight_words.h"

namespace driftseal::ui {
namespace {

constexpr double least_seconds = 0.2;  // a speed over less is noise

double doneShare(const PhaseStep& step) {
  if (step.state == StepState::done) return 1;
  if (step.state != StepState::running || step.latest.total == 0) return 0;
  return std::min(1.0, static_cast<double>(step.latest.done) / static_cast<double>(step.latest.total));
}

// Every phase before the sum-check goes through the weights of a model once.
bool readsWeights(Phase phase) {
  return phase == Phase::measuring || phase == Phase::committing || phase == Phase::projecting;
}

}  // namespace

PhasesModel::PhasesModel(QObject* parent) : QAbstractTableModel(parent) {}

void PhasesModel::show(std::vector<PhaseStep> steps, std::uint64_t weights) {
  const bool same = steps.size() == steps_.size();
  if (!same) beginResetModel();
  steps_ = std::move(steps);
  weights_ = weights;
  if (!same) return endResetModel();
  if (!steps_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

int PhasesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(steps_.size());
}

int PhasesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QString PhasesModel::rateText(const PhaseStep& step) const {
  const double share = doneShare(step);
  if (step.seconds < least_seconds || share == 0) return {};
  if (step.phase == Phase::hashing) {
    const double bytes = static_cast<double>(step.latest.done) / step.seconds;
    return tr("%1/s").arg(bytesText(static_cast<std::uint64_t>(bytes)));
  }
  if (!readsWeights(step.phase) || weights_ == 0) return {};
  const double millions = share * static_cast<double>(weights_) / step.seconds / 1e6;
  return tr("%1 M weights/s").arg(QLocale().toString(millions, 'g', 3));
}

QString PhasesModel::text(const PhaseStep& step, int column) const {
  const bool seen = step.state == StepState::running || step.state == StepState::done;
  switch (column) {
    case phase_column:
      return stepText(step);
    case state_column:
      return look(step.state).word;
    case progress_column:
      return step.state == StepState::running && step.latest.total > 1
                 ? QStringLiteral("%1 %").arg(static_cast<int>(doneShare(step) * 100))
                 : QString();
    case time_column:
      return seen ? durationText(step.seconds) : QString();
    default:
      return rateText(step);
  }
}

QVariant PhasesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const PhaseStep& step = steps_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return text(step, index.column());
    case Qt::DecorationRole:
      if (index.column() != state_column) return {};
      return icon(look(step.state).icon, look(step.state).tone);
    case Qt::TextAlignmentRole:
      if (index.column() < progress_column) return {};
      return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
      return {};
  }
}

QVariant PhasesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= column_count)
    return {};
  const QString titles[] = {tr("Phase"), tr("State"), tr("Done"), tr("Time"), tr("Speed")};
  return titles[section];
}

}  // namespace driftseal::ui
