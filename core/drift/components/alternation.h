// A drift as a low-rank part, a few entries and a small rest, by alternating projections: the low-rank part
// of what the entries leave, then the entries that stick out of what the low-rank part leaves (Netrapalli,
// Niranjan, Sanghavi, Anandkumar and Jain, "Non-convex Robust PCA", NIPS 2014, algorithm 1).
#pragma once

#include <optional>

#include "core/drift/components/components.h"

namespace driftseal {

enum class MaskAim {
  any,      // the first mask that fits
  smallest  // go on for as long as it gets smaller
};

// At once for the rank of the budget and, if that does not do, in stages of growing rank, which do not
// mistake large entries for the last directions of the low-rank part. The best that was found. delta:
// budget.rows x budget.columns, row by row. Errors: as truncated_svd().
Result<Components> alternate(const IntegerEntries& delta, const ComponentBudget& budget, const Task& task,
                             MaskAim aim = MaskAim::any);

// The least rank up to that of the budget with which the budget is met, as far as stages of doubled rank and
// some between them tell.
Result<std::optional<std::uint64_t>> least_rank_with_mask(const IntegerEntries& delta,
                                                          const ComponentBudget& budget, const Task& task);

}  // namespace driftseal
