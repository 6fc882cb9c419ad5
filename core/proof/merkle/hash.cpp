// The three hashes of a tree: one at a time, and for many columns at once.
#include <algorithm>
#include <array>

#include "core/base/checks.h"
#include "core/proof/merkle/hash_lanes.h"
#include "core/proof/merkle/merkle.h"

namespace driftseal::proof {

namespace {

void store_u64(std::uint8_t* at, std::uint64_t n) { std::memcpy(at, &n, sizeof n); }

// Columns whose rows are hashed before the next ones are touched: their group digests stay in the cache.
constexpr std::size_t column_batch = 256;

// How many of n columns go through the lanes; the rest is hashed one by one.
std::size_t in_lanes(std::size_t n) { return has_hash_lanes() ? n - n % hash_lanes : 0; }

}  // namespace

Digest hash_group(std::uint64_t number, std::span<const Fp> elements) {
  CHECK(!elements.empty() && elements.size() <= group_rows);
  std::array<std::uint8_t, 9 + 16 * group_rows> message;
  message[0] = group_tag;
  store_u64(&message[1], number);
  for (std::size_t i = 0; i < elements.size(); ++i) elements[i].to_bytes(&message[9 + 16 * i]);
  return sha256(ByteView(message.data(), 9 + 16 * elements.size()));
}

Digest hash_leaf(TreeId id, std::uint8_t level, std::span<const Digest> groups) {
  Sha256 hash;
  hash.update_u8(leaf_tag)
      .update_u8(static_cast<std::uint8_t>(id))
      .update_u8(level)
      .update_u64(groups.size());
  for (const auto& group : groups) hash.update(group);
  return hash.finish();
}

Digest hash_leaf_of_column(TreeId id, std::uint8_t level, std::span<const Fp> column) {
  std::vector<Digest> groups;
  for (std::size_t begin = 0; begin < column.size(); begin += group_rows)
    groups.push_back(
        hash_group(groups.size(), column.subspan(begin, std::min(group_rows, column.size() - begin))));
  return hash_leaf(id, level, groups);
}

Digest hash_node(const Digest& left, const Digest& right) {
  std::array<std::uint8_t, 65> message;
  message[0] = node_tag;
  std::copy(left.begin(), left.end(), &message[1]);
  std::copy(right.begin(), right.end(), &message[33]);
  return sha256(message);
}

void hash_groups(std::uint64_t number, std::span<const Fp* const> rows, std::span<Digest> out) {
  CHECK(!rows.empty() && rows.size() <= group_rows);
  const std::size_t vectored = in_lanes(out.size());
  for (std::size_t i = 0; i < vectored; i += hash_lanes) hash_group_lanes(number, rows, i, &out[i]);
  std::array<Fp, group_rows> column;
  for (std::size_t i = vectored; i < out.size(); ++i) {
    for (std::size_t r = 0; r < rows.size(); ++r) column[r] = rows[r][i];
    out[i] = hash_group(number, {column.data(), rows.size()});
  }
}

void hash_leaves(TreeId id, std::uint8_t level, std::span<const Digest* const> groups,
                 std::span<Digest> out) {
  const std::size_t vectored = in_lanes(out.size());
  for (std::size_t i = 0; i < vectored; i += hash_lanes) hash_leaf_lanes(id, level, groups, i, &out[i]);
  std::vector<Digest> column(groups.size());
  for (std::size_t i = vectored; i < out.size(); ++i) {
    for (std::size_t g = 0; g < groups.size(); ++g) column[g] = groups[g][i];
    out[i] = hash_leaf(id, level, column);
  }
}

void hash_columns(TreeId id, std::uint8_t level, std::span<const Fp* const> rows, std::span<Digest> out) {
  const std::size_t groups = (rows.size() + group_rows - 1) / group_rows;
  std::vector<Digest> digests(groups * column_batch);
  std::vector<const Digest*> group(groups);
  std::array<const Fp*, group_rows> part;
  for (std::size_t g = 0; g < groups; ++g) group[g] = &digests[g * column_batch];
  for (std::size_t begin = 0; begin < out.size(); begin += column_batch) {
    const std::size_t n = std::min(column_batch, out.size() - begin);
    for (std::size_t g = 0; g < groups; ++g) {
      const std::size_t first = g * group_rows, count = std::min(group_rows, rows.size() - first);
      for (std::size_t r = 0; r < count; ++r) part[r] = rows[first + r] + begin;
      hash_groups(g, {part.data(), count}, {&digests[g * column_batch], n});
    }
    hash_leaves(id, level, group, out.subspan(begin, n));
  }
}

void hash_nodes(std::span<const Digest> children, std::span<Digest> parents) {
  CHECK(children.size() == 2 * parents.size());
  const std::size_t vectored = in_lanes(parents.size());
  for (std::size_t i = 0; i < vectored; i += hash_lanes) hash_node_lanes(&children[2 * i], &parents[i]);
  for (std::size_t i = vectored; i < parents.size(); ++i)
    parents[i] = hash_node(children[2 * i], children[2 * i + 1]);
}

}  // namespace driftseal::proof
