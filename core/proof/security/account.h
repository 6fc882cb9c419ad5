// The soundness account (docs/protocol.md, section 9): named error terms, computed from actual sizes.
#pragma once

#include <string>
#include <vector>

namespace driftseal::proof {

struct ErrorTerm {
  std::string name;     // stable identifier, e.g. "sumcheck"
  std::string formula;  // the formula with the sizes put in
  double log2_error;    // log2 of the bound
};

struct SoundnessAccount {
  std::vector<ErrorTerm> terms;
  double bits() const;               // -log2 of the sum
  const ErrorTerm& binding() const;  // the largest term
};

}  // namespace driftseal::proof
