#include "ui/session/job_board.h"

#include <algorithm>

namespace driftseal::ui {
namespace {

std::vector<ProgressEstimate::PhaseShare> phasesOf(JobKind kind) {
  switch (kind) {
    case JobKind::open:
      return {{Phase::reading, 1}};
    case JobKind::measure:  // as stored, then on the grid
      return {{Phase::measuring, 0.5}, {Phase::measuring, 0.5}};
    case JobKind::spectra:
      return {{Phase::fitting, 1}};
    case JobKind::judge:
      return {{Phase::measuring, 0.2}, {Phase::fitting, 0.8}};
    case JobKind::propose:  // for the proposal, then to judge it
      return {{Phase::fitting, 0.7}, {Phase::fitting, 0.3}};
    case JobKind::certify:
      return {{Phase::measuring, 0.07, PhaseOf::tuned},
              {Phase::hashing, 0.01, PhaseOf::tuned},
              {Phase::committing, 0.25, PhaseOf::tuned},
              {Phase::measuring, 0.03, PhaseOf::base},
              {Phase::hashing, 0.04, PhaseOf::base},
              {Phase::committing, 0.25, PhaseOf::base},
              {Phase::projecting, 0.07},
              {Phase::summing, 0.12},
              {Phase::opening, 0.11},
              {Phase::verifying, 0.02},
              {Phase::verifying, 0.03, PhaseOf::verifier}};
    case JobKind::sign:
      return {{Phase::reading, 1}};
    case JobKind::check:
      return {{Phase::verifying, 1}};
    case JobKind::ledger:
      return {{Phase::reading, 1}};
    case JobKind::session:
    case JobKind::signatures:
      return {{Phase::hashing, 1}};
    case JobKind::link:  // base, tuned model
      return {{Phase::measuring, 0.1}, {Phase::hashing, 0.1}, {Phase::committing, 0.3},
              {Phase::measuring, 0.1}, {Phase::hashing, 0.1}, {Phase::committing, 0.3}};
  }
  return {};
}

}  // namespace

JobBoard::JobBoard(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {}

void JobBoard::watch(Job& job) {
  jobs_.push_back(&job);
  connect(&job, &Job::started, this, &JobBoard::add);
  connect(&job, &Job::progressed, this, [this](JobId id, const Progress& progress) {
    change(id, [&](JobEntry& entry) { entry.estimate.update(progress, secondsElapsed(entry)); });
  });
  connect(&job, &Job::stopping, this,
          [this](JobId id) { change(id, [](JobEntry& entry) { entry.state = JobState::stopping; }); });
  connect(&job, &Job::ended, this, [this](JobId id, JobState state) {
    change(id, [&](JobEntry& entry) {
      entry.state = state;
      entry.ended = clock_.milliseconds();
    });
  });
}

const JobEntry* JobBoard::active() const {
  const auto found =
      std::find_if(entries_.rbegin(), entries_.rend(), [](const JobEntry& e) { return e.active(); });
  return found == entries_.rend() ? nullptr : &*found;
}

double JobBoard::secondsElapsed(const JobEntry& entry) const {
  const qint64 end = entry.active() ? clock_.milliseconds() : entry.ended;
  return static_cast<double>(end - entry.started) / 1000.0;
}

std::optional<double> JobBoard::secondsLeft(const JobEntry& entry) const {
  if (entry.state != JobState::running) return std::nullopt;
  return entry.estimate.secondsLeft(secondsElapsed(entry));
}

void JobBoard::stop(JobId id) {
  for (Job* job : jobs_) {
    if (job->runningId() == id) job->stop();
  }
}

void JobBoard::add(JobId id, JobKind kind) {
  JobEntry entry{
      id, kind, subject_, JobState::running, ProgressEstimate(phasesOf(kind)), clock_.milliseconds(), 0};
  entries_.push_back(std::move(entry));
  Q_EMIT added(static_cast<int>(entries_.size()) - 1);
}

void JobBoard::change(JobId id, const std::function<void(JobEntry&)>& edit) {
  const auto entry =
      std::find_if(entries_.begin(), entries_.end(), [id](const JobEntry& e) { return e.id == id; });
  if (entry == entries_.end()) return;
  edit(*entry);
  Q_EMIT changed(static_cast<int>(entry - entries_.begin()));
}

}  // namespace driftseal::ui
