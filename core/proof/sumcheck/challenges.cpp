#include "core/proof/sumcheck/challenges.h"

#include <bit>

namespace driftseal::proof {

void draw_after_round1(Transcript& transcript, Challenges& challenges) {
  challenges.alpha[0] = transcript.draw_nonzero("alpha");
  challenges.alpha[1] = transcript.draw_nonzero("alpha'");
  challenges.seed = transcript.draw_seed("seed");
}

void draw_after_round2(Transcript& transcript, const Plan& plan, Challenges& challenges) {
  challenges.theta = transcript.draw_field("theta");
  challenges.tau[0] = transcript.draw_point("tau0", plan.variables());
  challenges.tau[1] = transcript.draw_point("tau1", plan.variables());
  challenges.tau[2] = transcript.draw_point("tau2", plan.variables());
  challenges.sigma = transcript.draw_point(
      "sigma", static_cast<std::size_t>(std::countr_zero(plan.parameters.projection_rows)));
}

}  // namespace driftseal::proof
