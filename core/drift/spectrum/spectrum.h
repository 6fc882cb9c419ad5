// The singular values of a weight difference, read as a matrix, and what they say: rank, norm, how the energy
// is spread, what stands out from noise. Small matrices are decomposed exactly; large ones by a randomised
// block Krylov iteration that streams the entries (core/drift/spectrum/block_lanczos.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/drift/spectrum/matrix_source.h"

namespace driftseal {

// How a figure was come by.
enum class Certainty : std::uint8_t {
  exact,      // from all singular values, in double precision
  probable,   // from an iteration with a random start that has settled
  at_least,   // a lower bound: the iteration's limit was reached first
  at_most,    // an upper bound, for the same reason
  estimated,  // from a random sample of the spectrum
};
std::string_view to_string(Certainty certainty);

struct SpectrumOptions {
  std::size_t top = 32;          // singular values wanted
  double rank_tolerance = 1e-6;  // relative to the largest singular value, in [1e-13, 1)
  double energy = 0.99;          // of the energy rank, in (0, 1)
  double accuracy = 0.02;        // largest residual of a wanted value, relative to the largest singular value
  std::size_t exact_up_to = 512;  // all singular values if the smaller dimension is this or less...
  std::uint64_t exact_entries = std::uint64_t{1} << 22;  // ... and there are no more entries than this
  std::size_t most_dimension = 512;  // of the Krylov subspace; raised to hold `top` values
  std::uint64_t seed = 0;            // of the start block, mixed with the norm of the matrix
};

enum class SpectrumMethod : std::uint8_t { vector, exact, krylov };
std::string_view to_string(SpectrumMethod method);

struct RankFigure {
  std::uint64_t rank = 0;
  Certainty certainty = Certainty::exact;
};

struct RealFigure {
  double value = 0;
  Certainty certainty = Certainty::exact;
};

// Where the largest singular value of independent noise lies that has the energy of what does not stand out:
// s (sqrt(rows) + sqrt(columns)) for entries of standard deviation s (Marchenko and Pastur 1967).
struct NoiseEdge {
  double deviation = 0;  // s
  double edge = 0;
  std::uint64_t above = 0;  // singular values above the edge
};

// Every figure of a zero matrix is 0.
struct Spectrum {
  std::uint64_t rows = 0, columns = 0;
  SpectrumMethod method = SpectrumMethod::exact;  // vector: the rank is 1 at most whatever changed
  double frobenius = 0;

  // Largest first, min(top, rows, columns) of them or fewer if the others are 0. By `krylov` top[i] is never
  // above the i-th singular value (but for rounding), and a singular value lies within errors[i] of it; where
  // the values are well apart the error is about errors[i]^2 over their distance.
  std::vector<double> top, errors;

  double rank_tolerance = 1e-6;
  RankFigure numerical_rank;  // singular values above rank_tolerance times the largest
  double stable_rank = 0;     // frobenius^2 / largest^2
  RealFigure effective_rank;  // exp of the entropy of s_i / sum s (Roy and Vetterli 2007)
  RealFigure nuclear_norm;    // sum of the singular values
  double energy = 0.99;
  RankFigure energy_rank;  // least r whose r largest squares make up this share of all
  NoiseEdge noise;

  double spectral_norm() const { return top.empty() ? 0 : top.front(); }
};

// Progress: Phase::measuring, dimensions of the subspace out of the most. Errors: cancelled, not_finite,
// out_of_range (norm beyond the range of double), limit_exceeded (a dimension above 2^31), usage (options
// outside their ranges).
Result<Spectrum> spectrum(const MatrixSource& source, const SpectrumOptions& options, const Task& task);

}  // namespace driftseal
