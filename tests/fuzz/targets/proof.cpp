#include <array>

#include "core/proof/verify/verify.h"
#include "tests/fuzz/targets/targets.h"
#include "tests/support/statement_vectors.h"

namespace driftseal::fuzz {

static const std::array<test::ProofVector, 3>& vectors() {
  static const std::array<test::ProofVector, 3> loaded = {test::load_proof_vector("proof_toy_norm"),
                                                          test::load_proof_vector("proof_toy_frozen_sparse"),
                                                          test::load_proof_vector("proof_toy_every_class")};
  return loaded;
}

// There is one proof of each plan that is known to hold; no other one that is found by chance may.
bool proof(ByteView input) {
  if (input.empty()) return false;
  const auto& vector = vectors()[input[0] % vectors().size()];
  const auto candidate = input.subspan(1);
  const bool holds = !proof::check_proof(vector.plan, candidate);
  CHECK(holds == std::equal(candidate.begin(), candidate.end(), vector.proof.begin(), vector.proof.end()));
  return holds;
}

}  // namespace driftseal::fuzz
