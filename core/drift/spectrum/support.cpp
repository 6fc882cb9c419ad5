#include "core/drift/spectrum/support.h"

#include <algorithm>

#include "core/drift/spectrum/products.h"
#include "core/drift/spectrum/tiles.h"

namespace driftseal {

namespace {

using Flags = std::vector<std::uint8_t>;

std::uint64_t count_set(const Flags& flags) {
  return static_cast<std::uint64_t>(std::ranges::count(flags, std::uint8_t{1}));
}

struct Marks {
  Flags rows, columns;
  std::uint64_t changed = 0;

  void add(const TileEntries& entries) {
    for (std::size_t i = 0; i < entries.tile.rows; ++i) {
      const double* row = entries.row(i);
      std::uint64_t in_row = 0;
      for (std::size_t j = 0; j < entries.tile.columns; ++j) {
        const bool differs = row[j] != 0;
        columns[entries.tile.column + j] |= static_cast<std::uint8_t>(differs);
        in_row += differs;
      }
      if (in_row > 0) rows[entries.tile.row + i] = 1;
      changed += in_row;
    }
  }
};

}  // namespace

Result<Support> measure_support(const MatrixSource& source, const Task& task) {
  TRY_STATUS(survey(source, task));
  const auto rows = source.rows(), columns = source.columns();
  Marks marks{Flags(static_cast<std::size_t>(rows)), Flags(static_cast<std::size_t>(columns))};
  const RowGroups one(source, 1);
  TRY_STATUS(one.visit(task, [&](std::size_t, const TileEntries& entries) { marks.add(entries); }));
  return Support{source.entries(),      marks.changed, rows,
                 count_set(marks.rows), columns,       count_set(marks.columns)};
}

}  // namespace driftseal
