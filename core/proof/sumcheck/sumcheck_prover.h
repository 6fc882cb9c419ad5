// The padded sum-check, prover half (docs/protocol.md, section 7), for the terms of frozen and norm budgets:
// D^2, D, b^2 - b, b. Row variables first, so that the models are streamed and memory is O(C).
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/proof/opening/channel_prover.h"
#include "core/proof/opening/opening_prover.h"
#include "core/proof/relation/equations.h"
#include "core/proof/sumcheck/drift_pass.h"

namespace driftseal::proof {

// What has been committed when the sum-check begins.
struct SumcheckInput {
  const Plan& plan;
  const Challenges& challenges;
  const Tower* tower;  // null if nothing is projected
  const EntrySource &base, &tuned;
  std::optional<Digest> base_seed, tuned_seed;  // of the salts
  const DriftFacts& facts;
  std::span<const Fp> bit_rows;        // A2b: rows x C
  std::span<const Fp> mask_row;        // S: C
  std::span<const Fp> pads, pad_mask;  // P and m: pad_length each
  const CommittedTree& pad_tree;
  unsigned rounds_per_pass;  // row rounds that one pass over the models yields, 1 .. 5
};

struct SumcheckOutput {
  std::vector<Fp> r;                    // rho + c
  std::vector<std::vector<Fp>> folded;  // <eq(r_rows), oracle> for each oracle present: C elements each
  std::vector<Fp> eq_columns;           // eq(r_columns): C elements
};

Result<SumcheckOutput> prove_sumcheck(ProverChannel& channel, const SumcheckInput& input, const Task& task);

// Terms for which this prover makes messages.
bool can_prove(const Plan& plan);

}  // namespace driftseal::proof
