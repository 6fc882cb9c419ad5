// Walking a matrix in tiles that fit the second-level cache.
#pragma once

#include <functional>

#include "core/base/task.h"
#include "core/drift/spectrum/matrix_source.h"

namespace driftseal {

// Entries of a tile, row-major.
struct TileEntries {
  Tile tile;
  const double* values;
  std::size_t stride;

  const double* row(std::size_t i) const { return values + i * stride; }
};

// The rows in groups of about the same size, cut by the matrix alone: what is computed group by group and put
// together in the groups' order does not depend on the number of threads.
class RowGroups {
 public:
  RowGroups(const MatrixSource& source, std::size_t most);

  std::size_t count() const { return count_; }

  using Visit = std::function<void(std::size_t group, const TileEntries&)>;
  // Every tile once; the tiles of a group one after another, from top to bottom and left to right, groups at
  // the same time. Only error: cancelled.
  Status visit(const Task& task, const Visit& visit) const;

 private:
  void visit_group(std::size_t group, const Task& task, const Visit& visit) const;

  const MatrixSource& source_;
  std::size_t tile_rows_, tile_columns_, stride_;
  std::size_t blocks_, count_;  // a block: the tiles side by side
};

}  // namespace driftseal
