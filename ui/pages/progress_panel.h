// A running proof: its phases with the time that each took and how fast it goes, how long it will still take,
// and the button that stops it.
#pragma once

#include <QFrame>
#include <QTimer>

#include "ui/models/phases_model.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace driftseal::ui {

class DataTable;

class ProgressPanel : public QFrame {
  Q_OBJECT

 public:
  ProgressPanel(const JobBoard& board, JobKind kind, QWidget* parent = nullptr);
  void setWeights(std::uint64_t weights) { weights_ = weights; }  // of one model
  QPushButton* stopButton() const { return stop_; }
  PhasesModel* phases() const { return phases_; }

 Q_SIGNALS:
  void stopRequested();

 private:
  const JobEntry* entry() const;
  void refresh();

  const JobBoard& board_;
  JobKind kind_;
  std::uint64_t weights_ = 0;
  QLabel *icon_, *phase_, *time_;
  QProgressBar* bar_;
  QPushButton* stop_;
  PhasesModel* phases_;
  DataTable* table_;
  QTimer tick_;
};

}  // namespace driftseal::ui
