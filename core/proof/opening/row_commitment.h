// Committing to rows, and opening columns of them (docs/protocol.md, sections 2, 3, 13). Rows are encoded
// slice by slice of the domain, so that memory does not grow with their number; columns to be opened are
// encoded again, only near them.
#pragma once

#include <span>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/proof/merkle/merkle.h"
#include "core/proof/opening/channel_prover.h"
#include "core/proof/opening/commitment.h"
#include "core/proof/opening/row_source.h"

namespace driftseal::proof {

struct TreeShape {
  TreeId id;
  std::uint8_t level;
  unsigned log_columns;       // c of its rows
  unsigned log_inverse_rate;  // j

  unsigned log_leaves() const { return log_columns + log_inverse_rate; }
};

Result<Commitment> commit_rows(const TreeShape& shape, const RowSource& rows, const Task& task);

// Sends the columns at `positions` (all rows of each), then the path. changed_on_disk if the rows are not
// those committed.
Status open_rows(const TreeShape& shape, const RowSource& rows, const Commitment& commitment,
                 std::span<const std::uint64_t> positions, ProverChannel& channel, const Task& task);

}  // namespace driftseal::proof
