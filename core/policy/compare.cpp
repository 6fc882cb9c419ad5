#include "core/policy/compare.h"

#include <algorithm>

#include "core/base/checks.h"
#include "core/base/wide_integer.h"
#include "core/policy/rules/resolve.h"

namespace driftseal {
namespace {

// Norms and residuals of all blocks in units of 2^-(s + finest_scale), squared.
constexpr unsigned finest_scale = PolicyLimits::max_rank_scale_bits;

WideInteger scaled(u128 squares, unsigned bits) {
  return *multiply(WideInteger(squares), *WideInteger::power_of_two(2 * bits));  // < 2^(128 + 48)
}

// What a policy allows one tensor. A bound that is absent bounds nothing.
struct Limit {
  const ResolvedBlock* block = nullptr;  // none: no rule decides
  std::optional<WideInteger> norm;
  bool structured = false;
  u128 rank = 0, support = 0;
  std::optional<WideInteger> residual;  // of a structured one
};

Limit limit_of(const ResolvedBlock& block, unsigned rank_scale_bits) {
  Limit limit{.block = &block};
  if (block.norm_squared) limit.norm = scaled(*block.norm_squared, finest_scale);
  limit.structured = block.structured();
  limit.rank = block.rank.value_or(0);
  limit.support = block.support.value_or(0);
  const unsigned finer = finest_scale - (block.rank ? rank_scale_bits : 0);
  if (block.residual_squared) limit.residual = scaled(*block.residual_squared, finer);
  return limit;
}

template <class Number>
bool implies(const std::optional<Number>& bound, const std::optional<Number>& other) {
  return !other || (bound && *bound <= *other);
}

bool implies_structure(const Limit& limit, const Limit& other) {
  if (!other.structured) return true;
  if (implies(limit.norm, other.residual)) return true;  // all of the drift fits into the residual
  return limit.structured && limit.rank <= other.rank && limit.support <= other.support &&
         implies(limit.residual, other.residual);
}

// Bounds that tensors share bind each of them the more, the more tensors there are.
bool shared_as_widely(const ResolvedBlock& block, const ResolvedBlock& other) {
  return other.tensors.size() == 1 || std::ranges::includes(block.tensors, other.tensors);
}

// Exempt tensors are allowed more than free ones: they are not even committed to.
bool allows_no_more(const Limit& limit, const Limit& other) {
  if (!limit.block || !other.block) return !limit.block && !other.block;
  const auto kind = limit.block->kind, other_kind = other.block->kind;
  if (kind != other_kind) return kind < other_kind;
  if (kind != ResolvedBlock::Kind::budgets || limit.block->frozen()) return true;
  return implies(limit.norm, other.norm) && implies_structure(limit, other) &&
         shared_as_widely(*limit.block, *other.block);
}

Allowance seen_from(const Limit& before, const Limit& after) {
  const bool no_less = allows_no_more(before, after), no_more = allows_no_more(after, before);
  if (no_less && no_more) return Allowance::equal;
  if (no_less) return Allowance::looser;
  return no_more ? Allowance::tighter : Allowance::other;
}

std::vector<Limit> limits_of(const Resolution& resolution) {
  std::vector<Limit> limits(resolution.rule_of.size());
  for (const ResolvedBlock& block : resolution.blocks)
    for (const auto tensor : block.tensors) limits[tensor] = limit_of(block, resolution.rank_scale_bits);
  return limits;
}

}  // namespace

std::vector<PolicySetting> compare_settings(const Policy& before, const Policy& after) {
  std::vector<PolicySetting> differ;
  const auto compare = [&](const auto& a, const auto& b, PolicySetting setting) {
    if (!(a == b)) differ.push_back(setting);
  };
  compare(before.grid_bits, after.grid_bits, PolicySetting::grid_bits);
  compare(before.rank_scale_bits, after.rank_scale_bits, PolicySetting::rank_scale_bits);
  compare(before.minimum_soundness_bits, after.minimum_soundness_bits, PolicySetting::minimum_soundness_bits);
  compare(before.model_norm, after.model_norm, PolicySetting::model_norm);
  compare(before.model_support, after.model_support, PolicySetting::model_support);
  compare(before.added, after.added, PolicySetting::added);
  compare(before.missing, after.missing, PolicySetting::missing);
  compare(before.pairing, after.pairing, PolicySetting::pairing);
  return differ;
}

std::vector<TensorChange> compare_tensors(Policy before, Policy after, std::span<const TensorFacts> layout,
                                          unsigned grid_bits) {
  before.grid_bits = after.grid_bits = grid_bits;
  const Resolution first = resolve(before, layout), second = resolve(after, layout);
  const auto limits = limits_of(first), other_limits = limits_of(second);
  std::vector<TensorChange> changes(layout.size());
  for (std::size_t i = 0; i < layout.size(); ++i)
    changes[i] = {first.rule_of[i], second.rule_of[i], seen_from(limits[i], other_limits[i])};
  return changes;
}

std::string_view to_string(PolicySetting setting) {
  switch (setting) {
    case PolicySetting::grid_bits:
      return "grid_bits";
    case PolicySetting::rank_scale_bits:
      return "rank_scale_bits";
    case PolicySetting::minimum_soundness_bits:
      return "minimum_soundness_bits";
    case PolicySetting::model_norm:
      return "model_norm";
    case PolicySetting::model_support:
      return "model_support";
    case PolicySetting::added:
      return "added";
    case PolicySetting::missing:
      return "missing";
    case PolicySetting::pairing:
      return "pairing";
  }
  CHECK(false);
}

std::string_view to_string(Allowance allowance) {
  switch (allowance) {
    case Allowance::equal:
      return "equal";
    case Allowance::looser:
      return "looser";
    case Allowance::tighter:
      return "tighter";
    case Allowance::other:
      return "other";
  }
  CHECK(false);
}

}  // namespace driftseal
