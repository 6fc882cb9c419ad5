#include "core/policy/evaluate.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace driftseal {
namespace {

double real_norm(double grid_squares, unsigned grid_bits) {
  return std::ldexp(std::sqrt(grid_squares), -static_cast<int>(grid_bits));
}

std::optional<double> real_bound(const std::optional<u128>& squared, unsigned grid_bits) {
  if (!squared) return std::nullopt;
  return real_norm(static_cast<double>(*squared), grid_bits);
}

u128 add_saturated(u128 a, u128 b) { return a > saturated_sum - b ? saturated_sum : a + b; }

class Evaluator {
 public:
  Evaluator(const Policy& policy, const MeasuredPair& measured) : policy_(policy), measured_(measured) {}

  Evaluation run() {
    out_.layout = layout_of(measured_.pair, measured_.grid);
    out_.resolution = resolve(policy_, out_.layout);
    out_.findings = lint(policy_);
    append(out_.resolution.findings);
    index();
    for (const ResolvedBlock& block : out_.resolution.blocks) judge(block);
    judge_whole();
    find_closest();
    for (const CoverageEntry& entry : measured_.pair.coverage) judge_coverage(entry);
    out_.covered = std::none_of(out_.findings.begin(), out_.findings.end(), opens_coverage);
    return std::move(out_);
  }

 private:
  struct Measures {
    const CoverageEntry* coverage = nullptr;
    const TensorGridDrift* grid = nullptr;  // absent if the tensors are not comparable
    const TensorDrift* drift = nullptr;
  };

  static bool opens_coverage(const Finding& finding) {
    if (finding.severity != Severity::error) return false;
    switch (finding.kind) {
      case FindingKind::uncovered_tensor:
      case FindingKind::added_tensor:
      case FindingKind::missing_tensor:
      case FindingKind::reshaped_tensor:
      case FindingKind::nothing_committed:
      case FindingKind::not_analysed:
        return true;
      default:
        return false;
    }
  }

  void append(const std::vector<Finding>& more) {
    out_.findings.insert(out_.findings.end(), more.begin(), more.end());
  }

  // Measures by their place in the layout.
  void index() {
    std::unordered_map<std::size_t, const TensorGridDrift*> grid;
    std::unordered_map<std::size_t, const TensorDrift*> drift;
    for (const auto& tensor : measured_.grid) grid[tensor.base] = &tensor;
    for (const auto& tensor : measured_.drift.tensors) drift[tensor.base] = &tensor;
    for (const CoverageEntry& entry : measured_.pair.coverage) {
      if (!entry.base || !entry.tuned) continue;
      place_of_[entry.name] = measures_.size();
      measures_.push_back({&entry, grid[*entry.base], drift[*entry.base]});
    }
  }

  // The figures of a tensor, if it has any.
  const TensorGridDrift* figures(std::size_t tensor) const {
    const TensorGridDrift* grid = measures_[tensor].grid;
    return grid && !grid->has_problem() ? grid : nullptr;
  }

  bool is_integer(std::size_t tensor) const {
    return kind_of(out_.layout[tensor].dtype) == TensorKind::integer;
  }

  BlockUse use_of(const std::vector<std::size_t>& tensors, const std::optional<u128>& allowed) const {
    BlockUse use{.allowed_squared = allowed, .allowed = real_bound(allowed, policy_.grid_bits)};
    u128 largest = 0;
    double real_squares = 0;
    for (const auto i : tensors) {
      const auto* grid = figures(i);
      if (!grid) continue;
      use.measured_squared = add_saturated(use.measured_squared, grid->delta_squares);
      const double norm =
          real_norm(static_cast<double>(grid->delta_squares), is_integer(i) ? 0 : policy_.grid_bits);
      real_squares += norm * norm;
      if (grid->delta_squares > largest) use.largest = out_.layout[i].name;
      largest = std::max(largest, grid->delta_squares);
    }
    use.measured = std::sqrt(real_squares);
    return use;
  }

  Finding finding(Severity severity, FindingKind kind, const BlockUse& use) const {
    Finding made{
        .severity = severity, .kind = kind, .rule = use.rule, .block = use.block, .tensor = use.largest};
    made.measured = use.measured;
    made.allowed = use.allowed;
    made.measured_squared = use.measured_squared;
    made.allowed_squared = use.allowed_squared;
    made.place = use.rule ? policy_.rules[*use.rule].place : policy_.model_norm_place;
    return made;
  }

  void judge(const ResolvedBlock& block) {
    BlockUse use = use_of(block.tensors, block.norm_squared);
    use.block = block.name;
    use.rule = block.rule;
    if (block.norm_squared && *block.norm_squared == 0) {
      for (const auto i : block.tensors) judge_frozen(block, i);
    } else if (!use.within()) {
      out_.findings.push_back(finding(Severity::error, FindingKind::over_budget, use));
    }
    out_.blocks.push_back(std::move(use));
  }

  // One finding a tensor, so that each that changed is named.
  void judge_frozen(const ResolvedBlock& block, std::size_t tensor) {
    const auto* grid = figures(tensor);
    const auto* drift = measures_[tensor].drift;
    if (!grid) return;
    BlockUse use = use_of({tensor}, u128{0});
    use.block = block.name;
    use.rule = block.rule;
    use.largest = out_.layout[tensor].name;
    const bool stored_differently = drift && drift->changed > 0;
    if (grid->changed == 0 && !stored_differently) return;
    const bool seen = grid->changed > 0;
    Finding made = seen ? finding(Severity::error, FindingKind::frozen_changed, use)
                        : finding(Severity::warning, FindingKind::below_grid, use);
    made.count = seen ? grid->changed : drift->changed;
    out_.findings.push_back(std::move(made));
  }

  void judge_whole() {
    if (!policy_.model_norm) return;
    std::vector<std::size_t> tensors;
    for (const ResolvedBlock& block : out_.resolution.blocks)
      if (block.kind != ResolvedBlock::Kind::exempt)
        std::copy_if(block.tensors.begin(), block.tensors.end(), std::back_inserter(tensors),
                     [this](std::size_t i) { return !is_integer(i); });
    out_.whole = use_of(tensors, out_.resolution.total_norm_squared);
    if (!out_.whole->within())
      out_.findings.push_back(finding(Severity::error, FindingKind::over_model_norm, *out_.whole));
  }

  void find_closest() {
    const BlockUse* closest = out_.whole && out_.whole->used() ? &*out_.whole : nullptr;
    for (const BlockUse& use : out_.blocks)
      if (use.used() && (!closest || *use.used() > *closest->used())) closest = &use;
    if (closest && closest->within())
      out_.findings.push_back(finding(Severity::info, FindingKind::closest_to_limit, *closest));
  }

  void judge_coverage(const CoverageEntry& entry) {
    switch (entry.status) {
      case Coverage::added:
        return absent(FindingKind::added_tensor, entry, policy_.added);
      case Coverage::missing:
        return absent(FindingKind::missing_tensor, entry, policy_.missing);
      case Coverage::reshaped:
        out_.findings.push_back(
            {.kind = FindingKind::reshaped_tensor, .tensor = entry.name, .detail = entry.reason});
        return;
      case Coverage::not_analysable:
        return not_analysed(entry, entry.reason);
      case Coverage::matched:
      case Coverage::dtype_changed:
        return judge_figures(entry);
    }
  }

  void absent(FindingKind kind, const CoverageEntry& entry, Policy::Presence presence) {
    const auto severity = presence == Policy::Presence::allow ? Severity::warning : Severity::error;
    out_.findings.push_back(
        {.severity = severity, .kind = kind, .tensor = entry.name, .detail = entry.reason});
  }

  // A tensor that is exempt may be one that could not be analysed; any other must have been.
  void not_analysed(const CoverageEntry& entry, const std::string& why) {
    const auto rule = out_.resolution.rule_of[place_of_.at(entry.name)];
    const bool exempt = rule && policy_.rules[*rule].budget.kind == RuleBudget::Kind::exempt;
    out_.findings.push_back({.severity = exempt ? Severity::warning : Severity::error,
                             .kind = FindingKind::not_analysed,
                             .rule = rule,
                             .tensor = entry.name,
                             .detail = why,
                             .place = rule ? policy_.rules[*rule].place : JsonPlace{}});
  }

  void judge_figures(const CoverageEntry& entry) {
    const auto* grid = measures_[place_of_.at(entry.name)].grid;
    if (!grid) return not_analysed(entry, "it was not measured");
    if (!grid->has_problem()) return;
    const bool in_base = grid->base_figures.problem.has_value();
    const GridProblem& problem = in_base ? *grid->base_figures.problem : *grid->tuned_figures.problem;
    const TensorInfo& tensor = measured_.pair.base_tensor(entry);
    const bool finite = problem.why == OffGrid::out_of_range;
    not_analysed(entry, "entry " + position_text(tensor.shape, problem.index) + " of the " +
                            (in_base ? "base" : "tuned model") +
                            (finite ? " is too large for the grid of the proof" : " is not a finite number"));
  }

  const Policy& policy_;
  const MeasuredPair& measured_;
  std::vector<Measures> measures_;  // of the layout
  std::unordered_map<std::string_view, std::size_t> place_of_;
  Evaluation out_;
};

}  // namespace

std::optional<double> BlockUse::used() const {
  if (!allowed || *allowed == 0) return std::nullopt;
  return measured / *allowed;
}

std::vector<TensorFacts> layout_of(const Pair& pair, std::span<const TensorGridDrift> grid) {
  std::unordered_map<std::size_t, u128> squares;
  for (const TensorGridDrift& tensor : grid) squares[tensor.base] = tensor.base_figures.sum_of_squares;
  std::vector<TensorFacts> layout;
  for (const CoverageEntry& entry : pair.coverage) {
    if (!entry.base || !entry.tuned) continue;
    const TensorInfo& tensor = pair.base_tensor(entry);
    layout.push_back({tensor.name, tensor.dtype, tensor.shape, squares[*entry.base]});
  }
  return layout;
}

Evaluation evaluate(const Policy& policy, const MeasuredPair& measured) {
  return Evaluator(policy, measured).run();
}

}  // namespace driftseal
