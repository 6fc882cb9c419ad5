#include "core/tensor/grid.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/checks.h"
#include "core/tensor/decode.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/tensor/grid.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef DRIFTSEAL_ROUNDED
#define DRIFTSEAL_ROUNDED
namespace driftseal {
struct Rounded {
  bool in_range, exact;
};
}  // namespace driftseal
#endif

HWY_BEFORE_NAMESPACE();
namespace driftseal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// out = round(in * scale), ties to even. The product is exact (scale is a power of two of at least 1) unless
// it overflows to infinity. in_range: every |product| is below `limit`, and none is NaN.
void round_to_grid(const double* in, std::size_t n, double scale, double limit, std::int64_t* out,
                   Rounded* rounded) {
  const hn::ScalableTag<double> d;
  const hn::RebindToSigned<decltype(d)> di;
  const std::size_t lanes = hn::Lanes(d);
  const auto scales = hn::Set(d, scale), limits = hn::Set(d, limit);
  auto in_range = hn::Eq(scales, scales), exact = in_range;
  const auto step = [&](const double* from, std::int64_t* to) {
    const auto product = hn::Mul(hn::LoadU(d, from), scales), nearest = hn::Round(product);
    in_range = hn::And(in_range, hn::Lt(hn::Abs(product), limits));
    exact = hn::And(exact, hn::Eq(product, nearest));
    hn::StoreU(hn::ConvertTo(di, nearest), di, to);
  };
  std::size_t i = 0;
  for (; i + lanes <= n; i += lanes) step(in + i, out + i);
  if (i < n) {
    double padded[hn::MaxLanes(d)] = {};
    std::int64_t grid[hn::MaxLanes(d)];
    std::copy_n(in + i, n - i, padded);
    step(padded, grid);
    std::copy_n(grid, n - i, out + i);
  }
  *rounded = {hn::AllTrue(d, in_range), hn::AllTrue(d, exact)};
}

}  // namespace driftseal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace driftseal {

HWY_EXPORT(round_to_grid);

namespace {

constexpr std::size_t chunk = 1024;  // elements: the widened values stay in the first-level cache

GridProblem first_problem(std::span<const double> values, double scale, std::size_t begin) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) return {OffGrid::not_finite, begin + i};
    if (!(std::abs(values[i] * scale) < static_cast<double>(grid_limit)))
      return {OffGrid::out_of_range, begin + i};
  }
  CHECK(false);
}

GridConversion floating_to_grid(DType type, ByteView bytes, double scale, std::span<std::int64_t> out) {
  const auto width = byte_width(type);
  std::array<double, chunk> buffer;
  GridConversion conversion;
  for (std::size_t begin = 0; begin < out.size(); begin += chunk) {
    const auto n = std::min(chunk, out.size() - begin);
    decode_floating(type, bytes.subspan(begin * width, n * width), {buffer.data(), n});
    Rounded rounded;
    HWY_DYNAMIC_DISPATCH(round_to_grid)
    (buffer.data(), n, scale, static_cast<double>(grid_limit), &out[begin], &rounded);
    if (!rounded.in_range) return {first_problem({buffer.data(), n}, scale, begin), false};
    conversion.exact = conversion.exact && rounded.exact;
  }
  return conversion;
}

GridConversion integers_to_grid(DType type, ByteView bytes, std::span<std::int64_t> out) {
  const auto width = byte_width(type);
  std::array<i128, chunk> values;
  for (std::size_t begin = 0; begin < out.size(); begin += chunk) {
    const auto n = std::min(chunk, out.size() - begin);
    decode_integer(type, bytes.subspan(begin * width, n * width), {values.data(), n});
    for (std::size_t i = 0; i < n; ++i) {
      if (values[i] >= grid_limit || values[i] <= -grid_limit)
        return {GridProblem{OffGrid::out_of_range, begin + i}, false};
      out[begin + i] = static_cast<std::int64_t>(values[i]);
    }
  }
  return {};
}

}  // namespace

GridConversion convert_to_grid(DType type, ByteView bytes, unsigned grid_bits, std::span<std::int64_t> out) {
  CHECK(is_analysable(type) && grid_bits <= max_grid_bits && bytes.size() == out.size() * byte_width(type));
  if (!is_floating(type)) return integers_to_grid(type, bytes, out);
  return floating_to_grid(type, bytes, std::ldexp(1.0, static_cast<int>(grid_bits)), out);
}

bool exactly_on_grid(DType type, ByteView bytes, unsigned grid_bits) {
  std::array<std::int64_t, chunk> grid;
  const auto step = chunk * byte_width(type);
  for (std::size_t begin = 0; begin < bytes.size(); begin += step) {
    const auto part = bytes.subspan(begin, std::min(step, bytes.size() - begin));
    const auto [problem, exact] =
        convert_to_grid(type, part, grid_bits, {grid.data(), part.size() / byte_width(type)});
    if (problem || !exact) return false;
  }
  return true;
}

}  // namespace driftseal
#endif  // HWY_ONCE
