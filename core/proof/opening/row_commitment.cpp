#include "core/proof/opening/row_commitment.h"

#include <algorithm>
#include <bit>
#include <mutex>

#include "core/base/parallel.h"
#include "core/proof/opening/model_rows.h"
#include "core/proof/reed_solomon/ntt.h"

namespace driftseal::proof {

namespace {

constexpr unsigned log_cap = 14;                               // digests kept of a tree: 2^14, 512 KiB
constexpr std::uint64_t slice_bytes = std::uint64_t{1} << 30;  // encoded elements and digests of one slice

std::size_t groups_of(std::size_t rows) { return (rows + group_rows - 1) / group_rows; }

// The largest slice of the domain whose encoded group of rows and group digests fit; at most one coset of C
// points.
unsigned log_slice(const TreeShape& shape, std::size_t rows) {
  const std::uint64_t per_leaf = sizeof(Fp) * std::min(rows, group_rows) + sizeof(Digest) * groups_of(rows);
  unsigned log = shape.log_columns;
  while (log > 0 && (per_leaf << log) > slice_bytes) --log;
  return log;
}

// Digests of one group of rows, for each of `count` leaves. encoded: rows x count.
void hash_rows(std::size_t group, std::span<const Fp> encoded, std::size_t rows, std::size_t count,
               std::span<Digest> digests) {
  parallel_pieces(count, 1 << 12, [&](std::size_t begin, std::size_t end) {
    std::vector<const Fp*> columns;
    for (std::size_t i = 0; i < rows; ++i) columns.push_back(encoded.data() + i * count + begin);
    hash_groups(group, columns, digests.subspan(begin, end - begin));
  });
}

// digests: groups x count -> the leaves, in the place of the first group.
void hash_slice_leaves(const TreeShape& shape, std::size_t groups, std::size_t count,
                       std::span<Digest> digests) {
  parallel_pieces(count, 1 << 12, [&](std::size_t begin, std::size_t end) {
    std::vector<const Digest*> columns;
    for (std::size_t g = 0; g < groups; ++g) columns.push_back(digests.data() + g * count + begin);
    std::vector<Digest> leaves(end - begin);
    hash_leaves(shape.id, shape.level, columns, leaves);
    std::copy(leaves.begin(), leaves.end(), digests.begin() + static_cast<std::ptrdiff_t>(begin));
  });
}

// Halves layers until `wanted` digests are left.
void shrink(std::vector<Digest>& layer, std::size_t wanted) {
  while (layer.size() > wanted) {
    std::vector<Digest> next(layer.size() / 2);
    parallel_pieces(next.size(), 1 << 12, [&](std::size_t begin, std::size_t end) {
      hash_nodes(std::span<const Digest>(layer).subspan(2 * begin, 2 * (end - begin)),
                 std::span(next).subspan(begin, end - begin));
    });
    layer = std::move(next);
  }
}

// Buffers of one row each, used again by whichever thread needs one: fresh pages cost as much as encoding.
class RowBuffers {
 public:
  explicit RowBuffers(std::size_t columns) : columns_(columns) {}

  template <class Use>
  void with_buffer(Use&& use) {
    auto buffer = take();
    use(std::span<Fp>(buffer));
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(buffer));
  }

 private:
  std::vector<Fp> take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return std::vector<Fp>(columns_);
    auto buffer = std::move(free_.back());
    free_.pop_back();
    return buffer;
  }

  std::size_t columns_;
  std::mutex mutex_;
  std::vector<std::vector<Fp>> free_;
};

// What encoding needs besides the rows, kept from slice to slice.
struct Workspace {
  Workspace(const TreeShape& shape, std::size_t rows, std::size_t count)
      : row_buffers(std::size_t{1} << shape.log_columns),
        encoded(std::min(rows, group_rows) * count),
        digests(groups_of(rows) * count) {}
  RowBuffers row_buffers;
  std::vector<Fp> encoded;      // a group of rows x count
  std::vector<Digest> digests;  // groups x count
};

// The leaves of one slice of the domain.
Result<std::vector<Digest>> slice_leaves(const TreeShape& shape, const RowSource& rows, unsigned log_count,
                                         std::uint64_t slice, Workspace& work, const Task& task) {
  const std::size_t count = std::size_t{1} << log_count;
  for (std::size_t group = 0; group < groups_of(rows.rows()); ++group) {
    const std::size_t first = group * group_rows, in_group = std::min(group_rows, rows.rows() - first);
    parallel_each(in_group, [&](std::size_t i) {
      if (task.stopped()) return;
      work.row_buffers.with_buffer([&](std::span<Fp> row) {
        rows.row(first + i, row);
        encode_block(row, shape.log_leaves(), slice, std::span(work.encoded).subspan(i * count, count));
      });
    });
    if (task.stopped()) return cancelled();
    hash_rows(group, work.encoded, in_group, count, std::span(work.digests).subspan(group * count, count));
  }
  hash_slice_leaves(shape, groups_of(rows.rows()), count, work.digests);
  return std::vector<Digest>(work.digests.begin(), work.digests.begin() + static_cast<std::ptrdiff_t>(count));
}

// What has been encoded again around the opened positions: whole subtrees below the cap.
struct Subtrees {
  std::vector<std::uint64_t> blocks;  // indices of the cap's digests, ascending
  unsigned log_block;
  std::vector<std::vector<Digest>> layers;  // [layer][block << (log_block - layer) | index in the block]

  std::size_t block_of(std::uint64_t leaf) const {
    const auto found = std::lower_bound(blocks.begin(), blocks.end(), leaf >> log_block);
    return static_cast<std::size_t>(found - blocks.begin());
  }
  const Digest& node(unsigned layer, std::uint64_t index) const {
    const std::size_t block = block_of(index << layer);
    const std::uint64_t inside = index & ((std::uint64_t{1} << (log_block - layer)) - 1);
    return layers[layer][(block << (log_block - layer)) + inside];
  }
};

Error rows_changed() {
  return {ErrorCode::changed_on_disk, "the model is not the one that was committed", "", "",
          "Commit the model again, then prove"};
}

// Encodes the rows at the subtrees' leaves, keeping the opened columns, and hashes the subtrees.
Result<std::vector<Fp>> encode_near(const TreeShape& shape, const RowSource& rows,
                                    std::span<const std::uint64_t> positions, Subtrees& near,
                                    const Task& task) {
  const std::size_t count = near.blocks.size() << near.log_block;
  std::vector<Fp> columns(positions.size() * rows.rows());
  Workspace work(shape, rows.rows(), count);
  auto& digests = work.digests;
  for (std::size_t group = 0; group < groups_of(rows.rows()); ++group) {
    const std::size_t first = group * group_rows, in_group = std::min(group_rows, rows.rows() - first);
    parallel_each(in_group, [&](std::size_t i) {
      if (task.stopped()) return;
      const auto out = std::span(work.encoded).subspan(i * count, count);
      work.row_buffers.with_buffer([&](std::span<Fp> row) {
        rows.row(first + i, row);
        encode_blocks(row, shape.log_leaves(), near.blocks, near.log_block, out);
      });
      for (std::size_t j = 0; j < positions.size(); ++j) {
        const std::uint64_t inside = positions[j] & ((std::uint64_t{1} << near.log_block) - 1);
        columns[j * rows.rows() + first + i] = out[(near.block_of(positions[j]) << near.log_block) + inside];
      }
    });
    if (task.stopped()) return cancelled();
    hash_rows(group, work.encoded, in_group, count, std::span(digests).subspan(group * count, count));
  }
  hash_slice_leaves(shape, groups_of(rows.rows()), count, digests);
  digests.resize(count);
  near.layers.push_back(std::move(digests));
  for (unsigned layer = 0; layer < near.log_block; ++layer) {
    auto above = near.layers.back();
    shrink(above, near.layers.back().size() / 2);
    near.layers.push_back(std::move(above));
  }
  return columns;
}

}  // namespace

std::optional<Digest> root_of_cap(std::span<const Digest> cap) {
  if (!std::has_single_bit(cap.size())) return std::nullopt;
  std::vector<Digest> layer(cap.begin(), cap.end());
  shrink(layer, 1);
  return layer[0];
}

Result<Commitment> commit_rows(const TreeShape& shape, const RowSource& rows, const Task& task) {
  const unsigned log_count = log_slice(shape, rows.rows());
  const std::uint64_t slices = std::uint64_t{1} << (shape.log_leaves() - log_count);
  const std::size_t cap = std::size_t{1} << std::min(log_cap, shape.log_leaves());
  Commitment commitment;
  Workspace work(shape, rows.rows(), std::size_t{1} << log_count);
  for (std::uint64_t slice = 0; slice < slices; ++slice) {
    task.report(Phase::committing, slice, slices);
    TRY(auto leaves, slice_leaves(shape, rows, log_count, slice, work, task));
    shrink(leaves, std::max<std::size_t>(1, cap / slices));
    commitment.cap.insert(commitment.cap.end(), leaves.begin(), leaves.end());
  }
  task.report(Phase::committing, slices, slices);
  shrink(commitment.cap, cap);
  commitment.root = *root_of_cap(commitment.cap);
  return commitment;
}

Status open_rows(const TreeShape& shape, const RowSource& rows, const Commitment& commitment,
                 std::span<const std::uint64_t> positions, ProverChannel& channel, const Task& task) {
  if (!std::has_single_bit(commitment.cap.size()) || commitment.cap.size() >> shape.log_leaves() > 1)
    return rows_changed();
  Subtrees near;
  near.log_block = shape.log_leaves() - static_cast<unsigned>(std::countr_zero(commitment.cap.size()));
  for (std::uint64_t position : positions)
    if (near.blocks.empty() || near.blocks.back() != position >> near.log_block)
      near.blocks.push_back(position >> near.log_block);
  TRY(const auto columns, encode_near(shape, rows, positions, near, task));
  for (std::size_t block = 0; block < near.blocks.size(); ++block)
    if (near.layers.back()[block] != commitment.cap[near.blocks[block]]) return rows_changed();
  const auto upper = merkle_layers(commitment.cap);
  if (upper.back()[0] != commitment.root) return rows_changed();
  std::vector<Digest> path;
  for (const PathNode& node : path_nodes(positions, std::uint64_t{1} << shape.log_leaves()))
    path.push_back(node.layer < near.log_block ? near.node(node.layer, node.index)
                                               : upper[node.layer - near.log_block][node.index]);
  channel.opened_fields(columns);
  channel.opened_digests(path);
  return {};
}

Result<Commitment> commit_model(const Parameters& parameters, const EntrySource& model,
                                const std::optional<Digest>& seed, const Task& task) {
  const ModelRows rows(model, parameters, seed);
  return commit_rows({TreeId::model, 0, parameters.log_columns, 1}, rows, task);
}

}  // namespace driftseal::proof
