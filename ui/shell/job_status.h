// The running job in the status bar: phase, bar, time left, stop.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/session/job_board.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace driftseal::ui {

class JobStatus : public QWidget {
  Q_OBJECT

 public:
  explicit JobStatus(JobBoard& board, QWidget* parent = nullptr);

 private:
  void refresh();

  JobBoard& board_;
  QLabel* text_;
  QProgressBar* bar_;
  QToolButton* stop_;
  QTimer tick_;
};

}  // namespace driftseal::ui
