// Matrices whose singular values are known, because they are built from them.
#pragma once

#include <cmath>
#include <random>
#include <vector>

#include "core/drift/spectrum/matrix_source.h"

namespace driftseal::test {

struct RowMajor {
  std::size_t rows, columns;
  std::vector<double> entries;

  DenseSource source() const { return {rows, columns, entries}; }
  double& at(std::size_t i, std::size_t j) { return entries[i * columns + j]; }
  RowMajor transposed() const {
    RowMajor other{columns, rows, std::vector<double>(entries.size())};
    for (std::size_t i = 0; i < rows; ++i)
      for (std::size_t j = 0; j < columns; ++j) other.at(j, i) = entries[i * columns + j];
    return other;
  }
  RowMajor times(double factor) const {
    auto scaled = *this;
    for (double& x : scaled.entries) x *= factor;
    return scaled;
  }
};

inline std::vector<double> normal_vector(std::size_t n, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  std::vector<double> v(n);
  for (double& x : v) x = normal(random);
  return v;
}

inline RowMajor noise(std::size_t rows, std::size_t columns, double deviation, unsigned seed = 5) {
  return RowMajor{rows, columns, normal_vector(rows * columns, seed)}.times(deviation);
}

// a becomes (1 - 2 w w^T / w^T w) a, an orthogonal matrix times a.
inline void reflect_rows(RowMajor& a, unsigned seed) {
  const auto w = normal_vector(a.rows, seed);
  double squares = 0;
  for (const double x : w) squares += x * x;
  std::vector<double> sums(a.columns);
  for (std::size_t i = 0; i < a.rows; ++i)
    for (std::size_t j = 0; j < a.columns; ++j) sums[j] += w[i] * a.at(i, j);
  for (std::size_t i = 0; i < a.rows; ++i)
    for (std::size_t j = 0; j < a.columns; ++j) a.at(i, j) -= 2 * w[i] / squares * sums[j];
}

// Singular values as given (and zeros), singular vectors from two random reflections on each side.
inline RowMajor with_values(std::size_t rows, std::size_t columns, const std::vector<double>& values) {
  RowMajor a{rows, columns, std::vector<double>(rows * columns)};
  for (std::size_t i = 0; i < values.size(); ++i) a.at(i, i) = values[i];
  for (unsigned seed = 1; seed <= 2; ++seed) {
    reflect_rows(a, seed);
    a = a.transposed();
    reflect_rows(a, seed + 10);
    a = a.transposed();
  }
  return a;
}

}  // namespace driftseal::test
