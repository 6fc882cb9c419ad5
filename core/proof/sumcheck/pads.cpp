#include "core/proof/sumcheck/pads.h"

#include "core/base/checks.h"

namespace driftseal::proof {

// The recursion of round_value on formal pads: a pad of round i is multiplied by its own factor, then by r of
// every later round.
std::vector<Fp> pad_vector(std::span<const Fp> r, unsigned degree, std::size_t length) {
  CHECK(r.size() * degree <= length);
  std::vector<Fp> c(length);
  Fp later = Fp::one();
  for (std::size_t i = r.size(); i-- > 0; later *= r[i]) {
    Fp power = r[i];
    c[degree * i] = later * (Fp::one() - r[i] - r[i]);
    for (unsigned k = 2; k <= degree; ++k) {
      power *= r[i];
      c[degree * i + k - 1] = later * (power - r[i]);
    }
  }
  return c;
}

}  // namespace driftseal::proof
