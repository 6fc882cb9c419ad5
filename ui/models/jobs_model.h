// The Jobs dock: every step that ran or runs, newest first.
#pragma once

#include <QAbstractTableModel>
#include <QTimer>

#include "ui/session/job_board.h"

namespace driftseal::ui {

class JobsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { what_column, subject_column, state_column, progress_column, time_column, column_count };
  static constexpr int fraction_role = Qt::UserRole;  // 0 .. 1 while a step runs, else nothing

  explicit JobsModel(const JobBoard& board, QObject* parent = nullptr);

  const JobEntry* job(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  int rowOf(int entry) const { return rows_ - 1 - entry; }
  QString text(const JobEntry& entry, int column) const;
  QString progressText(const JobEntry& entry) const;
  void tick();

  const JobBoard& board_;
  int rows_ = 0;
  QTimer tick_;
};

// "12 s, about 30 s left": for the table and the status bar.
QString timeText(const JobBoard& board, const JobEntry& entry);

}  // namespace driftseal::ui
