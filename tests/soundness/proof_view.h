// What a proof shows: its messages and opened columns, read along the transcript without any check.
#pragma once

#include "core/proof/opening/opening_verifier.h"
#include "core/proof/sumcheck/challenges.h"

namespace driftseal::soundness {

using namespace driftseal::proof;

struct ProofView {
  std::vector<Fp> messages;    // rounds, evaluations, v_m, w
  OpenedColumns pads, level0;  // level 0: base, tuned, round 2
};

// For statements without round 1.
inline ProofView view_of_proof(const Plan& plan, ByteView proof) {
  ProofView view;
  Transcript transcript;
  for (const auto& [tag, bytes] : plan.statement_items()) transcript.absorb(tag, bytes);
  VerifierChannel channel(transcript, proof.subspan(32), plan.parameters.work_bits);
  Challenges challenges;
  draw_after_round1(transcript, challenges);
  const auto roots = channel.digests("root", 2);
  draw_after_round2(transcript, plan, challenges);
  const auto read = [&](std::string_view tag, std::size_t n) {
    for (Fp element : channel.fields(tag, n)) view.messages.push_back(element);
  };
  for (unsigned i = 0; i < plan.variables(); ++i) {
    read("h", plan.degree);
    if (i < plan.log_rows) channel.nonce();
    transcript.draw_field("r");
  }
  read("y", plan.oracles().size() + 1);
  read("v_m", 1);
  transcript.draw_nonzero("mu");
  read("w", plan.parameters.pad_length);
  channel.nonce();
  const TreeView pad_tree{TreeId::pads, 0, roots[1], 2, Check::pad_path};
  view.pads = read_columns(channel, {&pad_tree, 1}, plan.parameters.pad_length << 3,
                           plan.parameters.queries[2], "pad positions");
  channel.nonce();
  transcript.draw_field("beta");
  transcript.draw_nonzero("gamma");
  channel.digests("root", 1);
  channel.nonce();
  const TreeView trees[] = {
      {TreeId::model, 0, plan.statement.base_root, plan.rows_of(Oracle::B).size(), Check::base_path},
      {TreeId::model, 0, plan.statement.tuned_root, plan.rows_of(Oracle::W).size(), Check::tuned_path},
      {TreeId::round2, 0, roots[0], plan.rows_of(Oracle::A2b).size() + 1, Check::round2_path}};
  view.level0 = read_columns(channel, trees, plan.levels[0].leaves(), plan.levels[0].queries, "positions");
  CHECK(!channel.failure());
  return view;
}

}  // namespace driftseal::soundness
