// A tensor laid out as a picture: which element stands where, and tiles of elements summed up in a cell.
#pragma once

#include <cstdint>
#include <vector>

#include "core/tensor/shape.h"

namespace driftseal {

// Elements in C order, row by row; the last row of a wrapped vector may end early.
struct PictureShape {
  std::uint64_t rows = 0, columns = 0;
  std::uint64_t elements = 0;

  bool has(std::uint64_t row, std::uint64_t column) const {
    return column < columns && row < rows && row * columns + column < elements;
  }
  bool operator==(const PictureShape&) const = default;
};

// [first dimension, product of the others], as its rank is meant. What has one row or one column is wrapped
// into about a square, if it is longer than `longest_row`.
inline constexpr std::uint64_t longest_row = 128;
PictureShape picture_shape(const Shape& shape);

// Rows [row, row + rows) and columns [column, column + columns).
struct Area {
  std::uint64_t row = 0, column = 0;
  std::uint64_t rows = 0, columns = 0;

  bool operator==(const Area&) const = default;
};

// |delta| over a tile; both are NaN if an entry is not finite.
struct PictureCell {
  double largest = 0, rms = 0;
};

// An area in tiles of tile_rows x tile_columns elements; those at the right and at the bottom may be less.
struct CellGrid {
  Area area;
  std::uint64_t tile_rows = 1, tile_columns = 1;
  std::uint64_t rows = 0, columns = 0;  // cells
  std::vector<PictureCell> cells;       // row by row

  CellGrid() = default;
  CellGrid(const Area& what, std::uint64_t rows_of_tile, std::uint64_t columns_of_tile);
  const PictureCell& at(std::uint64_t row, std::uint64_t column) const {
    return cells[row * columns + column];
  }
};

// Tiles twice as wide and as high.
CellGrid coarser(const CellGrid& grid);

// Single elements of an area. Integers beyond 2^53 are rounded, their difference after it was taken.
struct EntryValues {
  double base = 0, tuned = 0, delta = 0;
};
struct EntryGrid {
  Area area;
  std::vector<EntryValues> entries;  // area.rows x area.columns; zeros where a wrapped vector has ended

  const EntryValues& at(std::uint64_t row, std::uint64_t column) const {
    return entries[(row - area.row) * area.columns + column - area.column];
  }
};

}  // namespace driftseal
