#include "core/drift/components/block_delta.h"

#include <algorithm>

#include "core/base/checks.h"
#include "core/base/parallel.h"
#include "core/tensor/grid.h"

namespace driftseal {

BlockDelta::BlockDelta(const Pair& pair, std::vector<const CoverageEntry*> block, unsigned grid_bits)
    : pair_(pair), block_(std::move(block)), begins_{0}, grid_bits_(grid_bits) {
  for (const CoverageEntry* entry : block_) {
    CHECK(entry->comparable());
    begins_.push_back(begins_.back() + pair.base_tensor(*entry).elements);
  }
}

BlockDelta::~BlockDelta() {
  for (const CoverageEntry* entry : block_) {
    pair_.base->release(pair_.base_tensor(*entry), 0, pair_.base_tensor(*entry).elements);
    pair_.tuned->release(pair_.tuned_tensor(*entry), 0, pair_.tuned_tensor(*entry).elements);
  }
}

Status BlockDelta::keep(const Task& task) {
  constexpr std::uint64_t most = std::uint64_t{1} << 24;  // entries: 128 MiB
  constexpr std::size_t piece = std::size_t{1} << 16;
  if (size() > most || !kept_.empty()) return {};
  std::vector<std::int64_t> entries(static_cast<std::size_t>(size()));
  parallel_pieces(entries.size(), piece, [&](std::size_t begin, std::size_t end) {
    if (!task.stopped()) read_stored(begin, std::span(entries).subspan(begin, end - begin));
  });
  if (task.stopped()) return cancelled();
  kept_ = std::move(entries);
  return {};
}

void BlockDelta::read(std::uint64_t begin, std::span<std::int64_t> out) const {
  CHECK(begin <= size() && out.size() <= size() - begin);
  if (kept_.empty()) return read_stored(begin, out);
  std::copy_n(kept_.begin() + static_cast<std::ptrdiff_t>(begin), out.size(), out.begin());
}

void BlockDelta::read_stored(std::uint64_t begin, std::span<std::int64_t> out) const {
  auto tensor =
      static_cast<std::size_t>(std::upper_bound(begins_.begin(), begins_.end(), begin) - begins_.begin() - 1);
  for (; !out.empty(); ++tensor) {
    const auto n = std::min<std::uint64_t>(out.size(), begins_[tensor + 1] - begin);
    read_tensor(*block_[tensor], begin - begins_[tensor], out.first(n));
    out = out.subspan(n);
    begin += n;
  }
}

void BlockDelta::read_tensor(const CoverageEntry& entry, std::uint64_t begin,
                             std::span<std::int64_t> out) const {
  thread_local Bytes scratch;
  thread_local std::vector<std::int64_t> base;
  base.resize(out.size());
  const auto convert = [&](const Model& model, const TensorInfo& tensor, std::span<std::int64_t> grid) {
    const auto bytes = model.elements(tensor, begin, begin + grid.size(), scratch);
    if (!to_grid(tensor.dtype, bytes, grid_bits_, grid)) return;
    off_grid_ = true;
    std::ranges::fill(grid, 0);
  };
  convert(*pair_.base, pair_.base_tensor(entry), base);
  convert(*pair_.tuned, pair_.tuned_tensor(entry), out);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] -= base[i];
}

Status BlockDelta::status() const {
  TRY_STATUS(pair_.base->unchanged());
  TRY_STATUS(pair_.tuned->unchanged());
  if (!off_grid_) return {};
  return Error{ErrorCode::changed_on_disk, "the weights changed while they were being read",
               pair_.tuned->path(), "", "Wait until nothing writes to the models, then start again"};
}

void MatrixDelta::read(const Tile& tile, double* out, std::size_t stride) const {
  thread_local std::vector<std::int64_t> row;
  row.resize(tile.columns);
  for (std::size_t i = 0; i < tile.rows; ++i) {
    delta_.read((tile.row + i) * columns_ + tile.column, row);
    std::transform(row.begin(), row.end(), out + i * stride,
                   [](std::int64_t x) { return static_cast<double>(x); });
  }
}

static std::vector<std::uint64_t> spread(std::uint64_t n, std::uint64_t most) {
  const std::uint64_t count = std::min(n, most);
  std::vector<std::uint64_t> places(count);
  for (std::uint64_t i = 0; i < count; ++i) places[i] = static_cast<std::uint64_t>(u128{n} * i / count);
  return places;
}

SampledMatrix::SampledMatrix(const IntegerEntries& matrix, std::uint64_t rows, std::uint64_t columns,
                             std::uint64_t most)
    : rows_(spread(rows, most)), columns_(spread(columns, most)), entries_(rows_.size() * columns_.size()) {
  std::vector<std::int64_t> row(columns);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    matrix.read(rows_[i] * columns, row);
    for (std::size_t j = 0; j < columns_.size(); ++j) entries_[i * columns_.size() + j] = row[columns_[j]];
  }
}

void SampledMatrix::read(std::uint64_t begin, std::span<std::int64_t> out) const {
  std::copy_n(entries_.begin() + static_cast<std::ptrdiff_t>(begin), out.size(), out.begin());
}

Error MatrixDelta::not_finite(std::uint64_t, std::uint64_t) const { CHECK(false); }

}  // namespace driftseal
