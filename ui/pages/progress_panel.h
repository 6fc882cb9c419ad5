// A running proof: its phases, how far it is, how long it will still take, and the button that stops it.
#pragma once

#include <QFrame>
#include <QTimer>

#include "ui/session/job_board.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace driftseal::ui {

class ProgressPanel : public QFrame {
  Q_OBJECT

 public:
  ProgressPanel(const JobBoard& board, JobKind kind, QWidget* parent = nullptr);
  QPushButton* stopButton() const { return stop_; }

 Q_SIGNALS:
  void stopRequested();

 private:
  const JobEntry* entry() const;
  void refresh();

  const JobBoard& board_;
  JobKind kind_;
  QLabel *icon_, *phase_, *time_;
  QProgressBar* bar_;
  QPushButton* stop_;
  QTimer tick_;
};

}  // namespace driftseal::ui
