#include "ui/session/job.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace driftseal::ui {
namespace {

constexpr int poll_milliseconds = 100;

JobId nextId() {
  static std::atomic<JobId> last{0};
  return ++last;
}

}  // namespace

// Written by any thread, read by the window's timer: a step may report as often as it likes. Of a phase only
// the latest report is kept, but no phase is lost.
struct Job::ProgressCell {
  static constexpr std::size_t most = 64;
  std::mutex mutex;
  std::vector<Progress> latest;

  static bool continues(const Progress& last, const Progress& next) {
    const bool starts_again = next.done == 0 && last.done == last.total && last.total > 0;
    return last.phase == next.phase && !starts_again;
  }
  void put(const Progress& progress) {
    const std::lock_guard lock(mutex);
    if (!latest.empty() && (continues(latest.back(), progress) || latest.size() == most)) latest.pop_back();
    latest.push_back(progress);
  }
  std::vector<Progress> take() {
    const std::lock_guard lock(mutex);
    return std::exchange(latest, {});
  }
};

Job::Job(QObject* parent) : QObject(parent), stop_(std::nostopstate) {
  poll_.setInterval(poll_milliseconds);
  connect(&poll_, &QTimer::timeout, this, &Job::poll);
}

Job::~Job() {
  stop_.request_stop();
  for (Worker& worker : workers_) worker.thread.join();
}

JobId Job::launch(JobKind kind, Step step) {
  abandon();
  const JobId id = nextId();
  running_ = id;
  stop_ = std::stop_source();
  progress_ = std::make_shared<ProgressCell>();
  const Task task{stop_.get_token(), [cell = progress_](const Progress& progress) { cell->put(progress); }};
  workers_.push_back({id, std::thread([this, id, task, step = std::move(step)] {
                        Outcome outcome = step(task);
                        QMetaObject::invokeMethod(
                            this, [this, id, outcome = std::move(outcome)] { finish(id, outcome); },
                            Qt::QueuedConnection);
                      })});
  poll_.start();
  Q_EMIT started(id, kind);
  return id;
}

void Job::stop() {
  if (!running_ || stop_.stop_requested()) return;
  stop_.request_stop();
  Q_EMIT stopping(*running_);
}

void Job::abandon() {
  if (!running_) return;
  stop_.request_stop();
  poll_.stop();
  Q_EMIT ended(*std::exchange(running_, std::nullopt), JobState::cancelled);
}

void Job::finish(JobId id, const Outcome& outcome) {
  join(id);
  if (running_ != id) return;
  poll();
  poll_.stop();
  running_.reset();
  Q_EMIT ended(id, outcome.state);
  outcome.deliver();
}

void Job::join(JobId id) {
  const auto worker =
      std::find_if(workers_.begin(), workers_.end(), [id](const Worker& w) { return w.id == id; });
  if (worker == workers_.end()) return;
  worker->thread.join();
  workers_.erase(worker);
}

void Job::poll() {
  if (!running_) return;
  const JobId id = *running_;
  for (const Progress& progress : progress_->take()) {
    if (running_ == id) Q_EMIT progressed(id, progress);
  }
}

JobState Job::stateOf(const Error* error) {
  if (!error) return JobState::finished;
  return error->code == ErrorCode::cancelled ? JobState::cancelled : JobState::failed;
}

Error Job::outOfMemory() {
  return {ErrorCode::limit_exceeded, "the computer has not enough free memory for this step", "", "",
          "close other programs, or work on a machine with more memory"};
}

}  // namespace driftseal::ui
