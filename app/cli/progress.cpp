#include "app/cli/progress.h"

#include <algorithm>

namespace driftseal::cli {

using namespace std::chrono_literals;

std::string_view words(Phase phase) {
  switch (phase) {
    case Phase::reading:
      return "reading headers";
    case Phase::measuring:
      return "measuring the drift";
    case Phase::fitting:
      return "looking for low-rank parts and masks";
    case Phase::hashing:
      return "hashing the files";
    case Phase::committing:
      return "committing to the weights";
    case Phase::projecting:
      return "projecting the drift";
    case Phase::summing:
      return "proving: sum-check";
    case Phase::opening:
      return "proving: opening";
    case Phase::verifying:
      return "verifying";
  }
  return "";
}

static std::string time_left(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  if (whole < 60) return std::to_string(whole) + " s left";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s left";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min left";
}

std::optional<std::string> ProgressLine::update(const Progress& progress, Clock::time_point now) {
  const bool new_phase = phase_ != progress.phase;
  if (new_phase) {
    phase_ = progress.phase;
    first_done_ = progress.done;
    began_ = now;
  }
  if (!new_phase && now - shown_ < 100ms) return std::nullopt;
  shown_ = now;
  std::string line(words(progress.phase));
  if (progress.total == 0) return line;
  const std::uint64_t done = std::min(progress.done, progress.total);
  const double part = static_cast<double>(done) / static_cast<double>(progress.total);
  line += "  " + std::to_string(static_cast<int>(100 * part)) + " %";
  const double spent = std::chrono::duration<double>(now - began_).count();
  if (spent > 1 && done > first_done_)
    line += "  " + time_left(spent * static_cast<double>(progress.total - done) /
                             static_cast<double>(done - first_done_));
  return line;
}

}  // namespace driftseal::cli
