// Randomised block Krylov iteration for the largest singular values (Musco and Musco 2015, algorithm 2;
// Halko, Martinsson and Tropp 2011), as block Lanczos bidiagonalisation (Golub, Luk and Overton 1981) with
// full reorthogonalisation: the same subspace, one block more at a time, and no Gram matrix of the input, so
// that singular values down to about 1e-15 of the largest are seen.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/task.h"
#include "core/drift/spectrum/matrix.h"
#include "core/drift/spectrum/products.h"

namespace driftseal {

// Singular triples of A compressed to the subspace, largest first. values[i] never exceeds the i-th singular
// value of A, and some singular value lies within residuals[i] of it (residual of the Hermitian problem of A
// and A^T).
struct RitzValues {
  std::vector<double> values, residuals;
  // Shares of the start block: columns() / probes * weights[i] estimates how many singular values of A the
  // node values[i] stands for (block Gauss quadrature; Golub and Meurant 2010, chapter 6).
  std::vector<double> weights;
  std::size_t probes = 0;
  Matrix left, right;  // coefficients in the two bases
};

class BlockLanczos {
 public:
  // a: rows() >= columns(), Frobenius norm as given. The start block is drawn from the seed.
  BlockLanczos(const MatrixProducts& a, double frobenius, std::uint64_t seed);

  // One block more in both bases: two passes over the matrix. Only error: cancelled.
  Status grow(const Task& task);

  // The subspace holds the whole range of A: the values are all of its nonzero singular values.
  bool exhausted() const { return exhausted_; }
  std::size_t dimension() const { return left_.size() * panel_width; }

  RitzValues ritz() const;
  Matrix left_vectors(const RitzValues& ritz, std::size_t count) const;   // rows() x count
  Matrix right_vectors(const RitzValues& ritz, std::size_t count) const;  // columns() x count

 private:
  Matrix compressed() const;

  const MatrixProducts& a_;
  double negligible_;
  bool exhausted_ = false;
  std::size_t probes_ = 0, left_count_ = 0, right_count_ = 0;  // vectors that are not zero
  std::vector<Panel> left_, right_;                            // bases; right_ is one block ahead
  std::vector<std::vector<Panel>> coefficients_;  // block column j of left^T A right: j + 1 panels
  Panel remainder_;  // A^T left.back() = (what is in right_ before its last block) + right_.back() remainder_
};

}  // namespace driftseal
