#include "core/drift/components/outer_product.h"

#include <algorithm>

#include "core/base/checks.h"
#include "core/base/decimal.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/drift/components/outer_product.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace driftseal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// sums[j] += factor column[j]; every value an integer below 2^53, so nothing is rounded.
void add_multiple(double factor, const double* column, double* sums, std::size_t n) {
  const hn::ScalableTag<double> d;
  const auto f = hn::Set(d, factor);
  std::size_t j = 0;
  for (; j + hn::Lanes(d) <= n; j += hn::Lanes(d))
    hn::StoreU(hn::MulAdd(f, hn::LoadU(d, column + j), hn::LoadU(d, sums + j)), d, sums + j);
  for (; j < n; ++j) sums[j] += factor * column[j];
}

}  // namespace driftseal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace driftseal {

HWY_EXPORT(add_multiple);

namespace {

constexpr std::size_t segment = 1024;
constexpr std::uint64_t exact_in_double = std::uint64_t{1} << 53;

std::uint64_t largest(const std::vector<std::int64_t>& values) {
  std::uint64_t out = 0;
  for (const std::int64_t x : values) out = std::max(out, static_cast<std::uint64_t>(x < 0 ? -x : x));
  return out;
}

}  // namespace

std::uint64_t IntegerFactors::largest_product() const {
  const std::uint64_t a = largest(u), b = largest(v);
  if (a == 0 || b == 0) return 0;
  const u128 product = u128{a} * b;
  return product > ~std::uint64_t{0} / rank ? ~std::uint64_t{0} : static_cast<std::uint64_t>(product * rank);
}

OuterProduct::OuterProduct(const IntegerFactors& factors) : factors_(factors) {
  if (factors.largest_product() < exact_in_double) v_.assign(factors.v.begin(), factors.v.end());
}

void OuterProduct::row(std::uint64_t row, std::uint64_t first, std::span<std::int64_t> out) const {
  const auto& [rows, columns, rank, u, v] = factors_;
  if (v_.empty()) {
    std::ranges::fill(out, 0);
    for (std::uint64_t t = 0; t < rank; ++t)
      for (std::size_t j = 0; j < out.size(); ++j) out[j] += u[t * rows + row] * v[t * columns + first + j];
    return;
  }
  double sums[segment];
  for (std::size_t at = 0; at < out.size(); at += segment) {
    const std::size_t n = std::min(segment, out.size() - at);
    std::fill_n(sums, n, 0.0);
    for (std::uint64_t t = 0; t < rank; ++t) HWY_DYNAMIC_DISPATCH(add_multiple)
    (static_cast<double>(u[t * rows + row]), v_.data() + t * columns + first + at, sums, n);
    for (std::size_t j = 0; j < n; ++j) out[at + j] = static_cast<std::int64_t>(sums[j]);
  }
}

}  // namespace driftseal
#endif  // HWY_ONCE
