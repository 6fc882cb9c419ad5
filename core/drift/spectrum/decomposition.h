// The choice between the two ways to singular values, and the iteration's course; for spectrum.cpp and
// factors.cpp.
#pragma once

#include <functional>
#include <optional>

#include "core/drift/spectrum/block_lanczos.h"
#include "core/drift/spectrum/matrix.h"
#include "core/drift/spectrum/spectrum.h"

namespace driftseal {

// An error if an option is outside its range.
Status check(const SpectrumOptions& options);

// The survey of the matrix; out_of_range if its norm leaves the range of double.
Result<Survey> survey_in_range(const MatrixSource& source, const Task& task);

bool is_small(const MatrixSource& source, const SpectrumOptions& options);

// scale A in memory. Only error: cancelled.
Result<Matrix> load(const MatrixSource& source, double scale, const Task& task);

// A block Lanczos iteration on scale A, or on its transpose if A is wide.
class KrylovIteration {
 public:
  // most: largest dimension, raised to hold `wanted` values with some room.
  KrylovIteration(const MatrixSource& source, const Survey& survey, const SpectrumOptions& options,
                  std::size_t wanted);
  KrylovIteration(const KrylovIteration&) = delete;
  KrylovIteration& operator=(const KrylovIteration&) = delete;

  // Goes on until enough(values), until nothing is left, or until the largest dimension. The values are
  // looked at now and then only: that costs as much as several steps.
  using Enough = std::function<bool(const RitzValues&)>;
  Status run(const Enough& enough, const Task& task);

  const RitzValues& values() const { return ritz_; }
  bool exhausted() const { return lanczos_.exhausted(); }
  std::size_t most() const { return most_; }
  // As many equal values as the random start blocks can show at most, or a further start has not shown yet
  // what it can: there may be more copies of a value.
  bool may_lack_copies() const;

  Matrix u(std::size_t count) const;  // of A, whichever way it was oriented
  Matrix v(std::size_t count) const;

 private:
  bool last_start_is_new() const;
  bool has_copies_for_every_start() const;

  bool transposed_;
  MatrixProducts products_;
  BlockLanczos lanczos_;
  std::size_t wanted_, most_;
  std::size_t first_enough_ = 0;  // dimension at which the values were first good enough
  RitzValues ritz_;
};

// values[0 .. count) have residuals of at most accuracy times the largest value.
bool has_converged(const RitzValues& ritz, std::size_t count, double accuracy);

// What the Frobenius norm has beyond the `count` largest values: |A - A_count|_F^2 of the approximation at
// hand.
double squares_beyond(const RitzValues& ritz, std::size_t count, double frobenius);

// The least count with squares_beyond at most `squares`, if there is one.
std::optional<std::size_t> count_leaving(const RitzValues& ritz, double squares, double frobenius);

}  // namespace driftseal
