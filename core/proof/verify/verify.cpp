#include "core/proof/verify/verify.h"

#include <algorithm>
#include <numeric>

#include "core/proof/opening/channel_verifier.h"
#include "core/proof/opening/opening_verifier.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/relation/soundness.h"
#include "core/proof/sumcheck/challenges.h"
#include "core/proof/sumcheck/sumcheck_verifier.h"

namespace driftseal::proof {

namespace {

struct Roots {
  Digest round1{}, round2{}, pads{};
};

bool has_round1(const Plan& plan) {
  return plan.has(Oracle::L) || plan.has(Oracle::M) || plan.has(Oracle::A1);
}

// Step 1. The statement is absorbed; the proof must have been made for exactly this one.
bool absorb_statement(Transcript& transcript, const Plan& plan, ByteView proof) {
  for (const auto& [tag, bytes] : plan.statement_items()) transcript.absorb(tag, bytes);
  return proof.size() >= 32 &&
         std::equal(transcript.state().begin(), transcript.state().end(), proof.begin());
}

// Step 2. Rounds 1 and 2: the roots, and what is drawn after each.
Challenges read_rounds(VerifierChannel& channel, const Plan& plan, Roots& roots) {
  Challenges challenges;
  if (has_round1(plan)) roots.round1 = channel.digests("root", 1)[0];
  draw_after_round1(channel.transcript(), challenges);
  const auto second = channel.digests("root", 2);
  roots.round2 = second[0];
  roots.pads = second[1];
  draw_after_round2(channel.transcript(), plan, challenges);
  return challenges;
}

// beta^o, o counting the oracles that are present.
struct OracleWeights {
  std::vector<Fp> eq_rows;
  Fp beta;
  Fp next = Fp::one();

  std::vector<Fp> of(const Plan& plan, Oracle oracle) {
    std::vector<Fp> weights;
    for (std::uint64_t row : plan.rows_of(oracle)) weights.push_back(next * eq_rows[row]);
    if (plan.has(oracle)) next *= beta;
    return weights;
  }
};

// Step 4. One claim about u_0 = sum_o beta^o sum_i omega_(o,i) row_(o,i) + gamma S.
OpeningClaim combine(VerifierChannel& channel, const Plan& plan, const Roots& roots,
                     const SumcheckClaim& claim) {
  channel.nonce();
  const Fp beta = channel.transcript().draw_field("beta");
  const Fp gamma = channel.transcript().draw_nonzero("gamma");
  const std::span<const Fp> r(claim.r);
  OpeningClaim opening{{}, {}, r.subspan(plan.log_rows), gamma * claim.mask_evaluation};
  Fp power = Fp::one();
  for (Fp y : claim.evaluations) {
    opening.value += power * y;
    power *= beta;
  }
  OracleWeights weights{eq_table(r.first(plan.log_rows)), beta};
  const auto add_tree = [&](TreeId id, const Digest& root, Check check,
                            std::initializer_list<Oracle> oracles) {
    std::vector<Fp> all;
    for (Oracle oracle : oracles)
      for (Fp weight : weights.of(plan, oracle)) all.push_back(weight);
    if (id == TreeId::round2) all.push_back(gamma);  // the mask row S
    if (all.empty()) return;
    opening.trees.push_back({id, 0, root, all.size(), check});
    opening.weights.push_back(std::move(all));
  };
  add_tree(TreeId::model, plan.statement.base_root, Check::base_path, {Oracle::B});
  add_tree(TreeId::model, plan.statement.tuned_root, Check::tuned_path, {Oracle::W});
  add_tree(TreeId::round1, roots.round1, Check::round1_path, {Oracle::L, Oracle::M, Oracle::A1});
  add_tree(TreeId::round2, roots.round2, Check::round2_path, {Oracle::A2u, Oracle::A2v, Oracle::A2b});
  return opening;
}

// Steps 2 to 6; a failure stands in the channel.
void check_messages(VerifierChannel& channel, const Plan& plan) {
  Roots roots;
  const Challenges challenges = read_rounds(channel, plan, roots);

  // Step 3. The padded sum-check over all equations.
  std::optional<Tower> tower;
  if (!plan.kappas.empty()) tower.emplace(plan, challenges.seed);
  const SumcheckClaim claim =
      verify_sumcheck(channel, plan, challenges, tower ? &*tower : nullptr, roots.pads);
  if (channel.failure()) return;

  const OpeningClaim opening = combine(channel, plan, roots, claim);
  // Step 5. The recursive opening of that claim.
  verify_opening(channel, plan, opening);
  if (channel.failure()) return;

  // Step 6. Nothing follows.
  channel.end();
}

ProofByteCounts counts_of(const VerifierChannel& channel, std::size_t proof_bytes) {
  ProofByteCounts counts = channel.read();
  counts[static_cast<std::size_t>(ProofBytes::header)] = 32;
  const auto read = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  counts[static_cast<std::size_t>(ProofBytes::unread)] = proof_bytes - read;
  return counts;
}

}  // namespace

std::optional<Check> check_proof(const Plan& plan, ByteView proof, ProofByteCounts* counts) {
  Transcript transcript;
  if (!absorb_statement(transcript, plan, proof)) {
    if (counts) {
      counts->fill(0);
      counts->back() = proof.size();
    }
    return Check::statement;
  }
  VerifierChannel channel(transcript, proof.subspan(32), plan.parameters.work_bits);
  check_messages(channel, plan);
  if (counts) *counts = counts_of(channel, proof.size());
  return channel.failure();
}

Verdict verify(const Plan& plan, ByteView proof, double minimum_bits) {
  Verdict verdict;
  verdict.soundness_bits = soundness(plan).bits();
  const double demanded =
      minimum_bits > smallest_minimum_bits ? minimum_bits : smallest_minimum_bits;  // NaN: 96
  verdict.failed = verdict.soundness_bits >= demanded ? check_proof(plan, proof) : Check::soundness;
  return verdict;
}

}  // namespace driftseal::proof
