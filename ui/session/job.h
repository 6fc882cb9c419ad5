// One cancellable step at a time on a worker thread. Results come back on the thread of this object, through
// its event loop; starting another step stops the former one, whose result is then dropped by its id. Nothing
// here waits while the window lives: only the destructor does.
#pragma once

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "core/base/task.h"
#include "ui/session/job_kind.h"

namespace driftseal::ui {

using JobId = std::uint64_t;

class Job : public QObject {
  Q_OBJECT

 public:
  explicit Job(QObject* parent = nullptr);
  ~Job() override;  // stops every step and waits for it

  // T is an immutable snapshot (shared_ptr<const ...>). `step` runs on a worker thread and owns all it uses;
  // `done` runs on this object's thread, after ended(), unless the step was superseded.
  template <class T>
  JobId start(JobKind kind, std::function<Result<T>(const Task&)> step,
              std::function<void(const Result<T>&)> done) {
    return launch(kind, [step = std::move(step), done = std::move(done)](const Task& task) {
      const Result<T> result = guarded<T>(step, task);
      return Outcome{stateOf(result.ok() ? nullptr : &result.error()), [done, result] { done(result); }};
    });
  }

  void stop();     // asks the running step to stop; its `done` then gets ErrorCode::cancelled
  void abandon();  // stops it and drops its result
  bool isRunning() const { return running_.has_value(); }
  std::optional<JobId> runningId() const { return running_; }

 Q_SIGNALS:
  void started(driftseal::ui::JobId id, driftseal::ui::JobKind kind);
  void progressed(driftseal::ui::JobId id, const driftseal::Progress& progress);
  void stopping(driftseal::ui::JobId id);
  void ended(driftseal::ui::JobId id, driftseal::ui::JobState state);

 private:
  struct Outcome {
    JobState state;
    std::function<void()> deliver;
  };
  struct ProgressCell;
  struct Worker {
    JobId id;
    std::thread thread;
  };
  using Step = std::function<Outcome(const Task&)>;

  template <class T>
  static Result<T> guarded(const std::function<Result<T>(const Task&)>& step, const Task& task) {
    try {
      return step(task);
    } catch (const std::bad_alloc&) {
      return outOfMemory();
    }
  }
  static JobState stateOf(const Error* error);
  static Error outOfMemory();
  JobId launch(JobKind kind, Step step);
  void finish(JobId id, const Outcome& outcome);
  void join(JobId id);
  void poll();

  std::optional<JobId> running_;
  std::stop_source stop_;
  std::shared_ptr<ProgressCell> progress_;
  std::vector<Worker> workers_;  // the running one, and superseded ones that have not ended yet
  QTimer poll_;
};

}  // namespace driftseal::ui
