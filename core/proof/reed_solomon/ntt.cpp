#include "core/proof/reed_solomon/ntt.h"

#include <algorithm>
#include <bit>

#include "core/base/checks.h"
#include "core/base/parallel.h"
#include "core/proof/reed_solomon/kernel.h"

namespace driftseal::proof {

namespace {

// Levels of butterflies in one scratch area: 2^10 values of 8 lanes are a fifth of a megabyte.
constexpr unsigned max_levels = 10;

unsigned log2_exact(std::size_t n) {
  CHECK(std::has_single_bit(n));
  return static_cast<unsigned>(std::countr_zero(n));
}

const Kernel& kernel_for_width(std::size_t width) {
  const Kernel& fastest = fastest_kernel();
  return width % fastest.lanes == 0 ? fastest : scalar_kernel();
}

// Up to this many remainders of one node are cheaper one by one than by shared butterflies.
constexpr std::size_t few_remainders = 2;

// A run of the (sorted) blocks that lie in one node of 2^log_size leaves.
struct Run {
  std::uint64_t node;
  std::size_t begin, end;
};

std::vector<Run> runs_by_node(std::span<const std::uint64_t> blocks, unsigned log_blocks_per_node) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::uint64_t node = blocks[i] >> log_blocks_per_node;
    if (runs.empty() || runs.back().node != node) runs.push_back({node, i, i});
    runs.back().end = i + 1;
  }
  return runs;
}

// The leaves of some blocks below one node.
class BlockEncoder {
 public:
  BlockEncoder(unsigned log_n, unsigned log_block) : log_n_(log_n), log_block_(log_block) {}

  // node: the number of the node `row` among the leaves; blocks: numbers among the leaves.
  void encode(std::span<const Fp> row, std::uint64_t node, std::span<const std::uint64_t> blocks,
              std::span<Fp> out) {
    const unsigned log_size = log2_exact(row.size());
    if (log_size == log_block_) {
      std::copy(row.begin(), row.end(), out.begin());
      return transform(out, shift_of(node, log_size));
    }
    const unsigned levels = std::min(max_levels, log_size - log_block_), log_rest = log_size - levels;
    const auto runs = runs_by_node(blocks, log_rest - log_block_);
    const std::size_t rest = std::size_t{1} << log_rest;
    if (log_rest == log_block_) {
      reduce(row, node, levels, runs, out);
      for (std::size_t k = 0; k < runs.size(); ++k)
        transform(out.subspan(k * rest, rest), shift_of(runs[k].node, log_rest));
      return;
    }
    std::vector<Fp> remainders(runs.size() * rest);
    reduce(row, node, levels, runs, remainders);
    for (std::size_t k = 0; k < runs.size(); ++k) {
      const std::size_t count = runs[k].end - runs[k].begin;
      encode(std::span(remainders).subspan(k * rest, rest), runs[k].node,
             blocks.subspan(runs[k].begin, count),
             out.subspan(runs[k].begin << log_block_, count << log_block_));
    }
  }

 private:
  Fp shift_of(std::uint64_t node, unsigned log_size) const { return domain_point(node << log_size, log_n_); }

  // The remainders of a row at the nodes of the runs, `levels` below it, one after another.
  void reduce(std::span<const Fp> row, std::uint64_t node, unsigned levels, std::span<const Run> runs,
              std::span<Fp> remainders) {
    const unsigned log_size = log2_exact(row.size()), log_rest = log_size - levels;
    const std::size_t width = row.size() >> levels;
    if (runs.size() <= few_remainders) {
      for (std::size_t k = 0; k < runs.size(); ++k)
        reduce_one(row, shift_of(runs[k].node, log_rest), remainders.subspan(k * width, width));
      return;
    }
    std::vector<std::uint64_t> wanted;
    std::vector<Fp*> out;
    for (const Run& run : runs) {
      out.push_back(remainders.data() + out.size() * width);
      wanted.push_back(run.node - (node << levels));
    }
    const Descent descent(log_size, shift_of(node, log_size), levels, std::move(wanted));
    kernel_for_width(width).descend(row.data(), width, descent, out);
  }

  // A row modulo x^width - shift^width: the sum of its parts, times the powers of shift^width.
  static void reduce_one(std::span<const Fp> row, Fp shift, std::span<Fp> remainder) {
    std::vector<const Fp*> parts;
    for (std::size_t i = 0; i < row.size(); i += remainder.size()) parts.push_back(&row[i]);
    combine_rows(parts, powers(shift.pow(remainder.size()), parts.size()), remainder);
  }

  unsigned log_n_, log_block_;
};

// How many levels are shared by all positions: beyond, most nodes have one position, whose powers are as
// cheap.
unsigned shared_levels(std::size_t positions, unsigned log_cosets, unsigned log_row) {
  const auto log_positions = static_cast<unsigned>(std::bit_width(positions));
  const unsigned wanted = log_positions - std::min(log_positions, log_cosets);
  return std::min({wanted, max_levels, log_row > 3 ? log_row - 3 : 0});
}

}  // namespace

std::uint64_t bit_reverse(std::uint64_t i, unsigned bits) {
  std::uint64_t reversed = 0;
  for (unsigned b = 0; b < bits; ++b, i >>= 1) reversed = reversed << 1 | (i & 1);
  return reversed;
}

Fp domain_point(std::uint64_t leaf, unsigned log_n) {
  return Fp::root_of_unity(log_n).pow(bit_reverse(leaf, log_n));
}

void transform(std::span<Fp> values, Fp shift) {
  const Kernel& fastest = fastest_kernel();
  const bool long_enough = log2_exact(values.size()) >= fastest.min_log_transform;
  (long_enough ? fastest : scalar_kernel()).transform(values, shift);
}

void encode_block(std::span<const Fp> row, unsigned log_n, std::uint64_t block, std::span<Fp> out) {
  encode_blocks(row, log_n, {&block, 1}, log2_exact(out.size()), out);
}

void encode_blocks(std::span<const Fp> row, unsigned log_n, std::span<const std::uint64_t> blocks,
                   unsigned log_block, std::span<Fp> out) {
  const unsigned log_row = log2_exact(row.size());
  CHECK(log_block <= log_row && log_row <= log_n && out.size() == blocks.size() << log_block);
  BlockEncoder encoder(log_n, log_block);
  for (const auto& [coset, begin, end] : runs_by_node(blocks, log_row - log_block))
    encoder.encode(row, coset, blocks.subspan(begin, end - begin),
                   out.subspan(begin << log_block, (end - begin) << log_block));
}

void add_powers(std::span<const std::uint64_t> positions, std::span<const Fp> weights, unsigned log_n,
                std::span<Fp> out) {
  CHECK(positions.size() == weights.size());
  const unsigned log_row = log2_exact(out.size());
  CHECK(log_row <= log_n);
  const unsigned levels = shared_levels(positions.size(), log_n - log_row, log_row),
                 log_rest = log_row - levels;
  const std::size_t width = std::size_t{1} << log_rest;
  const Kernel& kernel = kernel_for_width(width);
  for (const auto& [coset, begin, end] : runs_by_node(positions, log_row)) {
    std::vector<Series> series;
    for (std::size_t j = begin; j < end; ++j)
      series.push_back(
          {(positions[j] >> log_rest) - (coset << levels), weights[j], domain_point(positions[j], log_n)});
    std::vector<std::uint64_t> wanted;
    for (const Run& run : runs_by_node(positions.subspan(begin, end - begin), log_rest))
      wanted.push_back(run.node - (coset << levels));
    const Descent descent(log_row, domain_point(coset << log_row, log_n), levels, std::move(wanted));
    parallel_pieces(width / kernel.lanes, 256, [&](std::size_t first, std::size_t last) {
      kernel.ascend(series, descent, width, first * kernel.lanes, last * kernel.lanes, out.data());
    });
  }
}

void combine_rows(std::span<const Fp* const> rows, std::span<const Fp> weights, std::span<Fp> out) {
  CHECK(rows.size() == weights.size());
  const Kernel& fastest = fastest_kernel();
  const std::size_t vectored = out.size() - out.size() % fastest.lanes;
  fastest.combine(rows, weights, out.first(vectored));
  if (vectored == out.size()) return;
  std::vector<const Fp*> rest;
  for (const Fp* row : rows) rest.push_back(row + vectored);
  scalar_kernel().combine(rest, weights, out.subspan(vectored));
}

}  // namespace driftseal::proof
