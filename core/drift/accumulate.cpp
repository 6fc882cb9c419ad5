#include "core/drift/accumulate.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/checks.h"
#include "core/base/decimal.h"
#include "core/tensor/decode.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/drift/accumulate.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef DRIFTSEAL_CHUNK_SUMS
#define DRIFTSEAL_CHUNK_SUMS
namespace driftseal {
struct ChunkSums {
  double base_squares, tuned_squares, delta_squares, product, max_abs_delta;
  std::size_t changed;
};
}  // namespace driftseal
#endif

HWY_BEFORE_NAMESPACE();
namespace driftseal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// n is a multiple of the number of lanes (the caller pads with zeros). The figures hold only if all values
// are finite; if one is not, base_squares or tuned_squares is not finite either.
void sum_chunk(const double* HWY_RESTRICT base, const double* HWY_RESTRICT tuned, std::size_t n,
               ChunkSums* sums) {
  const hn::ScalableTag<double> d;
  auto bb = hn::Zero(d), tt = hn::Zero(d), dd = hn::Zero(d), bt = hn::Zero(d), largest = hn::Zero(d);
  std::size_t changed = 0;
  for (std::size_t i = 0; i < n; i += hn::Lanes(d)) {
    const auto b = hn::LoadU(d, base + i), t = hn::LoadU(d, tuned + i);
    const auto delta = hn::Sub(t, b);
    bb = hn::MulAdd(b, b, bb);
    tt = hn::MulAdd(t, t, tt);
    dd = hn::MulAdd(delta, delta, dd);
    bt = hn::MulAdd(b, t, bt);
    largest = hn::Max(largest, hn::Abs(delta));
    changed += hn::CountTrue(d, hn::Ne(b, t));
  }
  const auto total = [&](auto lanes) { return hn::GetLane(hn::SumOfLanes(d, lanes)); };
  *sums = {total(bb), total(tt), total(dd), total(bt), hn::GetLane(hn::MaxOfLanes(d, largest)), changed};
}

}  // namespace driftseal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace driftseal {

HWY_EXPORT(sum_chunk);

namespace {

constexpr std::size_t chunk =
    1024;  // elements, a multiple of any number of lanes; two buffers fit the first-level cache

template <class T>
using Buffer = std::array<T, chunk>;

template <class T>
void decode(Stored part, std::span<T> out) {
  if constexpr (std::is_same_v<T, double>)
    decode_floating(part.type, part.bytes, out);
  else
    decode_integer(part.type, part.bytes, out);
}

Stored part_of(Stored whole, std::size_t begin, std::size_t n) {
  const auto width = byte_width(whole.type);
  return {whole.type, whole.bytes.subspan(begin * width, n * width)};
}

bool is_nan(double x) { return std::isnan(x); }
bool is_nan(i128) { return false; }
bool is_finite(double x) { return std::isfinite(x); }
bool is_finite(i128) { return true; }

// tuned - base as every figure takes it: rounded to double unless that overflows; integers exactly.
long double difference(double base, double tuned) {
  const double delta = tuned - base;
  return std::isfinite(delta) ? delta : static_cast<long double>(tuned) - static_cast<long double>(base);
}
long double difference(i128 base, i128 tuned) { return static_cast<long double>(tuned - base); }

// Any values at all.
template <class T>
DriftSums sum_exactly(std::span<const T> base, std::span<const T> tuned) {
  DriftSums sums;
  for (std::size_t i = 0; i < base.size(); ++i) {
    const T b = base[i], t = tuned[i];
    sums.changed += b != t && !(is_nan(b) && is_nan(t));
    sums.nonfinite_base += !is_finite(b);
    sums.nonfinite_tuned += !is_finite(t);
    const auto x = static_cast<long double>(b), y = static_cast<long double>(t), delta = difference(b, t);
    sums.base_squares += x * x;
    sums.tuned_squares += y * y;
    sums.delta_squares += delta * delta;
    sums.product += x * y;
    if (std::abs(delta) > sums.max_abs_delta) sums.max_abs_delta = std::abs(delta);
  }
  return sums;
}

// Neither overflow nor underflow touched a sum of at most `chunk` squares: what underflow can have dropped
// from it is below chunk 2^-1074, less than 2^-100 of the least sum let through.
bool is_safe(double sum, bool zero) { return zero ? sum == 0 : std::isfinite(sum) && sum > 0x1p-960; }

DriftSums sum_chunk_of(Buffer<double>& base, Buffer<double>& tuned, std::size_t n, bool wide) {
  std::fill(base.begin() + static_cast<std::ptrdiff_t>(n), base.end(), 0.0);
  std::fill(tuned.begin() + static_cast<std::ptrdiff_t>(n), tuned.end(), 0.0);
  ChunkSums sums;
  HWY_DYNAMIC_DISPATCH(sum_chunk)(base.data(), tuned.data(), chunk, &sums);
  const bool finite = std::isfinite(sums.base_squares) && std::isfinite(sums.tuned_squares);
  const bool safe = !wide || (is_safe(sums.base_squares, false) && is_safe(sums.tuned_squares, false) &&
                              is_safe(sums.delta_squares, sums.changed == 0));
  if (!finite || !safe) return sum_exactly<double>({base.data(), n}, {tuned.data(), n});
  return {.base_squares = sums.base_squares,
          .tuned_squares = sums.tuned_squares,
          .delta_squares = sums.delta_squares,
          .product = sums.product,
          .max_abs_delta = sums.max_abs_delta,
          .changed = sums.changed};
}

DriftSums sum_chunk_of(Buffer<i128>& base, Buffer<i128>& tuned, std::size_t n, bool) {
  return sum_exactly<i128>({base.data(), n}, {tuned.data(), n});
}

template <class T>
std::size_t place_of_max(const Buffer<T>& base, const Buffer<T>& tuned, std::size_t n) {
  const auto distance = [&](std::size_t i) { return std::abs(difference(base[i], tuned[i])); };
  std::size_t best = 0;
  for (std::size_t i = 1; i < n; ++i)
    if (distance(i) > distance(best)) best = i;
  return best;
}

template <class T>
class Accumulator {
 public:
  Accumulator(Stored base, Stored tuned, std::size_t n) : base_(base), tuned_(tuned), n_(n) {}

  DriftSums run(std::uint64_t first) {
    // Squares of narrower floating types (and of their differences) are far from the ends of the range of
    // double.
    const bool wide = base_.type == DType::F64 || tuned_.type == DType::F64;
    DriftSums sums;
    for (std::size_t begin = 0; begin < n_; begin += chunk) {
      const auto count = read(begin);
      auto part = sum_chunk_of(b_, t_, count, wide);
      part.max_index = begin;
      sums.add(part);
    }
    if (sums.max_abs_delta > 0) sums.max_index += first + place_of_max(b_, t_, read(sums.max_index));
    return sums;
  }

 private:
  std::size_t read(std::size_t begin) {
    const auto count = std::min(chunk, n_ - begin);
    decode<T>(part_of(base_, begin, count), {b_.data(), count});
    decode<T>(part_of(tuned_, begin, count), {t_.data(), count});
    return count;
  }

  Stored base_, tuned_;
  std::size_t n_;
  alignas(64) Buffer<T> b_, t_;
};

}  // namespace

void DriftSums::add(const DriftSums& later) {
  base_squares += later.base_squares;
  tuned_squares += later.tuned_squares;
  delta_squares += later.delta_squares;
  product += later.product;
  if (later.max_abs_delta > max_abs_delta) {
    max_abs_delta = later.max_abs_delta;
    max_index = later.max_index;
  }
  changed += later.changed;
  nonfinite_base += later.nonfinite_base;
  nonfinite_tuned += later.nonfinite_tuned;
}

DriftSums accumulate(Stored base, Stored tuned, std::uint64_t first) {
  const auto n = base.bytes.size() / byte_width(base.type);
  CHECK(tuned.bytes.size() == n * byte_width(tuned.type) &&
        is_floating(base.type) == is_floating(tuned.type));
  return is_floating(base.type) ? Accumulator<double>(base, tuned, n).run(first)
                                : Accumulator<i128>(base, tuned, n).run(first);
}

}  // namespace driftseal
#endif  // HWY_ONCE
