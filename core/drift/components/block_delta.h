// The drift of a block on the grid, D = grid(tuned) - grid(base): its tensors one after another, as the proof
// sees them (docs/protocol.md, section 1), and that of one tensor as a matrix.
#pragma once

#include <atomic>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/task.h"
#include "core/drift/components/integer_entries.h"
#include "core/drift/spectrum/matrix_source.h"
#include "core/pairing/pairing.h"

namespace driftseal {

class BlockDelta final : public IntegerEntries {
 public:
  // block: comparable tensors of the pair, in the base's order, all of whose elements have grid integers.
  // Pair and entries outlive it.
  BlockDelta(const Pair& pair, std::vector<const CoverageEntry*> block, unsigned grid_bits);
  BlockDelta(const BlockDelta&) = delete;
  BlockDelta& operator=(const BlockDelta&) = delete;
  ~BlockDelta() override;  // what was read of the files need not stay in memory

  // Takes the drift into memory, if it is not too large for that: algorithms read it many times. Only error:
  // cancelled.
  Status keep(const Task& task);

  std::uint64_t size() const override { return begins_.back(); }
  void read(std::uint64_t begin, std::span<std::int64_t> out) const override;

  // changed_on_disk if an element without a grid integer was met: there was none when the pair was measured.
  Status status() const;

 private:
  void read_stored(std::uint64_t begin, std::span<std::int64_t> out) const;
  void read_tensor(const CoverageEntry& entry, std::uint64_t begin, std::span<std::int64_t> out) const;

  const Pair& pair_;
  std::vector<const CoverageEntry*> block_;
  std::vector<std::uint64_t> begins_;  // first entry of each tensor; then their number
  unsigned grid_bits_;
  std::vector<std::int64_t> kept_;  // all entries, or none
  mutable std::atomic<bool> off_grid_ = false;
};

// Entries row by row as a matrix: the drift of a block of one tensor as [first dimension, product of the
// others].
class MatrixDelta final : public MatrixSource {
 public:
  MatrixDelta(const IntegerEntries& delta, std::uint64_t rows, std::uint64_t columns)
      : delta_(delta), rows_(rows), columns_(columns) {}

  std::uint64_t rows() const override { return rows_; }
  std::uint64_t columns() const override { return columns_; }
  void read(const Tile& tile, double* out, std::size_t stride) const override;
  Error not_finite(std::uint64_t row, std::uint64_t column) const override;  // never: they are integers

 private:
  const IntegerEntries& delta_;
  std::uint64_t rows_, columns_;
};

// Rows and columns of such a matrix, evenly spread, at most `most` of each: a part of low rank, the share of
// large entries and the noise of a matrix show in a sample, too.
class SampledMatrix final : public IntegerEntries {
 public:
  SampledMatrix(const IntegerEntries& matrix, std::uint64_t rows, std::uint64_t columns, std::uint64_t most);

  std::uint64_t rows() const { return rows_.size(); }
  std::uint64_t columns() const { return columns_.size(); }
  std::uint64_t size() const override { return rows() * columns(); }
  void read(std::uint64_t begin, std::span<std::int64_t> out) const override;

 private:
  std::vector<std::uint64_t> rows_, columns_;  // places in the matrix
  std::vector<std::int64_t> entries_;
};

}  // namespace driftseal
