// The one-time pads of the sum-check (docs/protocol.md, section 7): a round sends h_k = g_k + pad_k for k in
// {0, 2, .., d}; what the pads do to the final claim is a public linear function of them.
#pragma once

#include <span>
#include <vector>

#include "core/proof/field/field.h"

namespace driftseal::proof {

// c, with <c, pads> = a_last - G: one number for each pad, in the order (round, coefficient), zero up to
// `length`.
std::vector<Fp> pad_vector(std::span<const Fp> r, unsigned degree, std::size_t length);

}  // namespace driftseal::proof
