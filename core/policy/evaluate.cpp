#include "core/policy/evaluate.h"

#include <algorithm>
#include <cmath>

#include "core/policy/coverage_findings.h"

namespace driftseal {
namespace {

u128 add_saturated(u128 a, u128 b) { return a > saturated_sum - b ? saturated_sum : a + b; }

class Evaluator {
 public:
  Evaluator(const Policy& policy, const MeasuredPair& measured)
      : policy_(policy), measured_(measured), measures_(measures_of(measured)) {}

  Result<Evaluation> run(const Task& task) {
    out_.layout = layout_of(measured_.pair, measured_.grid, policy_);
    out_.resolution = resolve(policy_, out_.layout);
    TRY(out_.components, fit_blocks(out_.resolution, policy_.grid_bits, measured_, task));
    out_.findings = lint(policy_);
    append(out_.resolution.findings);
    for (std::size_t b = 0; b < out_.resolution.blocks.size(); ++b) judge(b);
    judge_whole();
    find_closest();
    append(coverage_findings(policy_, out_.resolution, measured_));
    out_.covered = std::none_of(out_.findings.begin(), out_.findings.end(), opens_coverage);
    return std::move(out_);
  }

 private:
  void append(const std::vector<Finding>& more) {
    out_.findings.insert(out_.findings.end(), more.begin(), more.end());
  }

  bool is_integer(std::size_t tensor) const { return !is_floating(out_.layout[tensor].dtype); }

  BlockUse use_of(const std::vector<std::size_t>& tensors, const std::optional<u128>& norm_squared) const {
    BlockUse use;
    u128 largest = 0;
    double real_squares = 0;
    for (const auto i : tensors) {
      const auto* grid = measures_[i].figures();
      if (!grid) continue;
      use.measured_squared = add_saturated(use.measured_squared, grid->delta_squares);
      const double norm =
          real_norm(static_cast<double>(grid->delta_squares), is_integer(i) ? 0 : policy_.grid_bits);
      real_squares += norm * norm;
      if (grid->delta_squares > largest) use.largest = out_.layout[i].name;
      largest = std::max(largest, grid->delta_squares);
    }
    use.measured = std::sqrt(real_squares);
    if (norm_squared)
      use.bounds.push_back({BoundKind::norm, use.measured_squared, *norm_squared, use.measured,
                            real_norm(static_cast<double>(*norm_squared), policy_.grid_bits)});
    return use;
  }

  BoundUse residual_use(const ResolvedBlock& block, const Components& found) const {
    const unsigned bits = policy_.grid_bits + (block.rank ? out_.resolution.rank_scale_bits : 0);
    return {BoundKind::residual, found.residual_squared, *block.residual_squared,
            real_norm(static_cast<double>(found.residual_squared), bits),
            real_norm(static_cast<double>(*block.residual_squared), bits)};
  }

  static BoundUse support_use(u128 measured, u128 allowed) {
    return {BoundKind::support, measured, allowed, static_cast<double>(measured),
            static_cast<double>(allowed)};
  }

  std::uint64_t changed_in(const ResolvedBlock& block) const {
    std::uint64_t changed = 0;
    for (const auto i : block.tensors)
      if (const auto* grid = measures_[i].figures()) changed += grid->changed;
    return changed;
  }

  // Without a residual the mask is what changed.
  bool counts_changes(const ResolvedBlock& block) const {
    return block.support && !block.rank && *block.residual_squared == 0;
  }

  void add_component_bounds(const ResolvedBlock& block, const Components& found, BlockUse& use) const {
    use.fit = found.fit;
    if (block.rank) use.rank = static_cast<std::uint64_t>(*block.rank);
    if (!counts_changes(block)) use.bounds.push_back(residual_use(block, found));
    if (block.support)
      use.bounds.push_back(
          support_use(counts_changes(block) ? changed_in(block) : found.mask.size(), *block.support));
  }

  Finding finding(Severity severity, FindingKind kind, const BlockUse& use, const BoundUse* bound) const {
    Finding made{
        .severity = severity, .kind = kind, .rule = use.rule, .block = use.block, .tensor = use.largest};
    made.measured = bound ? bound->real_measured : use.measured;
    made.measured_squared = bound ? bound->measured : use.measured_squared;
    if (bound) made.allowed = bound->real_allowed;
    if (bound) made.allowed_squared = bound->allowed;
    made.place = use.rule ? policy_.rules[*use.rule].place : policy_.model_norm_place;
    return made;
  }

  void judge(std::size_t b) {
    const ResolvedBlock& block = out_.resolution.blocks[b];
    BlockUse use = use_of(block.tensors, block.norm_squared);
    use.block = block.name;
    use.rule = block.rule;
    if (block.frozen()) {
      for (const auto i : block.tensors) judge_frozen(block, i);
    } else {
      if (out_.components[b]) add_component_bounds(block, *out_.components[b], use);
      judge_bounds(use, out_.components[b].get());
    }
    out_.blocks.push_back(std::move(use));
  }

  void judge_bounds(const BlockUse& use, const Components* found) {
    const bool fits = !found || found->fit == Fit::within || found->fit == Fit::over;
    for (const BoundUse& bound : use.bounds)
      if (!bound.within() && (fits || bound.kind == BoundKind::norm)) add_over(use, bound, found);
    if (!fits) out_.findings.push_back(does_not_fit(use, *found));
  }

  void add_over(const BlockUse& use, const BoundUse& bound, const Components* found) {
    static constexpr FindingKind kinds[] = {FindingKind::over_budget, FindingKind::over_residual,
                                            FindingKind::over_support};
    Finding made = finding(Severity::error, kinds[static_cast<int>(bound.kind)], use, &bound);
    if (found) made.count = found->mask.size();
    out_.findings.push_back(std::move(made));
  }

  Finding does_not_fit(const BlockUse& use, const Components& found) const {
    const auto residual = std::ranges::find(use.bounds, BoundKind::residual, &BoundUse::kind);
    Finding made = finding(Severity::error, FindingKind::too_coarse, use,
                           residual == use.bounds.end() ? nullptr : &*residual);
    made.detail = found.fit == Fit::too_large
                      ? too_large_text()
                      : too_coarse_text(found, made.measured.value_or(0), made.allowed.value_or(0));
    return made;
  }

  std::string too_large_text() const {
    return "its numbers are too large for the scale 2^" + std::to_string(out_.resolution.rank_scale_bits) +
           " on the grid of 2^-" + std::to_string(policy_.grid_bits) +
           "; lower \"grid_bits\" or \"rank_scale_bits\"";
  }

  std::string too_coarse_text(const Components& found, double measured, double allowed) const {
    char text[160];
    std::snprintf(text, sizeof text,
                  "rounding the factors of the low-rank part leaves %.6g in all, and %.6g is allowed; ",
                  measured, allowed);
    return text + (found.scale_that_would_do
                       ? "\"rank_scale_bits\": " + std::to_string(*found.scale_that_would_do) + " would do"
                       : std::string("no scale would do, a slightly larger residual would"));
  }

  // One finding a tensor, so that each that changed is named.
  void judge_frozen(const ResolvedBlock& block, std::size_t tensor) {
    const auto* grid = measures_[tensor].figures();
    const auto* drift = measures_[tensor].drift;
    if (!grid) return;
    BlockUse use = use_of({tensor}, u128{0});
    use.block = block.name;
    use.rule = block.rule;
    use.largest = out_.layout[tensor].name;
    const bool stored_differently = drift && drift->changed > 0;
    if (grid->changed == 0 && !stored_differently) return;
    const bool seen = grid->changed > 0;
    Finding made = finding(seen ? Severity::error : Severity::warning,
                           seen ? FindingKind::frozen_changed : FindingKind::below_grid, use, &use.bounds[0]);
    made.count = seen ? grid->changed : drift->changed;
    out_.findings.push_back(std::move(made));
  }

  std::vector<std::size_t> committed_floats() const {
    std::vector<std::size_t> tensors;
    for (const ResolvedBlock& block : out_.resolution.blocks)
      if (block.kind != ResolvedBlock::Kind::exempt)
        std::copy_if(block.tensors.begin(), block.tensors.end(), std::back_inserter(tensors),
                     [this](std::size_t i) { return !is_integer(i); });
    return tensors;
  }

  u128 masked() const {
    u128 masked = 0;
    for (std::size_t b = 0; b < out_.components.size(); ++b) {
      if (!out_.components[b]) continue;
      const ResolvedBlock& block = out_.resolution.blocks[b];
      masked += counts_changes(block) ? changed_in(block) : out_.components[b]->mask.size();
    }
    return masked;
  }

  void judge_whole() {
    if (!policy_.model_norm && !policy_.model_support) return;
    out_.whole = use_of(committed_floats(), out_.resolution.total_norm_squared);
    if (out_.resolution.total_support)
      out_.whole->bounds.push_back(support_use(masked(), *out_.resolution.total_support));
    for (const BoundUse& bound : out_.whole->bounds) {
      if (bound.within()) continue;
      const bool norm = bound.kind == BoundKind::norm;
      out_.findings.push_back(finding(Severity::error,
                                      norm ? FindingKind::over_model_norm : FindingKind::over_model_support,
                                      *out_.whole, &bound));
    }
  }

  void find_closest() {
    const BlockUse* closest = out_.whole && out_.whole->used() ? &*out_.whole : nullptr;
    for (const BlockUse& use : out_.blocks)
      if (use.used() && (!closest || *use.used() > *closest->used())) closest = &use;
    if (!closest || !closest->within()) return;
    Finding made = finding(Severity::info, FindingKind::closest_to_limit, *closest, closest->fullest());
    made.detail = to_string(closest->fullest()->kind);
    out_.findings.push_back(std::move(made));
  }

  const Policy& policy_;
  const MeasuredPair& measured_;
  std::vector<LayoutMeasures> measures_;  // of the layout
  Evaluation out_;
};

}  // namespace

Result<Evaluation> evaluate(const Policy& policy, const MeasuredPair& measured, const Task& task) {
  return Evaluator(policy, measured).run(task);
}

}  // namespace driftseal
