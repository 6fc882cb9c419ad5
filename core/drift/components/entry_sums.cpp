#include "core/drift/components/entry_sums.h"

#include <algorithm>
#include <vector>

#include "core/base/parallel.h"

namespace driftseal {

namespace {

constexpr std::uint64_t chunk = std::uint64_t{1} << 13;  // entries: fits the first caches beside what is read

}  // namespace

std::size_t piece_count(const IntegerEntries& entries) {
  return static_cast<std::size_t>((entries.size() + entry_piece - 1) / entry_piece);
}

Status visit_entries(const IntegerEntries& entries, const Task& task, const EntryVisit& body) {
  parallel_each(piece_count(entries), [&](std::size_t piece) {
    std::vector<std::int64_t> buffer(chunk);
    const std::uint64_t first = piece * entry_piece, end = std::min(first + entry_piece, entries.size());
    for (std::uint64_t begin = first; begin < end && !task.stopped(); begin += chunk) {
      const std::span values(buffer.data(), std::min(chunk, end - begin));
      entries.read(begin, values);
      body(piece, begin, values);
    }
  });
  if (task.stopped()) return cancelled();
  return {};
}

Result<GridSums> sum_entries(const IntegerEntries& entries, const Task& task) {
  std::vector<GridSums> parts(piece_count(entries));
  TRY_STATUS(visit_entries(entries, task, [&](std::size_t piece, std::uint64_t, auto values) {
    parts[piece].add(grid_sums(values));
  }));
  GridSums sum;
  for (const GridSums& part : parts) sum.add(part);
  return sum;
}

}  // namespace driftseal
