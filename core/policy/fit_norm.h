// The smallest readable norm that allows a measured drift. Private to proposals.
#pragma once

#include <optional>
#include <vector>

#include "core/policy/rules/resolve_budget.h"

namespace driftseal {

struct MeasuredAmount {  // a drift to be allowed
  WideInteger delta_squares;
  std::vector<BoundedTensor> tensors;
};

// The smallest norm of four digits that is at least (1 + headroom) times the largest of the amounts and,
// checked in the integers of the proof, allows each of them: relative if the first has a base that is not
// zero, else absolute. Empty if no norm does.
std::optional<NormBound> fit_norm(const std::vector<MeasuredAmount>& amounts, const ExactDecimal& headroom,
                                  unsigned grid_bits);

}  // namespace driftseal
