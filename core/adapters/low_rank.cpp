#include "core/adapters/low_rank.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/checks.h"
#include "core/tensor/decode.h"

namespace driftseal {

namespace {

constexpr std::size_t tile = 1024;  // elements: sums and rows of R stay in the first cache

// sums[j] += the sum over k of left[k] right[k * stride + j], k ascending.
void add_products(const double* left, const double* right, std::uint64_t stride, std::uint64_t rank,
                  std::span<double> sums) {
  double* __restrict sum = sums.data();
  const std::size_t n = sums.size();
  for (std::uint64_t k = 0; k < rank; k += LowRankFactors::step) {
    const double a = left[k], b = left[k + 1], c = left[k + 2], d = left[k + 3];
    const double* __restrict r = right + k * stride;
    const double *s = r + stride, *t = s + stride, *u = t + stride;
    for (std::size_t j = 0; j < n; ++j) sum[j] = (((sum[j] + a * r[j]) + b * s[j]) + c * t[j]) + d * u[j];
  }
}

}  // namespace

LowRankValues::LowRankValues(ModelPtr source, TensorInfo tensor, LowRankFactors factors)
    : source_(std::move(source)), tensor_(std::move(tensor)), factors_(std::move(factors)) {
  CHECK(is_floating(tensor_.dtype) && tensor_.analysable());
  CHECK(factors_.rank % LowRankFactors::step == 0 && factors_.left.size() == factors_.rows * factors_.rank);
  CHECK(factors_.right.size() == factors_.rank * factors_.columns);
  CHECK(tensor_.elements == factors_.rows * factors_.columns);
}

void LowRankValues::add(std::uint64_t begin, std::span<double> values) const {
  std::array<double, tile> sums;
  while (!values.empty()) {
    const auto row = begin / factors_.columns, column = begin % factors_.columns;
    const auto n =
        static_cast<std::size_t>(std::min<std::uint64_t>(values.size(), factors_.columns - column));
    std::fill_n(sums.begin(), n, 0.0);
    add_products(factors_.left.data() + row * factors_.rank, factors_.right.data() + column, factors_.columns,
                 factors_.rank, {sums.data(), n});
    for (std::size_t j = 0; j < n; ++j) values[j] += factors_.scale * sums[j];
    values = values.subspan(n);
    begin += n;
  }
}

void LowRankValues::read(std::uint64_t begin, std::span<std::uint8_t> out) const {
  std::array<double, tile> values;
  Bytes scratch;
  while (!out.empty()) {
    const auto n = std::min(tile, out.size() / sizeof(double));
    const std::span<double> part(values.data(), n);
    decode_floating(tensor_.dtype, source_->elements(tensor_, begin, begin + n, scratch), part);
    add(begin, part);
    std::memcpy(out.data(), part.data(), part.size_bytes());
    out = out.subspan(part.size_bytes());
    begin += n;
  }
}

}  // namespace driftseal
