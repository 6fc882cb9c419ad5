#include "core/proof/sumcheck/components.h"

#include <algorithm>

#include "core/base/checks.h"
#include "core/base/decimal.h"

namespace driftseal::proof {

static std::uint64_t largest(const std::vector<std::int64_t>& values) {
  std::uint64_t out = 0;
  for (const std::int64_t v : values) out = std::max(out, static_cast<std::uint64_t>(v < 0 ? -v : v));
  return out;
}

static Status check_block(const Block& block, const BlockComponents& parts) {
  const auto rank = static_cast<std::uint64_t>(block.budget.rank.value_or(0));
  CHECK(parts.u.size() == rank * block.m && parts.v.size() == rank * block.n);
  CHECK(block.budget.support || parts.mask.empty());
  CHECK(std::ranges::is_sorted(parts.mask) && (parts.mask.empty() || parts.mask.back() < block.size));
  if (u128{largest(parts.u)} * largest(parts.v) * rank < u128{1} << 55) return {};
  return Error{ErrorCode::out_of_range, "the low-rank part of the drift is too large for the proof", "",
               "block " + block.name, "Use a norm budget for this block, or a coarser grid (grid_bits)"};
}

Status check_components(const Plan& plan, const Components& components) {
  const bool needed = plan.has(Oracle::L) || plan.has(Oracle::M);
  CHECK(components.size() == plan.blocks.size() || (components.empty() && !needed));
  for (std::size_t b = 0; b < components.size(); ++b)
    if (plan.blocks[b].live()) TRY_STATUS(check_block(plan.blocks[b], components[b]));
  return {};
}

}  // namespace driftseal::proof
