// The slacks in the order of their equations (docs/protocol.md, sections 5 and 12).
#include <bit>

#include "core/proof/relation/plan_steps.h"

namespace driftseal::proof {
namespace {

unsigned bit_length(u128 n) {
  const auto high = static_cast<std::uint64_t>(n >> 64);
  return static_cast<unsigned>(high != 0 ? 64 + std::bit_width(high)
                                         : std::bit_width(static_cast<std::uint64_t>(n)));
}

void place(Plan& plan, SlackKind kind, std::optional<std::size_t> block, const std::optional<u128>& bound) {
  if (!bound) return;
  const unsigned bits = bit_length(*bound);
  plan.slacks.push_back({kind, block, plan.bit_entries, bits, *bound});
  plan.bit_entries += bits;
}

}  // namespace

void place_slacks(Plan& plan) {
  for (std::size_t i = 0; i < plan.blocks.size(); ++i) {
    const Block& block = plan.blocks[i];
    if (!block.live()) continue;
    if (!block.frozen()) place(plan, SlackKind::norm, i, block.budget.norm_squared);
    if (!block.exact_sparse()) place(plan, SlackKind::residual, i, block.budget.residual_squared);
    place(plan, SlackKind::support, i, block.budget.support);
  }
  place(plan, SlackKind::norm, std::nullopt, plan.statement.policy.total_norm_squared);
  place(plan, SlackKind::support, std::nullopt, plan.statement.policy.total_support);
}

}  // namespace driftseal::proof
