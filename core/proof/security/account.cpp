#include "core/proof/security/account.h"

#include <algorithm>

#include "core/base/checks.h"
#include "core/proof/security/error_bounds.h"

namespace driftseal::proof {

double SoundnessAccount::bits() const {
  std::vector<double> errors;
  for (const ErrorTerm& term : terms) errors.push_back(term.log2_error);
  return -log2_sum(errors);
}

const ErrorTerm& SoundnessAccount::binding() const {
  CHECK(!terms.empty());
  return *std::ranges::max_element(terms, {}, &ErrorTerm::log2_error);
}

}  // namespace driftseal::proof
