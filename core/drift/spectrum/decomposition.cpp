#include "core/drift/spectrum/decomposition.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/drift/spectrum/tiles.h"

namespace driftseal {

namespace {

constexpr double equal = 1e-6;  // relative distance of values that may be copies of one another

Error outside(const std::string& what, const std::string& range) {
  return {ErrorCode::usage, what + " is outside its range", "", "", "Give a value " + range};
}

std::uint64_t smaller_dimension(const MatrixSource& source) {
  return std::min(source.rows(), source.columns());
}

// A start that depends on the matrix cannot be known to whoever makes a matrix to hide something from it.
std::uint64_t seed_of(const SpectrumOptions& options, const Survey& survey) {
  return options.seed ^ std::bit_cast<std::uint64_t>(survey.frobenius);
}

std::size_t limit(const SpectrumOptions& options, std::size_t wanted) {
  return std::max(options.most_dimension, wanted + wanted / 2 + 4 * panel_width);
}

}  // namespace

Status check(const SpectrumOptions& options) {
  if (!(options.rank_tolerance >= 1e-13 && options.rank_tolerance < 1))
    return outside("the tolerance of the numerical rank", "from 1e-13 to below 1");
  if (!(options.energy > 0 && options.energy < 1))
    return outside("the share of the energy", "between 0 and 1");
  if (!(options.accuracy > 0)) return outside("the accuracy of the singular values", "above 0");
  return {};
}

Result<Survey> survey_in_range(const MatrixSource& source, const Task& task) {
  TRY(const auto surveyed, survey(source, task));
  if (std::isfinite(surveyed.frobenius / surveyed.scale)) return surveyed;
  return Error{ErrorCode::out_of_range, "the norm of the difference is beyond the range of double precision",
               "", "", "Repair the model: weights of this size cannot be compared"};
}

bool is_small(const MatrixSource& source, const SpectrumOptions& options) {
  return smaller_dimension(source) <= options.exact_up_to && source.entries() <= options.exact_entries;
}

Result<Matrix> load(const MatrixSource& source, double scale, const Task& task) {
  Matrix matrix(static_cast<std::size_t>(source.rows()), static_cast<std::size_t>(source.columns()));
  const RowGroups groups(source, 1);
  TRY_STATUS(groups.visit(task, [&](std::size_t, const TileEntries& entries) {
    const auto& tile = entries.tile;
    for (std::size_t j = 0; j < tile.columns; ++j)
      for (std::size_t i = 0; i < tile.rows; ++i)
        matrix.at(tile.row + i, tile.column + j) = scale * entries.row(i)[j];
  }));
  return matrix;
}

KrylovIteration::KrylovIteration(const MatrixSource& source, const Survey& survey,
                                 const SpectrumOptions& options, std::size_t wanted)
    : transposed_(source.rows() < source.columns()),
      products_(source, survey.scale, transposed_),
      lanczos_(products_, survey.frobenius, seed_of(options, survey)),
      wanted_(wanted),
      most_(limit(options, wanted)) {}

Status KrylovIteration::run(const Enough& enough, const Task& task) {
  auto next_look = std::max<std::size_t>(wanted_ + 2 * panel_width, lanczos_.dimension() + panel_width);
  while (true) {
    TRY_STATUS(lanczos_.grow(task));
    const auto dimension = lanczos_.dimension();
    task.report(Phase::measuring, std::min(dimension, most_), most_);
    const bool last = exhausted() || dimension >= most_;
    if (!last && dimension < next_look) continue;
    ritz_ = lanczos_.ritz();
    if (last) return {};
    if (enough(ritz_)) {
      if (first_enough_ == 0) first_enough_ = dimension;
      if (!may_lack_copies()) return {};
      if (!last_start_is_new()) lanczos_.start_again();
    }
    next_look = dimension + std::max(panel_width, dimension / 5);
  }
}

bool KrylovIteration::may_lack_copies() const {
  return !exhausted() && (last_start_is_new() || has_copies_for_every_start());
}

// A further start takes as many steps as the first did, and takes turns with those before.
bool KrylovIteration::last_start_is_new() const {
  return lanczos_.starts() > 1 && !lanczos_.is_idle() && lanczos_.dimension_since_start() < 2 * first_enough_;
}

bool KrylovIteration::has_copies_for_every_start() const {
  const auto most = panel_width * lanczos_.starts();
  const auto& values = ritz_.values;
  for (std::size_t i = most - 1; i < values.size(); ++i)
    if (values[i] > ritz_.residuals[i] && values[i + 1 - most] - values[i] <= equal * values[i]) return true;
  return false;
}

Matrix KrylovIteration::u(std::size_t count) const {
  return transposed_ ? lanczos_.right_vectors(ritz_, count) : lanczos_.left_vectors(ritz_, count);
}

Matrix KrylovIteration::v(std::size_t count) const {
  return transposed_ ? lanczos_.left_vectors(ritz_, count) : lanczos_.right_vectors(ritz_, count);
}

bool has_converged(const RitzValues& ritz, std::size_t count, double accuracy) {
  if (count > ritz.values.size()) return false;
  const double allowed = ritz.values.empty() ? 0 : accuracy * ritz.values.front();
  return std::ranges::all_of(ritz.residuals.begin(),
                             ritz.residuals.begin() + static_cast<std::ptrdiff_t>(count),
                             [&](double residual) { return residual <= allowed; });
}

double squares_beyond(const RitzValues& ritz, std::size_t count, double frobenius) {
  long double squares = static_cast<long double>(frobenius) * frobenius;
  for (std::size_t i = 0; i < std::min(count, ritz.values.size()); ++i)
    squares -= static_cast<long double>(ritz.values[i]) * ritz.values[i];
  return static_cast<double>(std::max(squares, 0.0L));
}

std::optional<std::size_t> count_leaving(const RitzValues& ritz, double squares, double frobenius) {
  for (std::size_t count = 0; count <= ritz.values.size(); ++count)
    if (squares_beyond(ritz, count, frobenius) <= squares) return count;
  return std::nullopt;
}

}  // namespace driftseal
