#include "core/drift/grid_sums.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/drift/grid_sums.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef DRIFTSEAL_SMALL_SUMS
#define DRIFTSEAL_SMALL_SUMS
namespace driftseal {
struct SmallSums {
  std::uint64_t
      low_squares;  // sum of (v mod 2^32, signed)^2: the squares if max_abs < 2^31, unless it overflowed
  std::uint64_t max_abs, nonzero;
};
}  // namespace driftseal
#endif

HWY_BEFORE_NAMESPACE();
namespace driftseal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// n is a multiple of the number of lanes.
void sum_small(const std::int64_t* values, std::size_t n, SmallSums* sums) {
  const hn::ScalableTag<std::int64_t> d;
  const hn::RepartitionToNarrow<decltype(d)> narrow;
  auto squares = hn::Zero(d), largest = hn::Zero(d);
  std::size_t zeros = 0;
  for (std::size_t i = 0; i < n; i += hn::Lanes(d)) {
    const auto value = hn::LoadU(d, values + i);
    const auto low = hn::BitCast(narrow, value);
    squares = hn::Add(squares, hn::MulEven(low, low));
    largest = hn::Max(largest, hn::Abs(value));
    zeros += hn::CountTrue(d, hn::Eq(value, hn::Zero(d)));
  }
  *sums = {static_cast<std::uint64_t>(hn::GetLane(hn::SumOfLanes(d, squares))),
           static_cast<std::uint64_t>(hn::GetLane(hn::MaxOfLanes(d, largest))), n - zeros};
}

std::size_t lanes() { return hn::Lanes(hn::ScalableTag<std::int64_t>()); }

}  // namespace driftseal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace driftseal {

HWY_EXPORT(sum_small);
HWY_EXPORT(lanes);

namespace {

constexpr std::size_t chunk = 2048;
constexpr std::uint64_t small = std::uint64_t{1} << 26;  // chunk squares of smaller values stay below 2^63

u128 saturating_add(u128 a, u128 b) { return a > ~u128{0} - b ? ~u128{0} : a + b; }

u128 exact_squares(std::span<const std::int64_t> values) {
  u128 sum = 0;
  for (const auto value : values) {
    const auto magnitude = static_cast<u128>(value < 0 ? -i128{value} : i128{value});
    sum = saturating_add(sum, magnitude * magnitude);
  }
  return sum;
}

GridSums chunk_sums(std::span<const std::int64_t> values) {
  SmallSums sums;
  HWY_DYNAMIC_DISPATCH(sum_small)(values.data(), values.size(), &sums);
  return {sums.max_abs < small ? sums.low_squares : exact_squares(values), sums.max_abs, sums.nonzero};
}

}  // namespace

void GridSums::add(const GridSums& other) {
  squares = saturating_add(squares, other.squares);
  max_abs = std::max(max_abs, other.max_abs);
  nonzero += other.nonzero;
}

GridSums grid_sums(std::span<const std::int64_t> values) {
  const auto whole = values.size() - values.size() % HWY_DYNAMIC_DISPATCH(lanes)();
  GridSums sums;
  for (std::size_t begin = 0; begin < whole; begin += chunk)
    sums.add(chunk_sums(values.subspan(begin, std::min(chunk, whole - begin))));
  for (const auto value : values.subspan(whole)) {
    const auto magnitude = static_cast<std::uint64_t>(value < 0 ? -value : value);
    sums.add({u128{magnitude} * magnitude, magnitude, value != 0});
  }
  return sums;
}

}  // namespace driftseal
#endif  // HWY_ONCE
