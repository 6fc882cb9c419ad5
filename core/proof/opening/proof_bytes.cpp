#include "core/proof/opening/proof_bytes.h"

#include "core/base/checks.h"

namespace driftseal::proof {

std::string_view to_string(ProofBytes kind) {
  switch (kind) {
    case ProofBytes::header:
      return "header";
    case ProofBytes::roots:
      return "roots";
    case ProofBytes::sumcheck:
      return "sumcheck";
    case ProofBytes::evaluations:
      return "evaluations";
    case ProofBytes::pads:
      return "pads";
    case ProofBytes::folds:
      return "folds";
    case ProofBytes::last_level:
      return "last_level";
    case ProofBytes::work:
      return "work";
    case ProofBytes::columns:
      return "columns";
    case ProofBytes::paths:
      return "paths";
    case ProofBytes::unread:
      return "unread";
  }
  CHECK(false);
}

ProofBytes kind_of_message(std::string_view tag) {
  if (tag == "root") return ProofBytes::roots;
  if (tag == "h") return ProofBytes::sumcheck;
  if (tag == "y") return ProofBytes::evaluations;
  if (tag == "v_m" || tag == "w") return ProofBytes::pads;
  if (tag == "g") return ProofBytes::folds;
  CHECK(tag == "u");
  return ProofBytes::last_level;
}

}  // namespace driftseal::proof
