// The terms in A2b (docs/protocol.md, sections 5, 7): b^2 - b and linear ones. The bits are few (thousands),
// so their weights are kept densely, rows x width.
#pragma once

#include <span>
#include <vector>

#include "core/proof/relation/equations.h"

namespace driftseal::proof {

class BitTerms {
 public:
  // rows: of A2b, C columns each, salts included. weights are added with add_*; then the row rounds run.
  BitTerms(const Plan& plan, std::span<const Fp> rows);

  void add_sparse(const SparseWeight& weight, Fp factor);                        // linear
  void add_eq(const Interval& positions, std::span<const Fp> point, Fp factor);  // of b^2 - b

  void add_message(std::span<Fp> coefficients) const;  // of 1, X, X^2, X^3
  void bind(Fp r);

  // After the row rounds: one row of `width` each.
  const std::vector<Fp>& linear_weights() const { return linear_; }
  const std::vector<Fp>& square_weights() const { return square_; }
  std::size_t width() const { return width_; }

 private:
  const Plan& plan_;
  std::size_t width_, rows_;
  unsigned variables_;  // row variables that are not bound
  std::vector<Fp> bits_, linear_, square_;
};

// Coefficients 0 .. 3 of w(X) (b(X)^2 - b(X)) + l(X) b(X), each linear in X: (value at 0, slope).
struct Line {
  Fp at_zero, slope;
};
void add_bit_polynomial(Line b, Line square, Line linear, std::span<Fp> coefficients);

}  // namespace driftseal::proof
