// Every step that ran or runs, for the Jobs dock and the status bar: what, how far, how long still, how it
// ended.
#pragma once

#include <QObject>
#include <QString>
#include <optional>
#include <vector>

#include "ui/session/clock.h"
#include "ui/session/job.h"
#include "ui/session/progress_estimate.h"

namespace driftseal::ui {

struct JobEntry {
  JobId id;
  JobKind kind;
  QString subject;  // file names
  JobState state = JobState::running;
  ProgressEstimate estimate;
  qint64 started = 0, ended = 0;  // milliseconds of the clock
  bool active() const { return state == JobState::running || state == JobState::stopping; }
};

class JobBoard : public QObject {
  Q_OBJECT

 public:
  explicit JobBoard(const Clock& clock, QObject* parent = nullptr);

  void watch(Job& job);                                          // reports of this job appear here
  void describe(const QString& subject) { subject_ = subject; }  // of the step that is started next

  const std::vector<JobEntry>& entries() const { return entries_; }  // oldest first
  const JobEntry* active() const;                                    // the newest one that runs
  double secondsElapsed(const JobEntry& entry) const;
  std::optional<double> secondsLeft(const JobEntry& entry) const;
  void stop(JobId id);

 Q_SIGNALS:
  void added(int row);
  void changed(int row);

 private:
  void add(JobId id, JobKind kind);
  void change(JobId id, const std::function<void(JobEntry&)>& edit);

  const Clock& clock_;
  QString subject_;
  std::vector<JobEntry> entries_;
  std::vector<Job*> jobs_;
};

}  // namespace driftseal::ui
