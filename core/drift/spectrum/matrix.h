// A dense matrix of doubles, column by column.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace driftseal {

struct Matrix {
  std::size_t rows = 0, columns = 0;
  std::vector<double> entries;  // rows x columns, column-major

  Matrix() = default;
  Matrix(std::size_t m, std::size_t n) : rows(m), columns(n), entries(m * n) {}

  double& at(std::size_t i, std::size_t j) { return entries[j * rows + i]; }
  double at(std::size_t i, std::size_t j) const { return entries[j * rows + i]; }
  std::span<const double> column(std::size_t j) const { return {entries.data() + j * rows, rows}; }
};

}  // namespace driftseal
