// The hashes of a tree for 16 columns or nodes at a time (AVX-512: sixteen messages of equal length, one a
// lane). Internal to this library; what callers use is in merkle.h.
#pragma once

#include <span>

#include "core/proof/merkle/merkle.h"

namespace driftseal::proof {

inline constexpr std::size_t hash_lanes = 16;

// First bytes of the three kinds of messages.
inline constexpr std::uint8_t leaf_tag = 0x00, node_tag = 0x01, group_tag = 0x02;

// Whether this processor has them; the functions below must not be called where it is false.
bool has_hash_lanes();

// Of columns [column, column + 16), to out[0 .. 15].
void hash_group_lanes(std::uint64_t number, std::span<const Fp* const> rows, std::size_t column, Digest* out);
void hash_leaf_lanes(TreeId id, std::uint8_t level, std::span<const Digest* const> groups, std::size_t column,
                     Digest* out);
// The 16 parents of 32 nodes; they may overwrite the first of them.
void hash_node_lanes(const Digest* children, Digest* parents);

}  // namespace driftseal::proof
