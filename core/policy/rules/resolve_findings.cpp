// What there is to say against a policy on a layout, apart from its bounds.
#include <algorithm>
#include <unordered_set>

#include "core/policy/rules/resolving.h"

namespace driftseal {
namespace {

// One finding that names the first of the tensors that are meant, if there are any.
template <class Predicate>
void find_tensors(Resolving& resolving, std::size_t rule, const TensorList& taken, Severity severity,
                  FindingKind finding, const Predicate& is_meant) {
  const auto first = std::ranges::find_if(taken, is_meant);
  if (first == taken.end()) return;
  const auto count = std::count_if(first, taken.end(), is_meant);
  resolving.add_finding(
      severity, finding, rule,
      {.tensor = resolving.layout[*first].name, .count = static_cast<std::uint64_t>(count)});
}

// Integer tensors may only be frozen or exempt; floating ones that are exempt, and free ones, are pointed
// out.
void find_kinds(Resolving& resolving, std::size_t rule, const TensorList& taken) {
  using Kind = RuleBudget::Kind;
  const auto integer = [&](std::size_t i) { return resolving.is_integer(i); };
  const auto floating = [&](std::size_t i) { return !resolving.is_integer(i); };
  const auto budget = resolving.policy.rules[rule].budget.kind;
  if (is_measured(budget) || budget == Kind::free)
    find_tensors(resolving, rule, taken, Severity::error, FindingKind::integer_not_allowed, integer);
  if (budget == Kind::exempt)
    find_tensors(resolving, rule, taken, Severity::warning, FindingKind::floating_exempt, floating);
  if (budget == Kind::free)
    find_tensors(resolving, rule, taken, Severity::info, FindingKind::free_block, floating);
}

void find_large_ranks(Resolving& resolving, std::size_t rule, const TensorList& taken) {
  const auto& rank = resolving.policy.rules[rule].budget.rank;
  if (!rank) return;
  find_tensors(resolving, rule, taken, Severity::error, FindingKind::rank_too_large, [&](std::size_t i) {
    const auto [rows, columns] = matrix_shape(resolving.layout[i].shape);
    return *rank >= std::min(rows, columns);
  });
}

void find_uncovered(Resolving& resolving) {
  for (std::size_t i = 0; i < resolving.layout.size(); ++i)
    if (!resolving.out.rule_of[i])
      resolving.out.findings.push_back(
          {.kind = FindingKind::uncovered_tensor, .tensor = resolving.layout[i].name, .count = 1});
}

void find_names_twice(Resolving& resolving) {
  std::unordered_set<std::string_view> names;
  for (const ResolvedBlock& block : resolving.out.blocks)
    if (!names.insert(block.name).second)
      resolving.add_finding(Severity::error, FindingKind::block_name_twice, block.rule,
                            {.block = block.name});
}

void find_nothing_committed(Resolving& resolving) {
  if (std::ranges::none_of(resolving.committed(), [&](auto i) { return resolving.has_entries(i); }))
    resolving.out.findings.push_back({.kind = FindingKind::nothing_committed});
}

// A proof that bounds nothing proves nothing.
void find_anything_goes(Resolving& resolving) {
  const ResolvedBlock* free = nullptr;
  for (const ResolvedBlock& block : resolving.out.blocks) {
    if (block.kind == ResolvedBlock::Kind::exempt) continue;
    const bool floats =
        std::ranges::any_of(block.tensors, [&](auto i) { return resolving.has_floating_entries(i); });
    if (floats && block.kind == ResolvedBlock::Kind::budgets) return;
    if (floats) free = &block;
  }
  if (free && !resolving.policy.model_norm)
    resolving.add_finding(Severity::error, FindingKind::anything_goes, free->rule, {});
}

}  // namespace

void find_misfits(Resolving& resolving, std::size_t rule, const TensorList& taken) {
  find_kinds(resolving, rule, taken);
  find_large_ranks(resolving, rule, taken);
}

void find_gaps(Resolving& resolving) {
  find_uncovered(resolving);
  find_names_twice(resolving);
  find_nothing_committed(resolving);
  find_anything_goes(resolving);
}

}  // namespace driftseal
