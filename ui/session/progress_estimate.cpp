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

void ProgressEstimate::update(const Progress& progress, double seconds_elapsed) {
  phase_ = progress.phase;
  at_ = seconds_elapsed;
  if (!advance(progress.phase, part(progress))) return;
  double before = 0;
  for (std::size_t i = 0; i < place_; ++i) before += phases_[i].share;
  fraction_ = std::max(fraction_, std::min(1.0, before + phases_[place_].share * part_));
}

bool ProgressEstimate::advance(Phase phase, double part) {
  const bool again = part_ > restarted_above && part < restarted_below;  // the same phase, from its beginning
  std::size_t next = place_ + (again ? 1 : 0);
  while (next < phases_.size() && phases_[next].phase != phase) ++next;
  if (next == phases_.size()) return false;
  place_ = next;
  part_ = part;
  return true;
}

std::optional<double> ProgressEstimate::secondsLeft(double seconds_elapsed) const {
  if (at_ < least_seconds || fraction_ < least_fraction) return std::nullopt;
  const double whole = at_ / fraction_;
  return std::max(0.0, whole - seconds_elapsed);
}

}  // namespace driftseal::ui
