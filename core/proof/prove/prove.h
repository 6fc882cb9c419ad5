// The prover's entry point (docs/protocol.md, sections 5 to 8).
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/proof/opening/commitment.h"
#include "core/proof/relation/plan.h"
#include "core/proof/sumcheck/components.h"

namespace driftseal::proof {

// A model with its commitment. The commitment must have been made from these entries and this seed.
struct CommittedModel {
  const EntrySource* entries;
  const Commitment* commitment;
  std::optional<Digest> seed;  // none: zero salts
};

// proof.bin for the plan's statement. components: the factors and masks of the blocks with r or k (none
// without such blocks). Errors: over_budget (naming the block), changed_on_disk (the entries are not those
// that were committed), out_of_range (a projection exceeds its kappa; the message says which grid would do),
// cancelled. All randomness is 32 fresh bytes of the operating system. The caller has counted this opening of
// each salted commitment.
Result<Bytes> prove(const Plan& plan, const CommittedModel& base, const CommittedModel& tuned,
                    const Components& components, const Task& task);

// How many proofs may be made under one salted commitment: the largest m with m (q_0 + 1) <= Q - 1.
std::uint64_t openings_allowed(const Parameters& parameters);

}  // namespace driftseal::proof
