// The parts of a drift that the prover knows (docs/protocol.md, section 1): for blocks with r the factors of
// L = U V^T, for blocks with k the mask.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {

struct BlockComponents {
  std::vector<std::int64_t> u, v;   // r columns of m and of n values, column after column; empty without r
  std::vector<std::uint64_t> mask;  // masked entries, counted within the block, ascending; empty without k
};

using Components =
    std::vector<BlockComponents>;  // a block of the policy each; may be empty if no block has r or k

// Sizes that do not fit the plan are a bug of the caller. Products that could leave 2^55 are refused
// (out_of_range).
Status check_components(const Plan& plan, const Components& components);

}  // namespace driftseal::proof
