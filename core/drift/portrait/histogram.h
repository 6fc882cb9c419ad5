// How often which change occurs: bins of |delta| that widen with it, four to a doubling, for each sign. Their
// bounds are floating-point numbers with two bits of mantissa, so a bin is found without rounding, and no
// range has to be known beforehand.
#pragma once

#include <cstdint>
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
  void add(double delta);
  void add(const HistogramCounts& other);
  DeltaHistogram histogram() const;

 private:
  std::vector<std::uint64_t> counts_;  // by sign, exponent and two bits of mantissa
  std::uint64_t zero_ = 0;
};

}  // namespace driftseal
