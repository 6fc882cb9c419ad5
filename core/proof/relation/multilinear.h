// Multilinear extensions: tables of eq, binding of variables (docs/protocol.md, section 4). Most significant
// bit first.
#pragma once

#include <span>
#include <vector>

#include "core/proof/field/field.h"

namespace driftseal::proof {

// eq(point, i) for i < n (default: all 2^point.size()).
std::vector<Fp> eq_table(std::span<const Fp> point);
std::vector<Fp> eq_table(std::span<const Fp> point, std::uint64_t n);

// a_i from a_(i-1) and the coefficients 0, 2, 3, .. of a round's message (section 7):
// a_i = r a + (1 - 2 r) h_0 + sum_(k>=2) (r^k - r) h_k
Fp round_value(Fp claim, std::span<const Fp> message, Fp r);

}  // namespace driftseal::proof
