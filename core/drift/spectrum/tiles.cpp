#include "core/drift/spectrum/tiles.h"

#include <algorithm>

#include "core/base/parallel.h"

namespace driftseal {

namespace {

constexpr std::size_t widest_tile = 256;
// One more line of the cache than the width: the entries of a column lie in different sets of the cache.
constexpr std::size_t wide_stride = widest_tile + 8;
constexpr std::size_t tile_entries = 128 * wide_stride;
constexpr std::size_t most_tile_rows = 4096;

std::size_t at_least_one(std::uint64_t n) { return static_cast<std::size_t>(std::max<std::uint64_t>(n, 1)); }

}  // namespace

RowGroups::RowGroups(const MatrixSource& source, std::size_t most)
    : source_(source),
      tile_columns_(std::min(widest_tile, at_least_one(source.columns()))),
      stride_(source.columns() <= widest_tile ? tile_columns_ : wide_stride) {
  tile_rows_ = std::min(most_tile_rows, tile_entries / stride_);
  blocks_ = static_cast<std::size_t>((source.rows() + tile_rows_ - 1) / tile_rows_);
  count_ = std::clamp<std::size_t>(blocks_, 1, std::max<std::size_t>(most, 1));
}

Status RowGroups::visit(const Task& task, const Visit& visit) const {
  parallel_each(count_, [&](std::size_t group) { visit_group(group, task, visit); });
  if (task.stopped()) return cancelled();
  return {};
}

void RowGroups::visit_group(std::size_t group, const Task& task, const Visit& visit) const {
  std::vector<double> buffer(tile_rows_ * stride_);
  const auto first = group * blocks_ / count_, end = (group + 1) * blocks_ / count_;
  for (auto block = first; block < end && !task.stopped(); ++block) {
    const std::uint64_t row = block * tile_rows_;
    const auto rows = static_cast<std::size_t>(std::min<std::uint64_t>(tile_rows_, source_.rows() - row));
    for (std::uint64_t column = 0; column < source_.columns(); column += tile_columns_) {
      const auto columns =
          static_cast<std::size_t>(std::min<std::uint64_t>(tile_columns_, source_.columns() - column));
      const Tile tile{row, column, rows, columns};
      source_.read(tile, buffer.data(), stride_);
      visit(group, {tile, buffer.data(), stride_});
    }
  }
}

}  // namespace driftseal
