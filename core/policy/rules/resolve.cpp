#include "core/policy/rules/resolve.h"

#include <algorithm>
#include <unordered_set>

#include "core/policy/rules/resolve_budget.h"

namespace driftseal {
namespace {

// What a rule selects: first come, first served.
struct Selected {
  std::vector<std::size_t> taken, lost;  // lost to earlier rules
};

class Resolver {
 public:
  Resolver(const Policy& policy, std::span<const TensorFacts> layout) : policy_(policy), layout_(layout) {}

  Resolution run() {
    out_.rule_of.resize(layout_.size());
    std::vector<Selected> selected;
    for (std::size_t rule = 0; rule < policy_.rules.size(); ++rule) selected.push_back(select(rule));
    choose_scale();
    for (std::size_t rule = 0; rule < policy_.rules.size(); ++rule)
      if (!selected[rule].taken.empty()) apply(rule, selected[rule].taken);
    find_uncovered();
    find_names_twice();
    find_nothing_committed();
    find_anything_goes();
    resolve_total_norm();
    resolve_total_support();
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

  Selected select(std::size_t rule) {
    Selected selected;
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      if (!policy_.rules[rule].selector.selects(layout_[i].name, kind(i))) continue;
      (out_.rule_of[i] ? selected.lost : selected.taken).push_back(i);
    }
    for (const auto i : selected.taken) out_.rule_of[i] = rule;
    if (selected.taken.empty()) find_dead(rule, selected.lost);
    return selected;
  }

  // One number for the policy, as fine as the types of all matrices with a rank are worth (docs/protocol.md,
  // section 1).
  void choose_scale() {
    bool ranked = false, wide = true;
    for (std::size_t i = 0; i < layout_.size(); ++i)
      if (out_.rule_of[i] && policy_.rules[*out_.rule_of[i]].budget.rank) {
        ranked = true;
        wide = wide && bit_width(layout_[i].dtype) >= 32;
      }
    out_.rank_scale_bits =
        policy_.rank_scale_bits.value_or(ranked && wide ? fine_rank_scale_bits : default_rank_scale_bits);
  }

  void apply(std::size_t rule, const std::vector<std::size_t>& taken) {
    find_kinds(rule, taken);
    find_large_ranks(rule, taken);
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
    if (is_measured(budget) || budget == Kind::free)
      find_kind(rule, taken, TensorKind::integer, Severity::error, FindingKind::integer_not_allowed);
    if (budget == Kind::exempt)
      find_kind(rule, taken, TensorKind::floating, Severity::warning, FindingKind::floating_exempt);
    if (budget == Kind::free)
      find_kind(rule, taken, TensorKind::floating, Severity::info, FindingKind::free_block);
  }

  void find_kind(std::size_t rule, const std::vector<std::size_t>& taken, TensorKind wanted,
                 Severity severity, FindingKind finding) {
    find_tensors(rule, taken, severity, finding, [&](std::size_t i) { return kind(i) == wanted; });
  }

  void find_large_ranks(std::size_t rule, const std::vector<std::size_t>& taken) {
    const auto& rank = policy_.rules[rule].budget.rank;
    if (!rank) return;
    find_tensors(rule, taken, Severity::error, FindingKind::rank_too_large, [&](std::size_t i) {
      const auto [rows, columns] = matrix_shape(layout_[i].shape);
      return *rank >= std::min(rows, columns);
    });
  }

  // One finding that names the first of them, if there are any.
  template <class Predicate>
  void find_tensors(std::size_t rule, const std::vector<std::size_t>& taken, Severity severity,
                    FindingKind finding, const Predicate& is_meant) {
    const auto first = std::find_if(taken.begin(), taken.end(), is_meant);
    if (first == taken.end()) return;
    const auto count = std::count_if(first, taken.end(), is_meant);
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
      case RuleBudget::Kind::low_rank:
      case RuleBudget::Kind::sparse:
      case RuleBudget::Kind::composite:
        set_bounds(block, budget);
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

  std::vector<BoundedTensor> bounded(const std::vector<std::size_t>& tensors) const {
    std::vector<BoundedTensor> out;
    for (const auto i : tensors)
      if (is_floating(layout_[i].dtype))
        out.push_back(
            {layout_[i].dtype, element_count(layout_[i].shape).value_or(0), layout_[i].base_squares});
    return out;
  }

  void set_bounds(ResolvedBlock& block, const RuleBudget& budget) {
    const auto tensors = bounded(block.tensors);
    const BoundedBlock facts{policy_.grid_bits, budget.rank ? out_.rank_scale_bits : 0, tensors};
    if (budget.rank) block.rank = *budget.rank;
    if (budget.support) {
      block.support = support_of(*budget.support, facts.elements());
      note_bound(block, block.support, FindingKind::support_too_large, "support");
    }
    if (budget.norm) {
      block.norm_squared = norm_squared(*budget.norm, facts);
      note_bound(block, block.norm_squared, FindingKind::bound_too_large, "norm");
    }
    if (!block.structured() && !budget.support) return;
    block.residual_squared = residual_squared(budget.residual, facts);
    if (budget.residual.kind != ResidualBound::Kind::none)
      note_bound(block, block.residual_squared, FindingKind::bound_too_large, "residual");
  }

  // Bounds that are too large, or that rounded down to nothing.
  void note_bound(const ResolvedBlock& block, const std::optional<u128>& bound, FindingKind too_large,
                  const char* which) {
    if (bound && *bound != 0) return;
    add_finding(bound ? Severity::warning : Severity::error, bound ? FindingKind::bound_is_zero : too_large,
                block.rule,
                {.block = block.name, .tensor = layout_[block.tensors.front()].name, .detail = which});
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

  bool has_entries(std::size_t i) const { return element_count(layout_[i].shape).value_or(1) > 0; }
  bool has_floating_entries(std::size_t i) const { return kind(i) == TensorKind::floating && has_entries(i); }

  void find_nothing_committed() {
    const auto tensors = committed();
    if (std::none_of(tensors.begin(), tensors.end(), [this](std::size_t i) { return has_entries(i); }))
      out_.findings.push_back({.kind = FindingKind::nothing_committed});
  }

  // A proof that bounds nothing proves nothing.
  void find_anything_goes() {
    const ResolvedBlock* free = nullptr;
    for (const ResolvedBlock& block : out_.blocks) {
      if (block.kind == ResolvedBlock::Kind::exempt) continue;
      const bool floats = std::any_of(block.tensors.begin(), block.tensors.end(),
                                      [this](std::size_t i) { return has_floating_entries(i); });
      if (floats && block.kind == ResolvedBlock::Kind::budgets) return;
      if (floats) free = &block;
    }
    if (free && !policy_.model_norm) add_finding(Severity::error, FindingKind::anything_goes, free->rule, {});
  }

  void resolve_total_norm() {
    if (!policy_.model_norm) return;
    const auto tensors = committed();
    const auto parts = bounded(tensors);
    out_.total_norm_squared = norm_squared(*policy_.model_norm, {policy_.grid_bits, 0, parts});
    const bool any = std::any_of(tensors.begin(), tensors.end(),
                                 [this](std::size_t i) { return has_floating_entries(i); });
    note_total(out_.total_norm_squared, any, FindingKind::model_norm_on_nothing, FindingKind::bound_too_large,
               "norm", policy_.model_norm_place);
  }

  void resolve_total_support() {
    if (!policy_.model_support) return;
    std::uint64_t elements = 0;
    for (const ResolvedBlock& block : out_.blocks)
      if (block.support)
        for (const auto i : block.tensors) elements += element_count(layout_[i].shape).value_or(0);
    out_.total_support = support_of(*policy_.model_support, elements);
    note_total(out_.total_support, elements > 0, FindingKind::model_support_on_nothing,
               FindingKind::support_too_large, "support", policy_.model_support_place);
  }

  void note_total(const std::optional<u128>& bound, bool on_anything, FindingKind on_nothing,
                  FindingKind too_large, const char* which, const JsonPlace& place) {
    if (on_anything && bound && *bound != 0) return;
    Finding finding{.detail = which, .place = place};
    finding.kind = !on_anything ? on_nothing : bound ? FindingKind::bound_is_zero : too_large;
    if (on_anything && bound) finding.severity = Severity::warning;
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

MatrixShape matrix_shape(const Shape& shape) {
  if (shape.size() < 2) return {1, element_count(shape).value_or(0)};
  std::uint64_t columns = 1;
  for (std::size_t i = 1; i < shape.size(); ++i) columns *= shape[i];
  return {shape.front(), columns};
}

}  // namespace driftseal
