// Number-theoretic transforms over F_p and the Reed-Solomon code (docs/protocol.md, sections 2 and 12): a row
// of C coefficients is evaluated on the subgroup of order n = C 2^j. Leaf i has the domain point
// omega^bitrev(i), omega = 5^((p-1)/n), so that the leaves [b 2^h, (b+1) 2^h) are the coset shift(b)
// <omega_(2^h)> in its own bit-reversed order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/proof/field/field.h"

namespace driftseal::proof {

std::uint64_t bit_reverse(std::uint64_t i, unsigned bits);

// The domain point of leaf i of 2^log_n leaves.
Fp domain_point(std::uint64_t leaf, unsigned log_n);

// In place: 2^k coefficients to their values at shift * omega_(2^k)^bitrev(i), i = 0 ..  Single-threaded;
// radix and memory order are chosen for the cache; the fastest kernel of this processor is used. shift = 1 is
// the plain transform.
void transform(std::span<Fp> values, Fp shift = Fp::one());

// The evaluations of a polynomial (row: 2^c coefficients) at the leaves of block b of size 2^h, h <= c: out
// has 2^h elements. log_n = c + log2(1/rate).
void encode_block(std::span<const Fp> row, unsigned log_n, std::uint64_t block, std::span<Fp> out);

// The same for several blocks at once (sorted, distinct), sharing the upper levels: a pruned transform. out:
// blocks.size() 2^h.
void encode_blocks(std::span<const Fp> row, unsigned log_n, std::span<const std::uint64_t> blocks,
                   unsigned log_block, std::span<Fp> out);

// out_i += sum_j weights_j x_j^i for i < out.size() = 2^c, x_j the domain point of leaf positions_j (sorted,
// distinct) of 2^log_n: the transpose of evaluating at those leaves. A pruned transform, about log2(q) levels
// in full; parallel.
void add_powers(std::span<const std::uint64_t> positions, std::span<const Fp> weights, unsigned log_n,
                std::span<Fp> out);

// out_i = sum_r weights_r rows[r][i] for i < out.size(); single-threaded.
void combine_rows(std::span<const Fp* const> rows, std::span<const Fp> weights, std::span<Fp> out);

}  // namespace driftseal::proof
