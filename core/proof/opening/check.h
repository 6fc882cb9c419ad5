// Every check of the verifier that can reject a proof, one value each.
#pragma once

#include <cstdint>
#include <string_view>

namespace driftseal::proof {

enum class Check : std::uint8_t {
  soundness,      // this statement does not reach the minimum bits that the relying party demands
  statement,      // the header digest is not that of this statement (layout, policy, manifest, roots, names,
                  // context)
  missing_bytes,  // the proof ends too early
  non_canonical,  // a field element is not below p
  nonce,          // a proof of work is missing
  pad_equation,   // section 7: <c, w> = mu v + v_m, where all equations of the relation end
  pad_path,       // Merkle paths of the trees
  pad_column,     // w(x) = mu P(x) + m(x)
  base_path,
  tuned_path,
  round1_path,
  round2_path,
  opening_path,
  opening_claim,       // section 8: the final claim about u
  opening_last_level,  // the last columns against u
  trailing_bytes,      // something follows the proof
};

std::string_view to_string(Check check);  // stable names, as in the command line's JSON

}  // namespace driftseal::proof
