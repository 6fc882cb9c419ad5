#include "core/drift/portrait/areas.h"

#include <algorithm>

#include "core/base/decimal.h"
#include "core/base/parallel.h"
#include "core/drift/portrait/tile_sums.h"

namespace driftseal {

namespace {

constexpr std::uint64_t longest_run = 4096;

Error unusable(const std::string& message) { return {ErrorCode::usage, message, "", "", ""}; }

bool is_inside(const Area& area, const PictureShape& picture) {
  return area.row <= picture.rows && area.rows <= picture.rows - area.row && area.column <= picture.columns &&
         area.columns <= picture.columns - area.column;
}

Status check_area(u128 rows, u128 columns, std::uint64_t most) {
  if (columns == 0 || rows <= most / columns) return {};
  return Error{ErrorCode::limit_exceeded, "the area is too large to be read at this resolution", "", "",
               "Read a smaller area, or larger tiles"};
}

class CellReading {
 public:
  CellReading(const DeltaReader& reader, CellGrid& grid) : reader_(reader), grid_(grid) {}

  void read_cell_row(std::uint64_t cell_row, const Task& task) {
    std::vector<TileSums> sums(static_cast<std::size_t>(grid_.columns));
    const auto first = grid_.area.row + cell_row * grid_.tile_rows,
               end = std::min(first + grid_.tile_rows, grid_.area.row + grid_.area.rows);
    for (auto row = first; row < end && !task.stopped(); ++row) read_row(row, sums, task);
    for (std::size_t i = 0; i < sums.size(); ++i) grid_.cells[cell_row * grid_.columns + i] = sums[i].cell();
  }

 private:
  void read_row(std::uint64_t row, std::vector<TileSums>& sums, const Task& task) const {
    thread_local std::vector<double> buffer(longest_run);
    const auto start = row * reader_.picture().columns;
    const auto end = std::min(start + grid_.area.column + grid_.area.columns, reader_.picture().elements);
    for (auto begin = start + grid_.area.column; begin < end && !task.stopped();) {
      const std::span run(buffer.data(), static_cast<std::size_t>(std::min(longest_run, end - begin)));
      reader_.read_deltas(begin, run);
      share_out(begin - start - grid_.area.column, run, sums);
      begin += run.size();
    }
  }

  void share_out(std::uint64_t column, std::span<const double> run, std::vector<TileSums>& sums) const {
    while (!run.empty()) {
      const auto tile = column / grid_.tile_columns;
      const auto n = std::min<std::uint64_t>(run.size(), (tile + 1) * grid_.tile_columns - column);
      sums[tile].add(run.first(n));
      run = run.subspan(n);
      column += n;
    }
  }

  const DeltaReader& reader_;
  CellGrid& grid_;
};

}  // namespace

Result<CellGrid> read_cells(const DeltaReader& reader, const Area& area, std::uint64_t tile_rows,
                            std::uint64_t tile_columns, const Task& task) {
  if (tile_rows == 0 || tile_columns == 0) return unusable("a tile without elements");
  if (!is_inside(area, reader.picture())) return unusable("the area is not inside the picture");
  TRY_STATUS(check_area(area.rows / tile_rows + 1, area.columns / tile_columns + 1, most_cells));
  CellGrid grid(area, tile_rows, tile_columns);
  CellReading reading(reader, grid);
  parallel_each(static_cast<std::size_t>(grid.rows), [&](std::size_t row) {
    if (!task.stopped()) reading.read_cell_row(row, task);
  });
  if (task.stopped()) return cancelled();
  TRY_STATUS(reader.unchanged());
  return grid;
}

Result<EntryGrid> read_entries(const DeltaReader& reader, const Area& area, const Task& task) {
  const PictureShape& picture = reader.picture();
  if (!is_inside(area, picture)) return unusable("the area is not inside the picture");
  TRY_STATUS(check_area(area.rows, area.columns, most_entries));
  EntryGrid grid{area, std::vector<EntryValues>(static_cast<std::size_t>(area.rows * area.columns))};
  for (std::uint64_t i = 0; i < area.rows && !task.stopped(); ++i) {
    const auto begin = (area.row + i) * picture.columns + area.column;
    if (begin >= picture.elements) continue;
    const auto n = std::min(area.columns, picture.elements - begin);
    reader.read_entries(begin, std::span(grid.entries).subspan(i * area.columns, n));
  }
  if (task.stopped()) return cancelled();
  TRY_STATUS(reader.unchanged());
  return grid;
}

}  // namespace driftseal
