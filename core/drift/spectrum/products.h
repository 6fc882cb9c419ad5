// Products of a large matrix and panels, in one streaming pass each.
#pragma once

#include "core/base/task.h"
#include "core/drift/spectrum/matrix_source.h"
#include "core/drift/spectrum/panel.h"

namespace driftseal {

// What one pass over the entries tells. scale is 1, or a power of two such that squares of scaled entries
// neither overflow nor vanish; frobenius is that of the scaled matrix.
struct Survey {
  double scale = 1;
  double frobenius = 0;
  double max_abs = 0;  // not scaled
};

// Errors: cancelled, not_finite, limit_exceeded (a dimension above 2^31).
Result<Survey> survey(const MatrixSource& source, const Task& task);

// scale A, or its transpose if `transposed`: orient it so that rows() >= columns().
class MatrixProducts {
 public:
  MatrixProducts(const MatrixSource& source, double scale, bool transposed)
      : source_(source), scale_(scale), transposed_(transposed) {}

  std::size_t rows() const {
    return static_cast<std::size_t>(transposed_ ? source_.columns() : source_.rows());
  }
  std::size_t columns() const {
    return static_cast<std::size_t>(transposed_ ? source_.rows() : source_.columns());
  }

  // Only error: cancelled.
  Result<Panel> times(const Panel& x, const Task& task) const;             // columns() rows -> rows() rows
  Result<Panel> transposed_times(const Panel& y, const Task& task) const;  // rows() rows -> columns() rows

 private:
  Result<Panel> stored_times(const Panel& x, const Task& task) const;
  Result<Panel> stored_transposed_times(const Panel& y, const Task& task) const;

  const MatrixSource& source_;
  double scale_;
  bool transposed_;
};

}  // namespace driftseal
