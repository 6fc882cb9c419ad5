// A low-rank part of a drift in the integers of the proof: L = U V^T close to 2^e D, and what it leaves
// (docs/protocol.md, section 1).
#pragma once

#include "core/drift/components/block_delta.h"
#include "core/drift/components/outer_product.h"
#include "core/drift/spectrum/factors.h"

namespace driftseal {

// U V^T closest to 2^scale_bits u diag(s) v^T that rounding finds; exactly `rank` columns, of which the last
// are zero if there are fewer triples. A value s is divided between U and V such that their rounding, 1/12 a
// square an entry, leaves the least: (rows |V|^2 + columns |U|^2) / 12.
IntegerFactors round_factors(const Factors& factors, std::uint64_t rank, unsigned scale_bits);

// The expected square of what that rounding leaves, in the units of 2^scale_bits D.
double rounding_squares(const Factors& factors, unsigned scale_bits);

// E = 2^scale_bits D - U V^T. Below 2^63: largest |D| 2^scale_bits and largest_product() are below 2^62.
class LowRankResidual final : public IntegerEntries {
 public:
  LowRankResidual(const IntegerEntries& delta, const IntegerFactors& factors, unsigned scale_bits)
      : delta_(delta), factors_(factors), product_(factors), scale_bits_(scale_bits) {}

  std::uint64_t size() const override { return delta_.size(); }
  void read(std::uint64_t begin, std::span<std::int64_t> out) const override;

 private:
  const IntegerEntries& delta_;
  const IntegerFactors& factors_;
  OuterProduct product_;
  unsigned scale_bits_;
};

}  // namespace driftseal
