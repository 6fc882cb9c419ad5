// The phases of a running step: done, running or to come, how long each took and how fast it goes.
#pragma once

#include <QAbstractTableModel>
#include <optional>

#include "ui/session/job_board.h"

namespace driftseal::ui {

class PhasesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { phase_column, state_column, progress_column, time_column, rate_column, column_count };

  explicit PhasesModel(QObject* parent = nullptr);
  // weights: of one of the models, for the speed of phases that count in units of their own.
  void show(std::vector<PhaseStep> steps, std::uint64_t weights);

  const std::vector<PhaseStep>& steps() const { return steps_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const PhaseStep& step, int column) const;
  QString rateText(const PhaseStep& step) const;

  std::vector<PhaseStep> steps_;
  std::uint64_t weights_ = 0;
};

}  // namespace driftseal::ui
