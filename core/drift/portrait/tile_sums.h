// What a cell is made of, run by run. Private to this folder.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

#include "core/drift/portrait/picture.h"

namespace driftseal {

struct TileSums {
  double largest = 0;
  long double squares = 0;
  std::uint64_t elements = 0;
  bool finite = true;

  // At most a few thousand entries.
  void add(std::span<const double> deltas) {
    constexpr std::size_t lanes = 8;
    std::array<double, lanes> mosts{}, sums{};
    for (std::size_t i = 0; i < deltas.size(); ++i) {
      mosts[i % lanes] = std::max(mosts[i % lanes], std::abs(deltas[i]));
      sums[i % lanes] += deltas[i] * deltas[i];
    }
    const double most = *std::ranges::max_element(mosts);
    const double sum = std::accumulate(sums.begin(), sums.end(), 0.0);
    elements += deltas.size();
    // Neither overflow nor underflow touched the sum.
    if (most == 0 && sum == 0) return;
    if (!std::isfinite(sum) || !(sum > 0x1p-900)) return add_slowly(deltas);
    largest = std::max(largest, most);
    squares += sum;
  }

  PictureCell cell() const {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (!finite) return {nan, nan};
    if (elements == 0) return {};
    return {largest, static_cast<double>(std::sqrt(squares / static_cast<long double>(elements)))};
  }

 private:
  void add_slowly(std::span<const double> deltas) {
    for (const long double delta : deltas) {
      if (!std::isfinite(delta)) {
        finite = false;
        continue;
      }
      largest = std::max(largest, static_cast<double>(std::abs(delta)));
      squares += delta * delta;
    }
  }
};

}  // namespace driftseal
