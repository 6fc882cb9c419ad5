// How often which change occurs: bins of |delta| that widen with it, four to a doubling, for each sign. Their
// bounds are floating-point numbers with two bits of mantissa, so a bin is found without rounding, and no
// range has to be known beforehand.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace driftseal {

struct HistogramBin {
  double low, high;  // low <= |delta| < high
  std::uint64_t negative = 0, positive = 0;
};

// The counts make up all elements.
struct DeltaHistogram {
  std::vector<HistogramBin> bins;  // ascending, without gaps; the first and the last one are not empty
  std::uint64_t zero = 0, nonfinite = 0;
};

class HistogramCounts {
 public:
  HistogramCounts();
  void add(std::span<const double> deltas);
  void add(const HistogramCounts& other);
  DeltaHistogram histogram() const;

 private:
  // By sign, exponent and two bits of mantissa; in several tables, so that equal changes in a row need not
  // wait for one another.
  std::vector<std::uint64_t> counts_;
  std::uint64_t zero_ = 0, negative_zero_ = 0;  // these are in the tables, too
};

}  // namespace driftseal
