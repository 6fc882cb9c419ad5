#include "core/policy/rules/resolve.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace driftseal {
namespace {

WideInteger sum_of_base_squares(std::span<const TensorFacts> layout,
                                const std::vector<std::size_t>& tensors) {
  WideInteger sum;
  for (const auto i : tensors)
    if (is_floating(layout[i].dtype)) sum = *add(sum, layout[i].base_squares);  // far below 2^512
  return sum;
}

class Resolver {
 public:
  Resolver(const Policy& policy, std::span<const TensorFacts> layout) : policy_(policy), layout_(layout) {}

  Resolution run() {
    out_.rule_of.resize(layout_.size());
    for (std::size_t rule = 0; rule < policy_.rules.size(); ++rule) apply(rule);
    find_uncovered();
    find_names_twice();
    resolve_total();
    return std::move(out_);
  }

 private:
  TensorKind kind(std::size_t tensor) const { return kind_of(layout_[tensor].dtype); }

  void add_finding(Severity severity, FindingKind kind, std::size_t rule, Finding fields) {
    fields.severity = severity;
    fields.kind = kind;
    fields.rule = rule;
    fields.place = policy_.rules[rule].place;
    out_.findings.push_back(std::move(fields));
  }

  void apply(std::size_t rule) {
    std::vector<std::size_t> taken, lost;  // lost to earlier rules
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      if (!policy_.rules[rule].selector.selects(layout_[i].name, kind(i))) continue;
      (out_.rule_of[i] ? lost : taken).push_back(i);
    }
    for (const auto i : taken) out_.rule_of[i] = rule;
    if (taken.empty()) return find_dead(rule, lost);
    find_kinds(rule, taken);
    make_blocks(rule, taken);
  }

  // A rule that decides nothing: because nothing has such a name, or because earlier rules decide for all of
  // it.
  void find_dead(std::size_t rule, const std::vector<std::size_t>& lost) {
    if (lost.empty()) return add_finding(Severity::warning, FindingKind::dead_rule, rule, {});
    const auto differs = [&](std::size_t i) {
      return !(policy_.rules[*out_.rule_of[i]].budget == policy_.rules[rule].budget);
    };
    const auto other = std::find_if(lost.begin(), lost.end(), differs);
    const bool contradiction = other != lost.end();
    const auto shown = contradiction ? *other : lost.front();
    add_finding(contradiction ? Severity::error : Severity::warning,
                contradiction ? FindingKind::contradictory_rule : FindingKind::shadowed_rule, rule,
                {.other_rule = out_.rule_of[shown], .tensor = layout_[shown].name, .count = lost.size()});
  }

  // Integer tensors may only be frozen or exempt; floating ones that are exempt, and free ones, are pointed
  // out.
  void find_kinds(std::size_t rule, const std::vector<std::size_t>& taken) {
    using Kind = RuleBudget::Kind;
    const auto budget = policy_.rules[rule].budget.kind;
    if (budget == Kind::norm || budget == Kind::free)
      find_kind(rule, taken, TensorKind::integer, Severity::error, FindingKind::integer_not_allowed);
    if (budget == Kind::exempt)
      find_kind(rule, taken, TensorKind::floating, Severity::warning, FindingKind::floating_exempt);
    if (budget == Kind::free)
      find_kind(rule, taken, TensorKind::floating, Severity::info, FindingKind::free_block);
  }

  void find_kind(std::size_t rule, const std::vector<std::size_t>& taken, TensorKind wanted,
                 Severity severity, FindingKind finding) {
    const auto is_wanted = [&](std::size_t i) { return kind(i) == wanted; };
    const auto first = std::find_if(taken.begin(), taken.end(), is_wanted);
    if (first == taken.end()) return;
    const auto count = std::count_if(first, taken.end(), is_wanted);
    add_finding(severity, finding, rule,
                {.tensor = layout_[*first].name, .count = static_cast<std::uint64_t>(count)});
  }

  void make_blocks(std::size_t rule, const std::vector<std::size_t>& taken) {
    if (policy_.rules[rule].per == PolicyRule::Per::rule)
      return make_block(rule, policy_.rules[rule].name, taken);
    for (const auto i : taken) make_block(rule, layout_[i].name, {i});
  }

  void make_block(std::size_t rule, const std::string& name, std::vector<std::size_t> tensors) {
    const RuleBudget& budget = policy_.rules[rule].budget;
    ResolvedBlock block{.name = name, .tensors = std::move(tensors), .rule = rule};
    switch (budget.kind) {
      case RuleBudget::Kind::frozen:
        block.norm_squared = 0;
        break;
      case RuleBudget::Kind::norm:
        set_norm(block, budget.norm);
        break;
      case RuleBudget::Kind::free:
        block.kind = ResolvedBlock::Kind::free;
        break;
      case RuleBudget::Kind::exempt:
        block.kind = ResolvedBlock::Kind::exempt;
        break;
    }
    out_.blocks.push_back(std::move(block));
  }

  void set_norm(ResolvedBlock& block, const NormBound& norm) {
    block.norm_squared = resolve_bound(norm, policy_.grid_bits, sum_of_base_squares(layout_, block.tensors));
    if (!block.norm_squared) {
      add_finding(Severity::error, FindingKind::bound_too_large, block.rule, {.block = block.name});
    } else if (*block.norm_squared == 0) {
      add_finding(Severity::warning, FindingKind::bound_is_zero, block.rule,
                  {.block = block.name, .tensor = layout_[block.tensors.front()].name});
    }
  }

  void find_uncovered() {
    for (std::size_t i = 0; i < layout_.size(); ++i)
      if (!out_.rule_of[i])
        out_.findings.push_back(
            {.kind = FindingKind::uncovered_tensor, .tensor = layout_[i].name, .count = 1});
  }

  void find_names_twice() {
    std::unordered_set<std::string_view> names;
    for (const ResolvedBlock& block : out_.blocks)
      if (!names.insert(block.name).second)
        add_finding(Severity::error, FindingKind::block_name_twice, block.rule, {.block = block.name});
  }

  std::vector<std::size_t> committed() const {
    std::vector<std::size_t> tensors;
    for (const ResolvedBlock& block : out_.blocks)
      if (block.kind != ResolvedBlock::Kind::exempt)
        tensors.insert(tensors.end(), block.tensors.begin(), block.tensors.end());
    return tensors;
  }

  void resolve_total() {
    const auto tensors = committed();
    const auto has_entries = [&](std::size_t i) { return element_count(layout_[i].shape).value_or(1) > 0; };
    const auto floating_entries = [&](std::size_t i) {
      return kind(i) == TensorKind::floating && has_entries(i);
    };
    if (std::none_of(tensors.begin(), tensors.end(), has_entries))
      out_.findings.push_back({.kind = FindingKind::nothing_committed});
    if (!policy_.model_norm) return;
    Finding finding{.place = policy_.model_norm_place};
    out_.total_norm_squared =
        resolve_bound(*policy_.model_norm, policy_.grid_bits, sum_of_base_squares(layout_, tensors));
    if (std::none_of(tensors.begin(), tensors.end(), floating_entries)) {
      finding.kind = FindingKind::model_norm_on_nothing;
    } else if (!out_.total_norm_squared) {
      finding.kind = FindingKind::bound_too_large;
    } else if (*out_.total_norm_squared == 0) {
      finding.kind = FindingKind::bound_is_zero;
      finding.severity = Severity::warning;
    } else {
      return;
    }
    out_.findings.push_back(std::move(finding));
  }

  const Policy& policy_;
  std::span<const TensorFacts> layout_;
  Resolution out_;
};

}  // namespace

Resolution resolve(const Policy& policy, std::span<const TensorFacts> layout) {
  return Resolver(policy, layout).run();
}

std::optional<u128> resolve_bound(const NormBound& bound, unsigned grid_bits,
                                  const WideInteger& base_squares) {
  const bool absolute = bound.unit == NormBound::Unit::absolute;
  const auto scale = absolute ? *WideInteger::power_of_two(2 * grid_bits) : base_squares;
  const auto squared = floor_square_times(bound.value, scale);
  if (!squared || (*squared >> PolicyLimits::bound_bits) != 0) return std::nullopt;
  return squared;
}

}  // namespace driftseal
