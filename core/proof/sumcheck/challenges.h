// What is drawn after round 1 and after round 2 (docs/protocol.md, sections 5 and 12), by both sides alike.
#pragma once

#include "core/proof/relation/equations.h"
#include "core/proof/relation/plan.h"
#include "core/proof/transcript/transcript.h"

namespace driftseal::proof {

void draw_after_round1(Transcript& transcript, Challenges& challenges);  // alpha, alpha', seed
void draw_after_round2(Transcript& transcript, const Plan& plan,
                       Challenges& challenges);  // theta, tau, sigma

}  // namespace driftseal::proof
