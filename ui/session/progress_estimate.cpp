#include "ui/session/progress_estimate.h"

#include <algorithm>

namespace driftseal::ui {
namespace {

constexpr double restarted_above = 0.9, restarted_below = 0.5;
constexpr double least_seconds = 0.5, least_fraction = 0.02;  // before these an estimate would jump about

double part(const Progress& progress) {
  if (progress.total == 0) return 0;
  return std::min(1.0, static_cast<double>(progress.done) / static_cast<double>(progress.total));
}

}  // namespace

ProgressEstimate::ProgressEstimate(std::vector<PhaseShare> phases)
    : phases_(std::move(phases)), visits_(phases_.size()) {}

void ProgressEstimate::update(const Progress& progress, double seconds_elapsed) {
  phase_ = progress.phase;
  at_ = seconds_elapsed;
  if (!advance(progress)) return;
  auto& visit = visits_[place_];
  if (!visit) visit = Visit{seconds_elapsed, {}};
  visit->latest = progress;
  double before = 0;
  for (std::size_t i = 0; i < place_; ++i) before += phases_[i].share;
  fraction_ = std::max(fraction_, std::min(1.0, before + phases_[place_].share * part_));
}

bool ProgressEstimate::advance(const Progress& progress) {
  const double now = part(progress);
  const bool again = part_ > restarted_above && now < restarted_below;  // the same phase, from its beginning
  std::size_t next = place_ + (again ? 1 : 0);
  while (next < phases_.size() && phases_[next].phase != progress.phase) ++next;
  if (next == phases_.size()) return false;
  place_ = next;
  part_ = now;
  return true;
}

std::optional<double> ProgressEstimate::secondsLeft(double seconds_elapsed) const {
  if (at_ < least_seconds || fraction_ < least_fraction) return std::nullopt;
  const double whole = at_ / fraction_;
  return std::max(0.0, whole - seconds_elapsed);
}

// A phase lasts until the next one that was seen begins.
std::vector<PhaseStep> ProgressEstimate::steps(double seconds_elapsed) const {
  std::vector<PhaseStep> steps;
  for (const PhaseShare& share : phases_) steps.push_back({share.phase, share.of});
  double until = seconds_elapsed;
  for (std::size_t i = phases_.size(); i-- > 0;) {
    const auto& visit = visits_[i];
    if (!visit) {
      if (phase_ && i < place_) steps[i].state = StepState::skipped;
      continue;
    }
    steps[i].state = i == place_ ? StepState::running : StepState::done;
    steps[i].seconds = until - visit->from;
    steps[i].latest = visit->latest;
    until = visit->from;
  }
  return steps;
}

}  // namespace driftseal::ui
