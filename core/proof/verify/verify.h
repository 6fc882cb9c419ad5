// The verifier's entry point (docs/protocol.md, section "The verifier"). It needs no model and links neither the prover
// nor anything that reads models. What the relying party demands is an argument, never taken from the certificate.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/bytes.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {

// Every check that can reject a proof.
enum class Check {
  soundness,           // the parameters of this statement do not reach the minimum bits that the relying party demands
  statement,           // the header digest is not that of this statement (layout, policy, manifest, roots, names, context)
  missing_bytes,       // the proof ends too early
  non_canonical,       // a field element is not below p
  nonce,               // a proof of work is missing
  pad_equation,        // section 7: <c, w> = mu v + v_m, where all equations of the relation end
  pad_path,            // Merkle paths of the trees
  pad_column,          // w(x) = mu P(x) + m(x)
  base_path,
  tuned_path,
  round1_path,
  round2_path,
  opening_path,
  opening_claim,       // section 8: the final claim about u
  opening_last_level,  // the last columns against u
  trailing_bytes,      // something follows the proof
};

struct Verdict {
  std::optional<Check> failed;  // none: accepted
  double soundness_bits = 0;    // -log2 of the sum of all error terms
  bool accepted() const { return !failed; }
};

// minimum_bits: what the relying party asks for; below 96 is raised to 96.
Verdict verify(const Plan& plan, ByteView proof, double minimum_bits);

std::string_view to_string(Check check);  // stable names, as in the command line's JSON

}  // namespace driftseal::proof
