// The bits that the prover commits to in round 2 (docs/protocol.md, sections 5, 6): slack of each bound, z of
// each projection.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/proof/sumcheck/first_pass.h"

namespace driftseal::proof {

// All bit_entries bits of A2b, 0 or 1. over_budget names the block whose drift exceeds its bound;
// out_of_range: a projection does not fit its kappa.
Result<std::vector<std::uint8_t>> witness_bits(const Plan& plan, const Components& components,
                                               const ModelFacts& facts);

}  // namespace driftseal::proof
