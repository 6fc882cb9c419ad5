// A few rows of a few columns, kept densely while their row variables are bound (docs/protocol.md, section
// 9): the oracles A2 and their weights, which end long before the columns do.
#pragma once

#include <cstdint>
#include <vector>

#include "core/proof/relation/equations.h"
#include "core/proof/sumcheck/polynomial.h"

namespace driftseal::proof {

class NarrowRows {
 public:
  NarrowRows(std::size_t rows, std::size_t width) : rows_(rows), width_(width), values_(rows * width) {}
  // The first `width` of `columns` values of each row.
  NarrowRows(std::span<const Fp> rows, std::size_t columns, std::size_t width);

  std::size_t rows() const { return rows_; }
  std::size_t width() const { return width_; }
  Fp& at(std::size_t row, std::size_t column) { return values_[row * width_ + column]; }

  // Adds a weight on flat positions (K a row).
  void add_sparse(const SparseWeight& weight, Fp factor, std::uint64_t k);
  void add_eq(const EqWeight& weight, Fp factor, std::uint64_t k, unsigned log_rows);

  // Between a row and the one `half` below it, zero behind the last.
  Line line(std::size_t row, std::size_t column, std::size_t half) const {
    const Fp low = values_[row * width_ + column];
    const Fp high = row + half < rows_ ? values_[(row + half) * width_ + column] : Fp::zero();
    return {low, high - low};
  }
  void bind(Fp r, std::size_t half);
  const std::vector<Fp>& values() const { return values_; }  // after the row rounds: one row

 private:
  std::size_t rows_, width_;
  std::vector<Fp> values_;
};

}  // namespace driftseal::proof
