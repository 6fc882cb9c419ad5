// The recursive opening, prover half (docs/protocol.md, section 8).
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/proof/opening/channel_prover.h"
#include "core/proof/opening/row_commitment.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {

// A tree that is opened at level 0.
struct CommittedTree {
  TreeShape shape;
  const RowSource* rows;
  const Commitment* commitment;
};

// u: u_0, C elements; weights: eq(r_columns), C elements. Both are used up.
Status prove_opening(ProverChannel& channel, const Plan& plan, std::vector<CommittedTree> trees,
                     std::vector<Fp> u, std::vector<Fp> weights, const Task& task);

// Draws q positions below the tree's leaves and opens every tree there. The positions.
Result<std::vector<std::uint64_t>> send_columns(ProverChannel& channel, std::span<const CommittedTree> trees,
                                                std::uint64_t q, std::string_view label, const Task& task);

}  // namespace driftseal::proof
