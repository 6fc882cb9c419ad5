// What a long computation is given beside its inputs: a way to be stopped and a way to tell how far it is.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "core/base/result.h"

namespace driftseal {

// What is being done; the user interface has the words.
enum class Phase {
  reading,     // opening models, parsing headers
  measuring,   // drift
  fitting,     // low-rank parts and masks of a drift
  hashing,     // digests of files
  committing,  // encoding and hashing the rows of a model
  projecting,  // random projections of the drift
  summing,     // sum-check
  opening,     // recursive opening
  verifying,
};

struct Progress {
  Phase phase;
  std::uint64_t done, total;  // units of the phase's own choice
};

struct Task {
  std::stop_token stop;
  std::function<void(const Progress&)> progress;  // may be empty; may be called from any thread

  bool stopped() const { return stop.stop_requested(); }
  void report(Phase phase, std::uint64_t done, std::uint64_t total) const {
    if (progress) progress({phase, done, total});
  }
};

inline Error cancelled() { return {ErrorCode::cancelled, "stopped by the user", "", "", ""}; }

}  // namespace driftseal
