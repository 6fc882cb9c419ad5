#include "core/drift/portrait/histogram.h"

#include <algorithm>
#include <bit>

namespace driftseal {

namespace {

// The upper bits of a binary64: sign, 11 bits of exponent, 2 of mantissa.
constexpr unsigned dropped_bits = 50;
constexpr std::size_t magnitudes = std::size_t{1} << 13;
constexpr std::size_t first_nonfinite = std::size_t{0x7ff} << 2;

double bound(std::size_t magnitude) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(magnitude) << dropped_bits);
}

}  // namespace

HistogramCounts::HistogramCounts() : counts_(2 * magnitudes) {}

void HistogramCounts::add(double delta) {
  if (delta == 0)
    ++zero_;
  else
    ++counts_[std::bit_cast<std::uint64_t>(delta) >> dropped_bits];
}

void HistogramCounts::add(const HistogramCounts& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
  zero_ += other.zero_;
}

DeltaHistogram HistogramCounts::histogram() const {
  DeltaHistogram out;
  out.zero = zero_;
  const auto both = [&](std::size_t i) { return counts_[i] + counts_[i + magnitudes]; };
  for (std::size_t i = first_nonfinite; i < magnitudes; ++i) out.nonfinite += both(i);
  std::size_t first = 0, end = first_nonfinite;
  while (first < end && both(first) == 0) ++first;
  while (end > first && both(end - 1) == 0) --end;
  for (std::size_t i = first; i < end; ++i)
    out.bins.push_back({bound(i), bound(i + 1), counts_[i + magnitudes], counts_[i]});
  return out;
}

}  // namespace driftseal
