// The prover with its randomness injected: what prove() runs with the operating system's, and what tests run
// with known bytes.
#pragma once

#include "core/base/random.h"
#include "core/proof/prove/prove.h"

namespace driftseal::proof {

struct ProverOptions {
  RandomSource random = system_random;  // 32 bytes an attempt; only tests may give another source
  unsigned rounds_per_pass = 5;         // row rounds of the sum-check that one pass over the models yields
};

Result<Bytes> prove_with(const Plan& plan, const CommittedModel& base, const CommittedModel& tuned,
                         const Components& components, const ProverOptions& options, const Task& task);

}  // namespace driftseal::proof
