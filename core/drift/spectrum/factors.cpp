#include "core/drift/spectrum/factors.h"

#include <algorithm>
#include <cmath>

#include "core/drift/spectrum/decomposition.h"
#include "core/drift/spectrum/small_dense.h"
#include "core/drift/spectrum/spectral_figures.h"
#include "core/drift/spectrum/tiles.h"

namespace driftseal {

namespace {

std::size_t possible_rank(const MatrixSource& source, std::size_t rank) {
  return static_cast<std::size_t>(std::min<std::uint64_t>({rank, source.rows(), source.columns()}));
}

Matrix first_columns(const Matrix& a, std::size_t count) {
  Matrix part(a.rows, count);
  std::copy_n(a.entries.begin(), part.entries.size(), part.entries.begin());
  return part;
}

std::size_t count_positive(const std::vector<double>& values, std::size_t most) {
  const auto n = std::min(values.size(), most);
  return static_cast<std::size_t>(std::count_if(
      values.begin(), values.begin() + static_cast<std::ptrdiff_t>(n), [](double s) { return s > 0; }));
}

Factors first_triples(const Matrix& u, const Matrix& v, const std::vector<double>& s, std::size_t rank) {
  return {first_columns(u, rank),
          first_columns(v, rank),
          {s.begin(), s.begin() + static_cast<std::ptrdiff_t>(rank)},
          0};
}

Result<Factors> decompose(const MatrixSource& source, const Survey& survey, std::size_t rank,
                          const Task& task) {
  TRY(const auto matrix, load(source, survey.scale, task));
  const auto svd = thin_svd(matrix);
  return first_triples(svd.u, svd.v, svd.s, count_positive(svd.s, rank));
}

double missed_squares(const RitzValues& ritz, std::size_t rank) {
  double missed = 0;
  for (std::size_t i = 0; i < rank; ++i) missed += ritz.residuals[i] * ritz.residuals[i];
  return missed;
}

// The residuals of the triples are a part of A that the approximation of this rank misses and a better one
// would not.
bool is_best(const RitzValues& ritz, std::size_t rank, double frobenius, double excess) {
  if (ritz.values.size() < rank) return false;
  return missed_squares(ritz, rank) <= 2 * excess * squares_beyond(ritz, rank, frobenius) ||
         has_converged(ritz, rank, 1e-12);
}

// Differences of squares of norms say nothing below their rounding errors.
bool is_enough(const RitzValues& ritz, std::size_t rank, double frobenius, double enough) {
  const double squares = enough * enough;
  return squares > 1e-13 * frobenius * frobenius && ritz.values.size() >= rank &&
         squares_beyond(ritz, rank, frobenius) <= squares;
}

Result<Factors> iterate(const MatrixSource& source, const Survey& survey, std::size_t rank,
                        const SpectrumOptions& options, const TruncationGoal& goal, const Task& task) {
  KrylovIteration iteration(source, survey, options, rank);
  const auto done = [&](const RitzValues& ritz) {
    return is_enough(ritz, rank, survey.frobenius, goal.enough * survey.scale) ||
           is_best(ritz, rank, survey.frobenius, goal.excess);
  };
  TRY_STATUS(iteration.run(done, task));
  const auto count = count_positive(iteration.values().values, rank);
  auto s = iteration.values().values;
  s.resize(count);
  return Factors{iteration.u(count), iteration.v(count), std::move(s), 0};
}

// Row i of u diag(s) v^T, columns [first, first + out.size()), subtracted.
void subtract_row(const Factors& f, std::uint64_t row, std::uint64_t first, std::span<double> out) {
  for (std::size_t k = 0; k < f.rank(); ++k) {
    const double factor = f.u.at(static_cast<std::size_t>(row), k) * f.s[k];
    const double* v = f.v.column(k).data() + first;
    for (std::size_t j = 0; j < out.size(); ++j) out[j] -= factor * v[j];
  }
}

Result<double> residual_of(const MatrixSource& source, double scale, const Factors& factors,
                           const Task& task) {
  const RowGroups groups(source, 8);
  std::vector<long double> squares(groups.count());
  TRY_STATUS(groups.visit(task, [&](std::size_t group, const TileEntries& entries) {
    std::vector<double> row(entries.tile.columns);
    for (std::size_t i = 0; i < entries.tile.rows; ++i) {
      for (std::size_t j = 0; j < row.size(); ++j) row[j] = scale * entries.row(i)[j];
      subtract_row(factors, entries.tile.row + i, entries.tile.column, row);
      for (const double x : row) squares[group] += static_cast<long double>(x) * x;
    }
  }));
  long double sum = 0;
  for (const auto part : squares) sum += part;
  return static_cast<double>(std::sqrt(sum));
}

// This rank is enough, and one less would not be: neither as things are nor with many times what they may
// still gain.
bool is_least(const RitzValues& ritz, std::size_t rank, double squares, double frobenius) {
  if (rank == 0) return true;
  return squares_beyond(ritz, rank - 1, frobenius) - 16 * missed_squares(ritz, rank - 1) > squares;
}

class RankSearch {
 public:
  RankSearch(const MatrixSource& source, const Survey& survey, double squares, const SpectrumOptions& options)
      : total_(std::min(source.rows(), source.columns())),
        frobenius_(survey.frobenius),
        squares_(squares),
        iteration_(source, survey, options, panel_width) {}

  Result<RankFigure> run(const Task& task) {
    TRY_STATUS(iteration_.run([this](const RitzValues& ritz) { return enough(ritz); }, task));
    return figure(iteration_.values());
  }

 private:
  bool enough(const RitzValues& ritz) const {
    const auto rank = count_leaving(ritz, squares_, frobenius_);
    if (rank) return is_least(ritz, *rank, squares_, frobenius_);
    return rank_leaving(nodes_of(ritz, total_, frobenius_), squares_) > 2 * iteration_.most();
  }

  RankFigure figure(const RitzValues& ritz) const {
    const auto rank = count_leaving(ritz, squares_, frobenius_);
    if (!rank) return {rank_leaving(nodes_of(ritz, total_, frobenius_), squares_), Certainty::estimated};
    const bool least = iteration_.exhausted() || is_least(ritz, *rank, squares_, frobenius_);
    return {*rank, least ? Certainty::probable : Certainty::at_most};
  }

  std::uint64_t total_;
  double frobenius_, squares_;
  KrylovIteration iteration_;
};

}  // namespace

Result<Factors> truncated_svd(const MatrixSource& source, std::size_t rank, const SpectrumOptions& options,
                              const Task& task, const TruncationGoal& goal) {
  TRY_STATUS(check(options));
  TRY(const auto survey, survey_in_range(source, task));
  const auto possible = survey.frobenius == 0 ? 0 : possible_rank(source, rank);
  Factors factors = first_triples(Matrix(static_cast<std::size_t>(source.rows()), 0),
                                  Matrix(static_cast<std::size_t>(source.columns()), 0), {}, 0);
  if (possible > 0 && is_small(source, options)) {
    TRY(factors, decompose(source, survey, possible, task));
  } else if (possible > 0) {
    TRY(factors, iterate(source, survey, possible, options, goal, task));
  }
  TRY(const double residual, residual_of(source, survey.scale, factors, task));
  factors.residual = residual / survey.scale;
  for (double& s : factors.s) s /= survey.scale;
  return factors;
}

Result<double> residual_norm(const MatrixSource& source, const Factors& factors, const Task& task) {
  const bool fits = factors.u.rows == source.rows() && factors.v.rows == source.columns() &&
                    factors.u.columns == factors.rank() && factors.v.columns == factors.rank();
  if (!fits)
    return Error{ErrorCode::mismatch, "the factors do not have the dimensions of the matrix", "", "",
                 "Give factors of this matrix: one row of U for each row, one row of V for each column"};
  TRY(const auto surveyed, survey(source, task));
  Factors scaled = factors;
  for (double& s : scaled.s) s *= surveyed.scale;
  TRY(const double residual, residual_of(source, surveyed.scale, scaled, task));
  return residual / surveyed.scale;
}

Result<RankFigure> rank_for_residual(const MatrixSource& source, double residual,
                                     const SpectrumOptions& options, const Task& task) {
  TRY_STATUS(check(options));
  if (!(residual >= 0))
    return Error{ErrorCode::usage, "the residual is negative or not a number", "", "",
                 "Give a residual of 0 or more"};
  TRY(const auto survey, survey_in_range(source, task));
  const double scaled = residual * survey.scale, squares = scaled * scaled;
  if (survey.frobenius <= scaled) return RankFigure{};
  if (source.is_vector()) return RankFigure{1, Certainty::exact};
  if (!is_small(source, options)) return RankSearch(source, survey, squares, options).run(task);
  TRY(const auto matrix, load(source, survey.scale, task));
  return RankFigure{rank_leaving(nodes_of(singular_values(matrix)), squares), Certainty::exact};
}

}  // namespace driftseal
