// Where the entries of a matrix come from: read tile by tile, as often as an algorithm needs them, so that no
// matrix has to be held in memory.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/pairing/pairing.h"

namespace driftseal {

struct Tile {
  std::uint64_t row, column;  // of its first entry
  std::size_t rows, columns;
};

class MatrixSource {
 public:
  virtual ~MatrixSource() = default;
  virtual std::uint64_t rows() const = 0;
  virtual std::uint64_t columns() const = 0;

  // The tile, row-major, its rows `stride` doubles apart (stride >= tile.columns). From any thread.
  virtual void read(const Tile& tile, double* out, std::size_t stride) const = 0;

  // The error for an entry that is not a finite number.
  virtual Error not_finite(std::uint64_t row, std::uint64_t column) const = 0;

  // A tensor of fewer than two dimensions: its rank is 1 at most, whatever changed in it.
  virtual bool is_vector() const { return false; }

  std::uint64_t entries() const { return rows() * columns(); }
};

// delta = tuned - base of a comparable tensor, as [first dimension, product of the others]: a convolution
// [out, in, kh, kw] is [out, in kh kw]. Tensors of fewer than two dimensions are one row. Values are widened
// exactly; their difference is rounded to double, that of integers after it was taken exactly. Keeps the
// models open.
class StoredDelta final : public MatrixSource {
 public:
  StoredDelta(const Pair& pair, const CoverageEntry& entry);  // entry.comparable()
  StoredDelta(const StoredDelta&) = delete;
  StoredDelta& operator=(const StoredDelta&) = delete;
  ~StoredDelta() override;  // what was read of the files need not stay in memory

  std::uint64_t rows() const override { return rows_; }
  std::uint64_t columns() const override { return columns_; }
  bool is_vector() const override { return tensor_base_.shape.size() < 2; }
  void read(const Tile& tile, double* out, std::size_t stride) const override;
  Error not_finite(std::uint64_t row, std::uint64_t column) const override;

 private:
  void prefetch_run(std::uint64_t begin, std::uint64_t end) const;
  void read_run(std::uint64_t first, std::span<double> out) const;

  ModelPtr base_, tuned_;
  const TensorInfo &tensor_base_, &tensor_tuned_;  // in the two models
  std::uint64_t rows_, columns_;
};

// Row-major entries in memory, which must outlive it.
class DenseSource final : public MatrixSource {
 public:
  DenseSource(std::uint64_t rows, std::uint64_t columns, std::span<const double> entries);  // rows x columns

  std::uint64_t rows() const override { return rows_; }
  std::uint64_t columns() const override { return columns_; }
  void read(const Tile& tile, double* out, std::size_t stride) const override;
  Error not_finite(std::uint64_t row, std::uint64_t column) const override;

 private:
  std::uint64_t rows_, columns_;
  std::span<const double> entries_;
};

}  // namespace driftseal
