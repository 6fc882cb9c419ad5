#include "core/drift/portrait/picture.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace driftseal {

namespace {

std::uint64_t divide_up(std::uint64_t n, std::uint64_t by) { return n / by + (n % by != 0); }

// Width: the power of two whose square holds all elements, so that the wrapped rows stand for round numbers.
PictureShape wrapped(std::uint64_t n) {
  if (n <= longest_row) return {n == 0 ? 0U : 1U, n, n};
  const std::uint64_t width = std::uint64_t{1} << ((std::bit_width(n - 1) + 1) / 2);
  return {divide_up(n, width), width, n};
}

}  // namespace

PictureShape picture_shape(const Shape& shape) {
  std::uint64_t columns = 1;
  for (std::size_t i = 1; i < shape.size(); ++i) columns *= shape[i];
  const std::uint64_t rows = shape.empty() ? 1 : shape.front();
  if (rows == 0 || columns == 0) return {};
  if (rows == 1 || columns == 1) return wrapped(rows * columns);
  return {rows, columns, rows * columns};
}

CellGrid::CellGrid(const Area& what, std::uint64_t rows_of_tile, std::uint64_t columns_of_tile)
    : area(what),
      tile_rows(rows_of_tile),
      tile_columns(columns_of_tile),
      rows(divide_up(what.rows, rows_of_tile)),
      columns(divide_up(what.columns, columns_of_tile)),
      cells(static_cast<std::size_t>(rows * columns)) {}

// Elements in a cell; those beyond the end of a wrapped vector are unchanged, as far as a picture goes.
static double elements_of(const CellGrid& grid, std::uint64_t row, std::uint64_t column) {
  const auto rows = std::min(grid.tile_rows, grid.area.rows - row * grid.tile_rows),
             columns = std::min(grid.tile_columns, grid.area.columns - column * grid.tile_columns);
  return static_cast<double>(rows) * static_cast<double>(columns);
}

CellGrid coarser(const CellGrid& grid) {
  CellGrid out(grid.area, 2 * grid.tile_rows, 2 * grid.tile_columns);
  for (std::uint64_t i = 0; i < grid.rows; ++i) {
    for (std::uint64_t j = 0; j < grid.columns; ++j) {
      PictureCell& cell = out.cells[i / 2 * out.columns + j / 2];
      const PictureCell& part = grid.at(i, j);
      const double share = std::sqrt(elements_of(grid, i, j) / elements_of(out, i / 2, j / 2));
      cell.largest =
          std::isnan(part.largest) ? part.largest : std::max(cell.largest, part.largest);  // NaN stays
      cell.rms = std::hypot(cell.rms, part.rms * share);
    }
  }
  return out;
}

}  // namespace driftseal
