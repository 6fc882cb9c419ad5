// Low-rank approximations: the truncated singular value decomposition itself, for the builder of a witness,
// and the rank that a bound on the residual asks for.
#pragma once

#include "core/drift/spectrum/matrix.h"
#include "core/drift/spectrum/spectrum.h"

namespace driftseal {

// A is about u diag(s) v^T: u is rows x r, v columns x r, both with orthonormal columns; s largest first.
struct Factors {
  Matrix u, v;
  std::vector<double> s;
  double residual = 0;  // |A - u diag(s) v^T|_F, measured entry by entry in a pass of its own

  std::size_t rank() const { return s.size(); }
};

// When the iteration may stop.
struct TruncationGoal {
  double excess =
      1e-6;           // the residual may exceed the best one of this rank by this part, as far as can be told
  double enough = 0;  // a residual of at most this is taken as it is
};

// The `rank` largest singular triples, fewer if the others are 0. The Krylov iteration goes on until the goal
// or options.most_dimension (raised to hold the rank) is reached; `residual` says what came out. Errors as
// spectrum().
Result<Factors> truncated_svd(const MatrixSource& source, std::size_t rank, const SpectrumOptions& options,
                              const Task& task, const TruncationGoal& goal = {});

// |A - u diag(s) v^T|_F of any factors of fitting sizes. Errors: cancelled, limit_exceeded, mismatch (sizes).
Result<double> residual_norm(const MatrixSource& source, const Factors& factors, const Task& task);

// The least rank r with |A - A_r|_F <= residual, A_r the best approximation of that rank. By the Krylov
// iteration the residual is resolved to about 1e-7 of |A|_F. Errors as spectrum(); usage if residual is
// negative or NaN.
Result<RankFigure> rank_for_residual(const MatrixSource& source, double residual,
                                     const SpectrumOptions& options, const Task& task);

}  // namespace driftseal
