// How much of a job of several phases is done, how long the rest will take, and what each phase took. The
// shares of the phases are a first guess, as measured on a pair of seven million parameters; the time that
// the phases really took corrects it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/task.h"

namespace driftseal::ui {

// What a phase that comes several times is about.
enum class PhaseOf : std::uint8_t { all, base, tuned, verifier };

enum class StepState : std::uint8_t { to_come, running, done, skipped };

struct PhaseStep {
  Phase phase;
  PhaseOf of;
  StepState state = StepState::to_come;
  double seconds = 0;  // so far
  Progress latest{};   // of this phase
};

class ProgressEstimate {
 public:
  struct PhaseShare {
    Phase phase;
    double share;  // of the whole time; all shares of a job add up to about 1
    PhaseOf of = PhaseOf::all;
  };

  // In the order in which they come; a phase may come several times (each of two models is committed to).
  explicit ProgressEstimate(std::vector<PhaseShare> phases);

  void update(const Progress& progress, double seconds_elapsed);

  std::optional<Phase> phase() const { return phase_; }  // none before the first report
  double fraction() const { return fraction_; }          // 0 .. 1, never falls
  std::optional<double> secondsLeft(
      double seconds_elapsed) const;                           // none while it would be a guess in the dark
  std::vector<PhaseStep> steps(double seconds_elapsed) const;  // all phases, in their order

 private:
  struct Visit {
    double from = 0;
    Progress latest{};
  };
  bool advance(const Progress& progress);  // to the place in phases_ that the report belongs to

  std::vector<PhaseShare> phases_;
  std::vector<std::optional<Visit>> visits_;  // one a phase: none if it was not seen
  std::size_t place_ = 0;                     // in phases_
  double part_ = 0;                           // of that phase
  std::optional<Phase> phase_;
  double fraction_ = 0;
  double at_ = 0;  // seconds elapsed at the last update
};

}  // namespace driftseal::ui
