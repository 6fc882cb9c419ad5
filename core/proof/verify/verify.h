// The verifier's entry point (docs/protocol.md, section "The verifier"). It needs no model and links neither
// the prover nor anything that reads models. What the relying party demands is an argument, never taken from
// the certificate.
#pragma once

#include <optional>

#include "core/base/bytes.h"
#include "core/proof/opening/check.h"
#include "core/proof/opening/proof_bytes.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {

struct Verdict {
  std::optional<Check> failed;  // none: accepted
  double soundness_bits = 0;    // -log2 of the sum of all error terms
  bool accepted() const { return !failed; }
};

inline constexpr double smallest_minimum_bits = 96;

// minimum_bits: what the relying party asks for; below 96 is raised to 96.
Verdict verify(const Plan& plan, ByteView proof, double minimum_bits);

// The checks of the proof itself, without the demand on soundness that verify() makes first: for tests with
// small parameters. `counts`, if given: what the bytes are spent on; they sum to the length of the proof.
std::optional<Check> check_proof(const Plan& plan, ByteView proof, ProofByteCounts* counts = nullptr);

}  // namespace driftseal::proof
