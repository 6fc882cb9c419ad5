// Linear combinations of rows, for any kind of lanes (lanes_*.h). Products are summed before they are
// reduced.
#pragma once

#include <algorithm>
#include <span>

#include "core/proof/field/field.h"
#include "core/proof/reed_solomon/aligned.h"

namespace driftseal::proof {

template <class L>
class Combination {
 public:
  using Value = typename L::Value;
  using Factor = typename L::Factor;
  static constexpr std::size_t lanes = std::size_t{1} << L::log_lanes;

  Combination(std::span<const Fp* const> rows, std::span<const Fp> weights)
      : rows_(rows), weights_(aligned_array<Factor>(rows.size())) {
    for (std::size_t r = 0; r < rows.size(); ++r) weights_[r] = L::broadcast(weights[r]);
  }

  void store(std::span<Fp> out) const {
    for (std::size_t column = 0; column < out.size(); column += lanes) {
      Value sum = L::zero();
      for (std::size_t begin = 0; begin < rows_.size(); begin += run)
        sum = L::add(sum, partial(column, begin, std::min(rows_.size(), begin + run)));
      L::store(&out[column], sum);
    }
  }

 private:
  static constexpr std::size_t run = 256;  // as many products as one sum holds

  Value partial(std::size_t column, std::size_t begin, std::size_t end) const {
    auto sums = L::no_sums();
    for (std::size_t r = begin; r < end; ++r)
      sums = L::accumulate(sums, L::carried(L::load(rows_[r] + column)), weights_[r]);
    return L::total(sums);
  }

  std::span<const Fp* const> rows_;
  AlignedArray<Factor> weights_;
};

}  // namespace driftseal::proof
