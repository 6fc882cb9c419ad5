// How much of a job of several phases is done and how long the rest will take. The shares of the phases are a
// first guess, as measured on a pair of seven million parameters; the time that the phases really took
// corrects it.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/task.h"

namespace driftseal::ui {

class ProgressEstimate {
 public:
  struct PhaseShare {
    Phase phase;
    double share;  // of the whole time; all shares of a job add up to about 1
  };

  // In the order in which they come; a phase may come several times (each of two models is committed to).
  explicit ProgressEstimate(std::vector<PhaseShare> phases) : phases_(std::move(phases)) {}

  void update(const Progress& progress, double seconds_elapsed);

  std::optional<Phase> phase() const { return phase_; }  // none before the first report
  double fraction() const { return fraction_; }          // 0 .. 1, never falls
  std::optional<double> secondsLeft(
      double seconds_elapsed) const;  // none while it would be a guess in the dark

 private:
  bool advance(Phase phase, double part);  // to the place in phases_ that the report belongs to

  std::vector<PhaseShare> phases_;
  std::size_t place_ = 0;  // in phases_
  double part_ = 0;        // of that phase
  std::optional<Phase> phase_;
  double fraction_ = 0;
  double at_ = 0;  // seconds elapsed at the last update
};

}  // namespace driftseal::ui
