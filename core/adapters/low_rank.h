// Values W + s L R: what a LoRA makes of a matrix W of its base (Hu et al., arXiv 2106.09685).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/model.h"

namespace driftseal {

// L (rows x rank) and R (rank x columns), both with their rows one after another. The rank is filled up with
// zeros to a multiple of `step`, which changes no sum.
struct LowRankFactors {
  static constexpr std::uint64_t step = 4;
  static std::uint64_t padded(std::uint64_t rank) { return (rank + step - 1) / step * step; }

  std::uint64_t rows = 0, columns = 0, rank = 0;
  std::vector<double> left, right;
  double scale = 0;
};

// Element types F64, computed in double precision, each operation rounded to nearest: the sum over k of
// L[i][k] R[k][j] in ascending order from 0, times s, added to W[i][j]. No operations are fused, so the bits
// are the same on every machine.
class LowRankValues : public TensorValues {
 public:
  // tensor: of `source`, of a floating type that is analysed, with rows x columns elements.
  LowRankValues(ModelPtr source, TensorInfo tensor, LowRankFactors factors);

  void read(std::uint64_t begin, std::span<std::uint8_t> out) const override;

 private:
  void add(std::uint64_t begin, std::span<double> values) const;

  ModelPtr source_;
  TensorInfo tensor_;
  LowRankFactors factors_;
};

}  // namespace driftseal
