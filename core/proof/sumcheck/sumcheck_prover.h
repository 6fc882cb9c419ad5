// The padded sum-check, prover half (docs/protocol.md, section 9). Row variables first, so that the models
// are streamed and memory is O(C).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/proof/opening/channel_prover.h"
#include "core/proof/opening/opening_prover.h"
#include "core/proof/relation/equations.h"
#include "core/proof/sumcheck/first_pass.h"
#include "core/proof/sumcheck/round_rows.h"

namespace driftseal::proof {

// What has been committed when the sum-check begins.
struct SumcheckInput {
  const Plan& plan;
  const Challenges& challenges;
  const Tower* tower;  // null if nothing is projected
  const EntrySource &base, &tuned;
  std::optional<Digest> base_seed, tuned_seed;  // of the salts
  const ModelSource& source;
  const ModelFacts& facts;
  const Round1Rows& round1;
  std::span<const Fp> factor_rows;  // A1: rows x C
  const Round2Rows& round2;
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

}  // namespace driftseal::proof
