// Streaming through integer entries on all cores: exact sums, and a body of the caller's for each piece.
#pragma once

#include <functional>

#include "core/base/decimal.h"
#include "core/base/task.h"
#include "core/drift/components/integer_entries.h"
#include "core/drift/grid_sums.h"

namespace driftseal {

inline constexpr std::uint64_t entry_piece = std::uint64_t{1} << 18;

// body(number, begin, values): pieces of entry_piece entries, several at a time; a piece comes in several
// calls, in order, on one thread. Only error: cancelled.
using EntryVisit =
    std::function<void(std::size_t piece, std::uint64_t begin, std::span<std::int64_t> values)>;
Status visit_entries(const IntegerEntries& entries, const Task& task, const EntryVisit& body);

std::size_t piece_count(const IntegerEntries& entries);

// Sum of squares (saturates), largest absolute value, number of entries that are not zero.
Result<GridSums> sum_entries(const IntegerEntries& entries, const Task& task);

}  // namespace driftseal
