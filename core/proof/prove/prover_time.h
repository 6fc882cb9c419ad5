// How long a proof will take on this machine: an estimate from what the statement costs.
#pragma once

#include "core/proof/relation/cost.h"

namespace driftseal::proof {

// Of proving with the commitment of the base at hand, on all threads: commitment to W included. Right to
// about a third; small models take longer than the estimate by some tenths of a second. The first call times
// a few transforms and hashes.
double estimated_seconds(const ProofCost& cost);

}  // namespace driftseal::proof
