// Decompositions of matrices that fit the memory (Eigen).
#pragma once

#include <array>
#include <vector>

#include "core/drift/spectrum/matrix.h"
#include "core/drift/spectrum/panel.h"

namespace driftseal {

// a = u diag(s) v^T with min(rows, columns) singular values, largest first. Absolute errors are about 2^-52
// of the largest (Householder bidiagonalisation, then divide and conquer; Gu and Eisenstat 1995).
struct Svd {
  Matrix u, v;
  std::vector<double> s;
};
Svd thin_svd(const Matrix& a);
std::vector<double> singular_values(const Matrix& a);

// The symmetric matrix in a panel of panel_width rows: vectors diag(values) vectors^T.
struct SymmetricEigen {
  std::array<double, panel_width> values;
  Panel vectors;  // column i belongs to values[i]
};
SymmetricEigen eigen_of_symmetric(const Panel& symmetric);

}  // namespace driftseal
