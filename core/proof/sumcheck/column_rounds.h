// The column rounds of the sum-check (docs/protocol.md, section 7): the rows are bound, every array has one
// row.
#pragma once

#include <span>
#include <vector>

#include "core/proof/field/field.h"

namespace driftseal::proof {

// Arrays of C elements, folded by half in every round; weights may be shorter (zero behind their end).
class ColumnRounds {
 public:
  struct Arrays {
    std::vector<Fp> drift, drift_squares, drift_linear;  // D; weights of D^2 and of D
    std::vector<Fp> bits, bit_squares, bit_linear;       // A2b (empty without); weights of b^2 - b and of b
  };
  explicit ColumnRounds(Arrays arrays) : arrays_(std::move(arrays)), columns_(arrays_.drift.size()) {}

  void add_message(std::span<Fp> coefficients) const;  // of 1, X, X^2, X^3
  void bind(Fp r);

 private:
  Arrays arrays_;
  std::size_t columns_;  // what is left of C
};

}  // namespace driftseal::proof
