#include "core/drift/portrait/histogram.h"

#include <algorithm>
#include <bit>

namespace driftseal {

namespace {

// The upper bits of a binary64: sign, 11 bits of exponent, 2 of mantissa.
constexpr unsigned dropped_bits = 50;
constexpr std::size_t magnitudes = std::size_t{1} << 13, table = 2 * magnitudes, tables = 4;
constexpr std::size_t first_nonfinite = std::size_t{0x7ff} << 2;

double bound(std::size_t magnitude) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(magnitude) << dropped_bits);
}

}  // namespace

HistogramCounts::HistogramCounts() : counts_(tables * table) {}

void HistogramCounts::add(std::span<const double> deltas) {
  for (std::size_t i = 0; i < deltas.size(); ++i) {
    const auto bits = std::bit_cast<std::uint64_t>(deltas[i]);
    zero_ += bits == 0;
    negative_zero_ += bits == std::uint64_t{1} << 63;
    ++counts_[i % tables * table + (bits >> dropped_bits)];
  }
}

void HistogramCounts::add(const HistogramCounts& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
  zero_ += other.zero_;
  negative_zero_ += other.negative_zero_;
}

DeltaHistogram HistogramCounts::histogram() const {
  DeltaHistogram out;
  out.zero = zero_ + negative_zero_;
  std::vector<std::uint64_t> counts(table);
  for (std::size_t i = 0; i < counts_.size(); ++i) counts[i % table] += counts_[i];
  counts[0] -= zero_;
  counts[magnitudes] -= negative_zero_;
  const auto both = [&](std::size_t i) { return counts[i] + counts[i + magnitudes]; };
  for (std::size_t i = first_nonfinite; i < magnitudes; ++i) out.nonfinite += both(i);
  std::size_t first = 0, end = first_nonfinite;
  while (first < end && both(first) == 0) ++first;
  while (end > first && both(end - 1) == 0) --end;
  for (std::size_t i = first; i < end; ++i)
    out.bins.push_back({bound(i), bound(i + 1), counts[i + magnitudes], counts[i]});
  return out;
}

}  // namespace driftseal
