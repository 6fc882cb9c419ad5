// Blocks and their bounds in integers.
#include <algorithm>

#include "core/policy/rules/resolving.h"

namespace driftseal {
namespace {

// Bounds that are too large, or that rounded down to nothing.
void note_bound(Resolving& resolving, const ResolvedBlock& block, const std::optional<u128>& bound,
                FindingKind too_large, const char* which) {
  if (bound && *bound != 0) return;
  resolving.add_finding(
      bound ? Severity::warning : Severity::error, bound ? FindingKind::bound_is_zero : too_large, block.rule,
      {.block = block.name, .tensor = resolving.layout[block.tensors.front()].name, .detail = which});
}

void set_bounds(Resolving& resolving, ResolvedBlock& block, const RuleBudget& budget) {
  const auto tensors = resolving.bounded(block.tensors);
  const BoundedBlock facts{resolving.policy.grid_bits, budget.rank ? resolving.out.rank_scale_bits : 0,
                           tensors};
  if (budget.rank) block.rank = *budget.rank;
  if (budget.support) {
    block.support = support_of(*budget.support, facts.elements());
    note_bound(resolving, block, block.support, FindingKind::support_too_large, "support");
  }
  if (budget.norm) {
    block.norm_squared = norm_squared(*budget.norm, facts);
    note_bound(resolving, block, block.norm_squared, FindingKind::bound_too_large, "norm");
  }
  if (!block.structured() && !budget.support) return;
  block.residual_squared = residual_squared(budget.residual, facts);
  if (budget.residual.kind != ResidualBound::Kind::none)
    note_bound(resolving, block, block.residual_squared, FindingKind::bound_too_large, "residual");
}

void make_block(Resolving& resolving, std::size_t rule, const std::string& name, TensorList tensors) {
  const RuleBudget& budget = resolving.policy.rules[rule].budget;
  ResolvedBlock block{.name = name, .tensors = std::move(tensors), .rule = rule};
  switch (budget.kind) {
    case RuleBudget::Kind::frozen:
      block.norm_squared = 0;
      break;
    case RuleBudget::Kind::norm:
    case RuleBudget::Kind::low_rank:
    case RuleBudget::Kind::sparse:
    case RuleBudget::Kind::composite:
      set_bounds(resolving, block, budget);
      break;
    case RuleBudget::Kind::free:
      block.kind = ResolvedBlock::Kind::free;
      break;
    case RuleBudget::Kind::exempt:
      block.kind = ResolvedBlock::Kind::exempt;
      break;
  }
  resolving.out.blocks.push_back(std::move(block));
}

void note_total(Resolving& resolving, const std::optional<u128>& bound, bool on_anything,
                FindingKind on_nothing, FindingKind too_large, const char* which, const JsonPlace& place) {
  if (on_anything && bound && *bound != 0) return;
  Finding finding{.detail = which, .place = place};
  finding.kind = !on_anything ? on_nothing : bound ? FindingKind::bound_is_zero : too_large;
  if (on_anything && bound) finding.severity = Severity::warning;
  resolving.out.findings.push_back(std::move(finding));
}

void resolve_model_norm(Resolving& resolving) {
  const auto tensors = resolving.committed();
  const auto parts = resolving.bounded(tensors);
  auto& total = resolving.out.total_norm_squared;
  total = norm_squared(*resolving.policy.model_norm, {resolving.policy.grid_bits, 0, parts});
  const bool any = std::ranges::any_of(tensors, [&](auto i) { return resolving.has_floating_entries(i); });
  note_total(resolving, total, any, FindingKind::model_norm_on_nothing, FindingKind::bound_too_large, "norm",
             resolving.policy.model_norm_place);
}

void resolve_model_support(Resolving& resolving) {
  std::uint64_t elements = 0;
  for (const ResolvedBlock& block : resolving.out.blocks)
    if (block.support)
      for (const auto i : block.tensors) elements += element_count(resolving.layout[i].shape).value_or(0);
  auto& total = resolving.out.total_support;
  total = support_of(*resolving.policy.model_support, elements);
  note_total(resolving, total, elements > 0, FindingKind::model_support_on_nothing,
             FindingKind::support_too_large, "support", resolving.policy.model_support_place);
}

}  // namespace

void make_blocks(Resolving& resolving, std::size_t rule, const TensorList& taken) {
  const PolicyRule& made_of = resolving.policy.rules[rule];
  if (made_of.per == PolicyRule::Per::rule) return make_block(resolving, rule, made_of.name, taken);
  for (const auto i : taken) make_block(resolving, rule, resolving.layout[i].name, {i});
}

void resolve_model_bounds(Resolving& resolving) {
  if (resolving.policy.model_norm) resolve_model_norm(resolving);
  if (resolving.policy.model_support) resolve_model_support(resolving);
}

}  // namespace driftseal
