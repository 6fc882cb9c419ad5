// Randomised block Krylov iteration for the largest singular values (Musco and Musco 2015, algorithm 2;
// Halko, Martinsson and Tropp 2011), as block Lanczos bidiagonalisation (Golub, Luk and Overton 1981) with
// full reorthogonalisation: the same subspace, one block more at a time, and no Gram matrix of the input, so
// that singular values down to about 1e-15 of the largest are seen.
#pragma once

#include <cstdint>
#include <span>
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

  // One block more in the left basis, and mostly one in the right: two passes over the matrix. Only error:
  // cancelled.
  Status grow(const Task& task);

  // Another random block, orthogonal to what is there. One start block of 16 vectors can find no more than 16
  // copies of a repeated singular value.
  void start_again();
  std::size_t starts() const { return starts_; }
  std::size_t dimension_since_start() const { return dimension() - last_start_; }
  bool is_idle() const { return left_.size() == right_.size(); }  // what the starts lead to is complete

  // The subspace holds the whole range of A: the values are all of its nonzero singular values.
  bool exhausted() const { return exhausted_; }
  std::size_t dimension() const { return left_.size() * panel_width; }

  RitzValues ritz() const;
  Matrix left_vectors(const RitzValues& ritz, std::size_t count) const;   // rows() x count
  Matrix right_vectors(const RitzValues& ritz, std::size_t count) const;  // columns() x count

 private:
  Status grow_from(const Panel& block, bool random, const Task& task);
  Matrix compressed() const;
  double residual(std::span<const double> coefficients) const;

  const MatrixProducts& a_;
  double negligible_;
  std::uint64_t seed_;
  bool exhausted_ = false;
  std::size_t starts_ = 0, last_start_ = 0, probes_ = 0,
              left_count_ = 0;  // left_count_: vectors that are not zero
  // Left block j is what A makes of right block j; the right blocks after those wait for their turn.
  std::vector<Panel> left_, right_;
  std::vector<bool> random_;               // right block j is random
  std::vector<std::vector<Panel>> image_;  // [j][i]: coefficients of A right_[j] in left_[i], i <= j
  std::vector<std::vector<Panel>> back_;   // [j][i]: coefficients of A^T left_[j] in right_[i]
};

}  // namespace driftseal
