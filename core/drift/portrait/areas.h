// Parts of the picture read on demand, so that one can look closer and closer, down to single entries.
#pragma once

#include "core/base/task.h"
#include "core/drift/portrait/delta_reader.h"

namespace driftseal {

inline constexpr std::uint64_t most_cells = std::uint64_t{1} << 22;
inline constexpr std::uint64_t most_entries = std::uint64_t{1} << 20;

// Errors: cancelled, changed_on_disk, usage (an area that is not inside the picture, a tile without
// elements), limit_exceeded (more cells, or entries, than the above).
Result<CellGrid> read_cells(const DeltaReader& reader, const Area& area, std::uint64_t tile_rows,
                            std::uint64_t tile_columns, const Task& task);
Result<EntryGrid> read_entries(const DeltaReader& reader, const Area& area, const Task& task);

}  // namespace driftseal
