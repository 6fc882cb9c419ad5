#include "ui/models/jobs_model.h"

#include "ui/present/numbers.h"
#include "ui/present/state_words.h"

namespace driftseal::ui {

QString timeText(const JobBoard& board, const JobEntry& entry) {
  const QString elapsed = durationText(board.secondsElapsed(entry));
  const auto left = board.secondsLeft(entry);
  return left ? elapsed + QStringLiteral(", ") + timeLeftText(*left) : elapsed;
}

JobsModel::JobsModel(const JobBoard& board, QObject* parent) : QAbstractTableModel(parent), board_(board) {
  connect(&board, &JobBoard::added, this, [this] {
    beginInsertRows({}, 0, 0);
    ++rows_;
    endInsertRows();
    tick_.start();
  });
  connect(&board, &JobBoard::changed, this, [this](int entry) {
    Q_EMIT dataChanged(index(rowOf(entry), 0), index(rowOf(entry), column_count - 1));
  });
  tick_.setInterval(1000);
  connect(&tick_, &QTimer::timeout, this, &JobsModel::tick);
}

const JobEntry* JobsModel::job(int row) const {
  if (row < 0 || row >= rows_) return nullptr;
  return &board_.entries()[static_cast<std::size_t>(rows_ - 1 - row)];
}

void JobsModel::tick() {
  if (!board_.active()) return tick_.stop();
  Q_EMIT dataChanged(index(0, time_column), index(rows_ - 1, time_column));
}

int JobsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows_; }
int JobsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QString JobsModel::progressText(const JobEntry& entry) const {
  if (!entry.active() || !entry.estimate.phase()) return {};
  return QStringLiteral("%1 %").arg(static_cast<int>(entry.estimate.fraction() * 100));
}

QString JobsModel::text(const JobEntry& entry, int column) const {
  switch (column) {
    case what_column:
      return name(entry.kind);
    case subject_column:
      return entry.subject;
    case state_column: {
      const auto phase = entry.estimate.phase();
      return entry.state == JobState::running && phase ? name(*phase) : look(entry.state).word;
    }
    case progress_column:
      return progressText(entry);
    default:
      return timeText(board_, entry);
  }
}

QVariant JobsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const JobEntry& entry = *job(index.row());
  const Look state = look(entry.state);
  switch (role) {
    case Qt::DisplayRole:
      return text(entry, index.column());
    case Qt::DecorationRole:
      return index.column() == state_column ? QVariant(icon(state.icon, state.tone)) : QVariant();
    case fraction_role:
      return entry.active() && entry.estimate.phase() ? QVariant(entry.estimate.fraction()) : QVariant();
    default:
      return {};
  }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= column_count)
    return {};
  const QString titles[] = {tr("Job"), tr("Of"), tr("State"), tr("Progress"), tr("Time")};
  return titles[section];
}

}  // namespace driftseal::ui
