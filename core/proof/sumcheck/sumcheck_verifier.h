// The padded sum-check, verifier half (docs/protocol.md, section 7).
#pragma once

#include <span>
#include <vector>

#include "core/proof/opening/channel_verifier.h"
#include "core/proof/relation/equations.h"
#include "core/proof/relation/plan.h"
#include "core/proof/relation/tower.h"

namespace driftseal::proof {

struct SumcheckClaim {
  std::vector<Fp> r;            // rho + c
  std::vector<Fp> evaluations;  // y_o of the oracles present, in order
  Fp mask_evaluation;           // z_S
};

// Reads rounds, evaluations and the pad argument. Failures are recorded in the channel. tower: null if
// nothing is projected.
SumcheckClaim verify_sumcheck(VerifierChannel& channel, const Plan& plan, const Challenges& challenges,
                              const Tower* tower, const Digest& pad_root);

}  // namespace driftseal::proof
