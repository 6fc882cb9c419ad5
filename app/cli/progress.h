// One line of text about how far a task is, and when it will be done.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/task.h"

namespace driftseal::cli {

std::string_view words(Phase phase);

class ProgressLine {
 public:
  using Clock = std::chrono::steady_clock;

  // The line to show now; nothing if the last one was shown a moment ago.
  std::optional<std::string> update(const Progress& progress, Clock::time_point now);

 private:
  std::optional<Phase> phase_;
  std::uint64_t first_done_ = 0;  // when the phase was first seen
  Clock::time_point began_, shown_;
};

}  // namespace driftseal::cli
