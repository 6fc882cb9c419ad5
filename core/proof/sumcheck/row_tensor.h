// Several row rounds of the sum-check from one pass over the data (docs/protocol.md, sections 7, 13).
//
// For k row variables and functions f_1 .. f_a (a - 1 oracles and their weight, a = 2, 3, 4)
// the pass sums, over everything else x, T[h_1, .., h_a] = sum_x f_1(h_1, x) .. f_a(h_a, x), h in {0,1}^k.
// The k rounds follow from T alone.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/proof/field/field.h"

namespace driftseal::proof {

template <unsigned arity>
class RowTensor {
 public:
  explicit RowTensor(unsigned variables = 0)
      : variables_(variables), values_(std::size_t{1} << (arity * variables)) {}

  unsigned variables() const { return variables_; }
  std::span<Fp> values() { return values_; }
  std::size_t index(const std::array<std::size_t, arity>& h) const {
    std::size_t at = 0;
    for (std::size_t i : h) at = at << variables_ | i;
    return at;
  }

  RowTensor& operator+=(const RowTensor& other) {
    for (std::size_t i = 0; i < values_.size(); ++i) values_[i] += other.values_[i];
    return *this;
  }

  // Adds the coefficients of sum_s T[(X, s), .., (X, s)] to coefficients[0 .. arity].
  void add_message(std::span<Fp> coefficients) const;
  void bind(Fp r);  // the most significant variable of every index

 private:
  unsigned variables_;
  std::vector<Fp> values_;
};

extern template class RowTensor<2>;
extern template class RowTensor<3>;
extern template class RowTensor<4>;

}  // namespace driftseal::proof
