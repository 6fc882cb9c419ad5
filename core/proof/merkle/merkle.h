// Merkle trees over the columns of encoded rows (docs/protocol.md, sections 2 and 12).
//   group = H(0x02, group number, 1..16 elements)    leaf = H(0x00, tree id, level, groups, group digests)
//   node  = H(0x01, left, right)
// A path opens several positions at once: the siblings that cannot be computed, layer by layer upwards, left
// to right.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/sha256.h"
#include "core/proof/field/field.h"

namespace driftseal::proof {

enum class TreeId : std::uint8_t { model = 0, round1 = 1, round2 = 2, pads = 3, opening = 4 };
inline constexpr std::size_t group_rows = 16;

Digest hash_group(std::uint64_t number, std::span<const Fp> elements);
Digest hash_leaf(TreeId id, std::uint8_t level, std::span<const Digest> groups);
Digest hash_leaf_of_column(TreeId id, std::uint8_t level, std::span<const Fp> column);  // groups, then leaf
Digest hash_node(const Digest& left, const Digest& right);

// The same for many columns at once, on the fastest kernel of this processor; single-threaded. rows[r][i] is
// element r of column i, i < out.size(); groups[g][i] is the digest of its group g, and groups[0] may be out.
void hash_groups(std::uint64_t number, std::span<const Fp* const> rows, std::span<Digest> out);  // 1..16 rows
void hash_leaves(TreeId id, std::uint8_t level, std::span<const Digest* const> groups, std::span<Digest> out);
void hash_columns(TreeId id, std::uint8_t level, std::span<const Fp* const> rows, std::span<Digest> out);
// parents_i = node(children_2i, children_(2i+1)); parents may be the first half of children.
void hash_nodes(std::span<const Digest> children, std::span<Digest> parents);

// The layers of a full binary tree over 2^k digests, bottom (the digests given) to top (one digest). Parallel
// when large.
std::vector<std::vector<Digest>> merkle_layers(std::vector<Digest> bottom);
Digest merkle_root(std::vector<Digest> bottom);  // in place, without keeping layers

// How many digests a path has. positions: distinct, sorted, below n = 2^k.
std::size_t path_length(std::span<const std::uint64_t> positions, std::uint64_t n);

// The siblings (layer, index) of a path in its order.
struct PathNode {
  unsigned layer;
  std::uint64_t index;
  friend bool operator==(const PathNode&, const PathNode&) = default;
};
std::vector<PathNode> path_nodes(std::span<const std::uint64_t> positions, std::uint64_t n);

// The root from the leaves at `positions` and a path; nothing if the path has the wrong length.
std::optional<Digest> root_from_path(std::span<const std::uint64_t> positions, std::span<const Digest> leaves,
                                     std::uint64_t n, std::span<const Digest> path);

}  // namespace driftseal::proof
