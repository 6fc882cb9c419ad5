// Budgets that are refused whatever the sizes of the proof (docs/protocol.md, section 1).
#include <algorithm>

#include "core/proof/relation/plan_steps.h"

namespace driftseal::proof {
namespace {

struct Rule {
  bool broken;
  const char* reason;
  const char* remedy;
};

Status check_rules(const std::string& where, std::initializer_list<Rule> rules) {
  for (const Rule& rule : rules)
    if (rule.broken) return refused(where, rule.reason, rule.remedy);
  return {};
}

bool empty(const Budget& b) { return !b.rank && !b.support && !b.residual_squared && !b.norm_squared; }
bool too_large(const std::optional<u128>& bound) { return bound && *bound >= bound_limit; }

bool too_large(const Budget& b) {
  return too_large(b.rank) || too_large(b.support) || too_large(b.residual_squared) ||
         too_large(b.norm_squared);
}

Status check_class(const Block& block, const std::string& where) {
  const bool stated = !empty(block.budget);
  const bool budgeted = block.kind == BlockKind::budgets;
  const bool frozen_or_exempt = block.frozen() || block.kind == BlockKind::exempt;
  return check_rules(where,
                     {{stated && !budgeted, "the block is called free or exempt and has a budget as well",
                       "Keep one of the two"},
                      {!stated && budgeted, "the block has no budget", "Give it a budget, or call it free"},
                      {too_large(block.budget), "a bound of the block is 2^124 or more",
                       "Lower the bound, or call the block free"},
                      {block.integers && !frozen_or_exempt,
                       "the block has an integer tensor, whose drift has no norm or rank",
                       "Freeze or exempt the integer tensors in a block of their own"}});
}

Status check_bounds(const Block& block, std::size_t tensors, const std::string& where) {
  const Budget& b = block.budget;
  const bool structured = b.rank || b.support;
  return check_rules(
      where, {{structured && !b.residual_squared, "a rank or a support needs a bound on what is left over",
               "State the residual; 0 means that nothing is left over"},
              {b.residual_squared && !structured, "a residual is stated without a rank or a support",
               "Use a norm bound instead"},
              {structured && block.frozen(),
               "the block is frozen (norm 0) and has a rank or a support as well", "Keep one of the two"},
              {b.rank && *b.rank == 0, "a rank of 0 is stated", "Use a norm bound instead"},
              {b.rank && tensors != 1, "a rank is stated for several tensors together",
               "Give every tensor a block of its own"},
              {b.rank && *b.rank >= std::min(block.m, block.n),
               "every matrix of this shape has the rank that is allowed",
               "Lower the rank, use a norm bound, or call the block free"},
              {b.support && *b.support >= block.size, "as many changed entries are allowed as the block has",
               "Lower the number, use a norm bound, or call the block free"}});
}

Status check_whole_model(const ResolvedPolicy& policy) {
  const bool ranked =
      std::ranges::any_of(policy.blocks, [](const BlockSpec& b) { return b.budget.rank.has_value(); });
  return check_rules(
      "policy",
      {{too_large(policy.total_norm_squared) || too_large(policy.total_support),
        "a bound on the whole model is 2^124 or more", "Lower the bound or leave it out"},
       {ranked && policy.rank_scale_bits >= 124, "rank_scale_bits leaves no room for the drift itself",
        "Use 8, or 16 where all tensors with a rank are stored in 32 bits or more"}});
}

}  // namespace

Status check_budgets(const Plan& plan) {
  TRY_STATUS(check_whole_model(plan.statement.policy));
  for (std::size_t i = 0; i < plan.blocks.size(); ++i) {
    const std::string where = block_named(plan.blocks[i].name);
    TRY_STATUS(check_class(plan.blocks[i], where));
    TRY_STATUS(check_bounds(plan.blocks[i], plan.statement.policy.blocks[i].tensors.size(), where));
  }
  return {};
}

}  // namespace driftseal::proof
