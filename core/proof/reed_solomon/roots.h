// The factors of all butterflies, of which every transform is made.
#pragma once

#include <cstdint>
#include <vector>

#include "core/proof/field/field.h"

namespace driftseal::proof {

// omega_(2^(d+1))^bitrev_d(j) for j < 2^d: the factor of node j at depth d of a transform with shift 1. It
// does not depend on d; with a shift s, a node of depth d in a transform of 2^k elements has the factor
// s^(2^(k-d-1)) times this. 2^log_count entries.
std::vector<Fp> bit_reversed_roots(unsigned log_count);

// The shifts of the 2^levels nodes that lie `levels` below a node of 2^log_size coefficients with this shift.
std::vector<Fp> child_shifts(unsigned log_size, Fp shift, unsigned levels);

// shift^(2^(log_size - 1 - d)) for d < levels.
std::vector<Fp> depth_scales(unsigned log_size, Fp shift, unsigned levels);

}  // namespace driftseal::proof
