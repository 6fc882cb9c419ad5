#include "core/policy/propose.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <tuple>
#include <unordered_set>

#include "core/policy/drift_class.h"
#include "core/policy/fit_norm.h"
#include "core/policy/name_groups.h"

namespace driftseal {
namespace {

using Members = std::vector<std::size_t>;  // indices into the layout
using Key = std::tuple<std::string, RuleBudget::Kind, std::optional<DType>>;

// Tensors that share a rule.
struct Group {
  std::string label;
  DriftClass drift;  // the widest of its members
  Members members;
};

class Proposer {
 public:
  Proposer(const MeasuredPair& measured, const ProposeOptions& options)
      : measured_(measured),
        options_(options),
        measures_(measures_of(measured)),
        layout_(layout_of(measured.pair, measured.grid, Policy{})) {
    for (const TensorFacts& tensor : layout_) names_.push_back(tensor.name);
    for (const CoverageEntry& entry : measured.pair.coverage)
      if (entry.status == Coverage::added)
        names_.push_back(entry.name);  // no glob shall take them by accident
    taken_names_.insert(names_.begin(), names_.end());
  }

  Result<Policy> run(const Task& task) {
    TRY_STATUS(sort(task));
    TRY(Policy policy, assemble());
    TRY(const Evaluation evaluation, evaluate(policy, measured_, task));
    if (!simplify(evaluation)) return policy;
    return assemble();
  }

 private:
  // What did not change, integers that did, and the others by group; what cannot be analysed is left out.
  Status sort(const Task& task) {
    for (std::size_t i = 0; i < measures_.size(); ++i) {
      task.report(Phase::fitting, i, measures_.size());
      const bool analysed = measures_[i].coverage->comparable() && measures_[i].figures();
      if (analysed) TRY_STATUS(sort_tensor(i, {task.stop, {}}));
    }
    return {};
  }

  Status sort_tensor(std::size_t i, const Task& task) {
    if (measures_[i].grid->changed == 0) {
      frozen_.push_back(i);
    } else if (!is_floating(layout_[i].dtype)) {
      exempt_.push_back(i);
    } else {
      DriftClass drift;
      if (options_.structure) {
        TRY(drift, classify(measured_, measures_[i], options_.grid_bits, task));
      }
      add_to_group(i, drift);
    }
    return {};
  }

  // Relative norms need a base that is not zero: such tensors do not share a group with others.
  void add_to_group(std::size_t i, const DriftClass& drift) {
    const bool by_pattern = options_.grouping == ProposeOptions::Grouping::pattern;
    std::string label = by_pattern ? numberless_glob(layout_[i].name) : layout_[i].name;
    if (layout_[i].base_squares == 0) label += " from zero";
    const Key key{label, drift.kind, drift.residual.type};
    const auto [known, is_new] = group_of_.emplace(key, groups_.size());
    if (is_new) groups_.push_back({label, drift, {}});
    Group& group = groups_[known->second];
    group.members.push_back(i);
    group.drift.rank = std::max(group.drift.rank, drift.rank);
    group.drift.support = std::max(group.drift.support, drift.support);
    group.drift.scale_bits = std::max(group.drift.scale_bits, drift.scale_bits);
    group.drift.freedom = std::max(group.drift.freedom, drift.freedom);
  }

  Result<Policy> assemble() {
    policy_ = {.name = options_.name, .grid_bits = options_.grid_bits, .pairing = measured_.pair.rules};
    rule_names_.clear();
    add_plain(frozen_, RuleBudget::Kind::frozen, "frozen", "These tensors are equal in both models.", {});
    add_plain(exempt_, RuleBudget::Kind::exempt, "integers that differ",
              "Counters and buffers that differ between the models; they are not part of the proof.",
              Selector::Kind::integer);
    for (const Group& group : groups_) TRY_STATUS(add_group(group));
    if (options_.model_norm && !groups_.empty()) TRY_STATUS(add_model_norm());
    choose_scale();
    if (policy_.rules.size() > PolicyLimits::rules)
      return Error{ErrorCode::policy_refused,
                   "the policy would need more than " + std::to_string(PolicyLimits::rules) + " rules", "",
                   "", "Group the tensors by pattern"};
    return policy_;
  }

  // A scale that some matrix needs and that would not be chosen anyway.
  void choose_scale() {
    unsigned needed = 0;
    for (const Group& group : groups_) needed = std::max(needed, group.drift.scale_bits);
    if (needed > resolve(policy_, layout_).rank_scale_bits) policy_.rank_scale_bits = needed;
  }

  // Where a group's common budget does not hold for one of its members, a norm does. True if there was one.
  bool simplify(const Evaluation& evaluation) {
    bool changed = false;
    for (std::size_t b = 0; b < evaluation.blocks.size(); ++b) {
      if (evaluation.blocks[b].within() || !evaluation.resolution.blocks[b].structured()) continue;
      const auto holds = [&](const Group& group) {
        return std::ranges::count(group.members, evaluation.resolution.blocks[b].tensors.front()) > 0;
      };
      auto& group = *std::find_if(groups_.begin(), groups_.end(), holds);
      changed = changed || group.drift.kind != RuleBudget::Kind::norm;
      group.drift = {};
    }
    return changed;
  }

  std::vector<Pattern> patterns(const Members& members) const {
    std::vector<std::string> wanted;
    for (const auto i : members) wanted.push_back(layout_[i].name);
    std::vector<Pattern> patterns;
    for (const std::string& glob : globs_for(wanted, names_)) {
      auto pattern = Pattern::compile(glob, PatternSyntax::glob);
      if (pattern.ok()) patterns.push_back(std::move(*pattern));  // always: names are within the limits
    }
    return patterns;
  }

  // A name that no tensor and no other rule has.
  std::string unique(std::string name) {
    name = name.substr(0, PolicyLimits::name_bytes - 16);
    std::string candidate = name;
    for (int n = 2; taken_names_.contains(candidate) || !rule_names_.insert(candidate).second; ++n)
      candidate = name + " (" + std::to_string(n) + ")";
    return candidate;
  }

  void add_plain(const Members& members, RuleBudget::Kind kind, const std::string& name,
                 const std::string& comment, std::optional<Selector::Kind> only) {
    if (members.empty()) return;
    policy_.rules.push_back({.name = unique(name),
                             .selector = {patterns(members), only},
                             .budget = {.kind = kind},
                             .per = PolicyRule::default_per(kind),
                             .comment = comment,
                             .place = {}});
  }

  std::vector<BoundedTensor> bounded(const Members& members) const {
    std::vector<BoundedTensor> tensors;
    for (const auto i : members)
      tensors.push_back(
          {layout_[i].dtype, element_count(layout_[i].shape).value_or(0), layout_[i].base_squares});
    return tensors;
  }

  Status add_group(const Group& group) {
    std::vector<MeasuredAmount> amounts;
    for (const auto i : group.members) amounts.push_back({measures_[i].grid->delta_squares, bounded({i})});
    const auto norm = fit_norm(amounts, options_.headroom, options_.grid_bits);
    if (!norm)
      return Error{ErrorCode::out_of_range, "no norm can bound a drift as large as this", "",
                   layout_[group.members.front()].name,
                   "Write a rule for this tensor by hand: free, or exempt"};
    RuleBudget budget{.kind = group.drift.kind, .residual = group.drift.residual, .norm = norm};
    if (group.drift.rank > 0) budget.rank = group.drift.rank;
    if (group.drift.support > 0)
      budget.support = {SupportBound::Unit::count, ExactDecimal::make(group.drift.support, 0).value()};
    policy_.rules.push_back({.name = unique("drift of " + group.label),
                             .selector = {patterns(group.members), Selector::Kind::floating},
                             .budget = budget,
                             .per = PolicyRule::Per::tensor,
                             .comment = why(group),
                             .place = {}});
    return {};
  }

  // Why this class: how many numbers are enough to say what changed.
  std::string why(const Group& group) const {
    if (group.drift.kind == RuleBudget::Kind::norm) return "";
    std::uint64_t elements = 0;
    for (const auto i : group.members)
      elements = std::max(elements, element_count(layout_[i].shape).value_or(0));
    const char* left = group.drift.residual.kind == ResidualBound::Kind::rounding
                           ? "; what is left is what rounding explains."
                           : "; everything else is equal.";
    std::string text;
    if (group.drift.rank > 0) text = "rank " + std::to_string(group.drift.rank);
    if (group.drift.support > 0)
      text += (text.empty() ? "" : " and ") + std::to_string(group.drift.support) + " changed entries";
    return "Explained by " + text + ": " + std::to_string(group.drift.freedom) +
           " degrees of freedom where a norm leaves " + std::to_string(elements) + left;
  }

  Status add_model_norm() {
    MeasuredAmount whole;
    Members members;
    for (const Group& group : groups_)
      members.insert(members.end(), group.members.begin(), group.members.end());
    for (const auto i : frozen_)
      if (is_floating(layout_[i].dtype)) members.push_back(i);
    whole.tensors = bounded(members);
    for (const auto i : members)
      whole.delta_squares = *add(whole.delta_squares, measures_[i].grid->delta_squares);
    policy_.model_norm = fit_norm({whole}, options_.headroom, options_.grid_bits);
    if (policy_.model_norm) return {};
    return Error{ErrorCode::out_of_range, "no norm can bound a drift of the model as large as this", "", "",
                 "Propose a policy without a norm of the whole model"};
  }

  const MeasuredPair& measured_;
  ProposeOptions options_;
  std::vector<LayoutMeasures> measures_;  // of the layout
  std::vector<TensorFacts> layout_;
  std::vector<std::string> names_;  // of all tensors of both models
  Members frozen_, exempt_;
  std::vector<Group> groups_;  // in the order of their first members
  std::map<Key, std::size_t> group_of_;
  std::unordered_set<std::string> taken_names_, rule_names_;  // of tensors, of rules
  Policy policy_;
};

}  // namespace

Result<Policy> propose(const MeasuredPair& measured, const ProposeOptions& options, const Task& task) {
  return Proposer(measured, options).run(task);
}

}  // namespace driftseal
