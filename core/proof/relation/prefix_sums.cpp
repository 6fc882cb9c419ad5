#include "core/proof/relation/prefix_sums.h"

namespace driftseal::proof {

PrefixSums::PrefixSums(std::span<const BitFactor> factors)
    : factors_(factors.begin(), factors.end()), zero_subtree_(factors.size()), all_(Fp::one()) {
  for (std::size_t b = factors.size(); b-- > 0;) {
    zero_subtree_[b] = factors[b].zero * all_;
    all_ = zero_subtree_[b] + factors[b].one * all_;
  }
}

PrefixSums::Value PrefixSums::at(std::uint64_t end) const {
  const std::size_t bits = factors_.size();
  if (end >> bits != 0) return {all_, Fp::zero()};
  Value value{Fp::zero(), Fp::one()};
  for (std::size_t b = 0; b < bits; ++b) {
    const bool one = (end >> (bits - 1 - b) & 1) != 0;
    if (one) value.before += value.here * zero_subtree_[b];
    value.here *= one ? factors_[b].one : factors_[b].zero;
  }
  return value;
}

FlatPrefixSums::FlatPrefixSums(const Plan& plan, std::span<const BitFactor> row_factors,
                               std::span<const BitFactor> column_factors)
    : row_length_(plan.parameters.data_columns()),
      rows_(row_factors),
      columns_(column_factors),
      whole_row_(columns_.at(row_length_).before) {}

Fp FlatPrefixSums::before(std::uint64_t flat) const {
  const auto row = rows_.at(flat / row_length_);
  const std::uint64_t column = flat % row_length_;
  const Fp sum = row.before * whole_row_;
  return column == 0 ? sum : sum + row.here * columns_.at(column).before;
}

}  // namespace driftseal::proof
