// What a cell is made of, run by run. Private to this folder.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

#include "core/drift/portrait/picture.h"

namespace driftseal {

struct TileSums {
  double largest = 0;
  double near_squares = 0;      // of runs whose squares are far from both ends of the range of double
  long double far_squares = 0;  // of the others
  std::uint64_t elements = 0;
  bool finite = true;

  // At most a few thousand entries.
  void add(std::span<const double> deltas) {
    const auto [most, sum] = deltas.size() < 2 * lanes ? scan<1>(deltas) : scan<lanes>(deltas);
    elements += deltas.size();
    if (most == 0 && sum == 0) return;
    if (!(sum > 0x1p-900 && sum < 0x1p900)) return add_slowly(deltas);  // also what is not finite
    largest = std::max(largest, most);
    near_squares += sum;
  }

  long double squares() const { return near_squares + far_squares; }

  PictureCell cell() const {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (!finite) return {nan, nan};
    if (elements == 0) return {};
    return {largest, static_cast<double>(std::sqrt(squares() / static_cast<long double>(elements)))};
  }

 private:
  static constexpr std::size_t lanes = 8;

  // Largest absolute value and sum of squares, in lanes that do not wait for one another.
  template <std::size_t n>
  static std::pair<double, double> scan(std::span<const double> deltas) {
    std::array<double, n> mosts{}, sums{};
    for (std::size_t i = 0; i < deltas.size(); ++i) {
      mosts[i % n] = std::max(mosts[i % n], std::abs(deltas[i]));
      sums[i % n] += deltas[i] * deltas[i];
    }
    return {*std::ranges::max_element(mosts), std::accumulate(sums.begin(), sums.end(), 0.0)};
  }

  void add_slowly(std::span<const double> deltas) {
    for (const long double delta : deltas) {
      if (!std::isfinite(delta)) {
        finite = false;
        continue;
      }
      largest = std::max(largest, static_cast<double>(std::abs(delta)));
      far_squares += delta * delta;
    }
  }
};

}  // namespace driftseal
