// Exact sums over grid integers. SIMD (Highway, chosen at run time).
#pragma once

#include <cstdint>
#include <span>

#include "core/base/decimal.h"

namespace driftseal {

struct GridSums {
  u128 squares = 0;  // saturates at 2^128 - 1
  std::uint64_t max_abs = 0;
  std::uint64_t nonzero = 0;

  void add(const GridSums& other);
};

// |value| < 2^63 each.
GridSums grid_sums(std::span<const std::int64_t> values);

}  // namespace driftseal
