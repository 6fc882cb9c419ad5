// Prefix sums of products, one factor for each bit of the index (docs/protocol.md, section 4, tensor
// weights): O(bits) each.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/proof/field/field.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {

struct BitFactor {
  Fp zero, one;  // what the bit contributes when it is 0, when it is 1
};

// f(i) = the product of the factors that the bits of i select, most significant bit first, i < 2^bits.
class PrefixSums {
 public:
  explicit PrefixSums(std::span<const BitFactor> factors);

  struct Value {
    Fp before;  // sum of f(i) over i < end
    Fp here;    // f(end); meaningless at end = 2^bits
  };
  Value at(std::uint64_t end) const;  // end <= 2^bits

 private:
  std::vector<BitFactor> factors_;
  std::vector<Fp> zero_subtree_;  // sum over all indices that share the bits above and have this bit 0
  Fp all_;
};

// The same over flat indices (section 3): f is a product over the bits of row and column, flat index k at row
// k div K, column k mod K. A flat interval is then a difference of two values, pieces of rows included.
class FlatPrefixSums {
 public:
  FlatPrefixSums(const Plan& plan, std::span<const BitFactor> row_factors,
                 std::span<const BitFactor> column_factors);

  Fp before(std::uint64_t flat) const;  // sum over flat indices below

 private:
  std::uint64_t row_length_;  // K
  PrefixSums rows_, columns_;
  Fp whole_row_;
};

}  // namespace driftseal::proof
