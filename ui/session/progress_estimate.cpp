#include "ui/session/progress_estimate.h"

#include <algorithm>

namespace driftseal::ui {
namespace {

constexpr double least_seconds = 0.5, least_fraction = 0.02;  // before these an estimate would jump about

double part(const Progress& progress) {
  if (progress.total == 0) return 0;
  return std::min(1.0, static_cast<double>(progress.done) / static_cast<double>(progress.total));
}

}  // namespace

void ProgressEstimate::update(const Progress& progress, double seconds_elapsed) {
  phase_ = progress.phase;
  at_ = seconds_elapsed;
  double before = 0;
  for (const PhaseShare& entry : phases_) {
    if (entry.phase == progress.phase) {
      fraction_ = std::max(fraction_, std::min(1.0, before + entry.share * part(progress)));
      return;
    }
    before += entry.share;
  }
}

std::optional<Phase> ProgressEstimate::phase() const { return phase_; }

std::optional<double> ProgressEstimate::secondsLeft(double seconds_elapsed) const {
  if (at_ < least_seconds || fraction_ < least_fraction) return std::nullopt;
  const double whole = at_ / fraction_;
  return std::max(0.0, whole - seconds_elapsed);
}

}  // namespace driftseal::ui
