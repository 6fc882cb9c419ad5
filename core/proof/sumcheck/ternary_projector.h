// A matrix with entries -1, 0, 1 times vectors of integers, exactly (docs/protocol.md, section 6).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/decimal.h"
#include "core/proof/relation/tower.h"

namespace driftseal::proof {

class TernaryProjector {
 public:
  // rows x columns, rows a multiple of 4, at most 2^16 columns.
  TernaryProjector(const Tower::Matrix& matrix, std::uint64_t rows);

  // out_j = sum_i J_ji x_i. |x_i| < 2^110, so that nothing overflows.
  void apply(std::span<const std::int64_t> x, std::span<i128> out) const;
  void apply(std::span<const i128> x, std::span<i128> out) const;

  std::uint64_t rows() const { return rows_; }
  std::uint64_t columns() const { return columns_; }

 private:
  template <class Integer>
  void apply_digits(std::span<const Integer> x, std::span<i128> out) const;

  std::uint64_t rows_, columns_, stride_;
  std::vector<std::int16_t> entries_;  // rows x stride, zero-padded
};

}  // namespace driftseal::proof
