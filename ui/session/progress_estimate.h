// How much of a job of several phases is done and how long the rest will take. The shares of the phases are a
// first guess (docs/performance.md); the time that the phases really took corrects it.
#pragma once

#include <optional>
#include <vector>

#include "core/base/task.h"

namespace driftseal::ui {

class ProgressEstimate {
 public:
  struct PhaseShare {
    Phase phase;
    double share;  // of the whole time; all shares of a job add up to about 1
  };

  explicit ProgressEstimate(std::vector<PhaseShare> phases) : phases_(std::move(phases)) {}

  void update(const Progress& progress, double seconds_elapsed);

  std::optional<Phase> phase() const;            // none before the first report
  double fraction() const { return fraction_; }  // 0 .. 1, never falls
  std::optional<double> secondsLeft(
      double seconds_elapsed) const;  // none while it would be a guess in the dark

 private:
  std::vector<PhaseShare> phases_;
  std::optional<Phase> phase_;
  double fraction_ = 0;
  double at_ = 0;  // seconds elapsed at the last update
};

}  // namespace driftseal::ui
