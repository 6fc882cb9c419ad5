#include "core/policy/propose.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <unordered_set>

#include "core/policy/name_groups.h"

namespace driftseal {
namespace {

constexpr int digits = 4;  // of a proposed norm: readable, and within 0.1 % of what was measured

struct Amount {  // a drift to be allowed
  WideInteger delta_squares, base_squares;
};

// The ratio of the drift's norm to the unit: the base's norm, or 2^s steps of the grid.
double ratio(const Amount& amount, NormBound::Unit unit, unsigned grid_bits) {
  const double drift = std::sqrt(amount.delta_squares.approximate());
  if (unit == NormBound::Unit::absolute) return std::ldexp(drift, -static_cast<int>(grid_bits));
  return drift / std::sqrt(amount.base_squares.approximate());
}

// `value` to four digits, by text: 0.012345 -> (1234, -5) or (1235, -5), whichever printf rounds to.
std::optional<ExactDecimal> four_digits(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*e", digits - 1, value);
  const auto parsed = ExactDecimal::parse(text);
  return parsed.ok() ? std::optional(*parsed) : std::nullopt;
}

// The next larger number of four digits.
std::optional<ExactDecimal> one_up(const ExactDecimal& value) {
  u128 significand = value.significand();
  int exponent = value.exponent();
  for (; significand < 1000; --exponent) significand *= 10;
  return ExactDecimal::make(significand + 1, exponent);
}

bool allows(const NormBound& bound, unsigned grid_bits, const Amount& amount) {
  const auto squared = resolve_bound(bound, grid_bits, amount.base_squares);
  return squared && WideInteger(*squared) >= amount.delta_squares;
}

// The smallest norm of four digits that is at least (1 + headroom) times every amount's ratio and, checked in
// the integers that the proof uses, allows each of them.
std::optional<NormBound> fit(const std::vector<Amount>& amounts, NormBound::Unit unit,
                             const ProposeOptions& options) {
  double largest = 0;
  for (const Amount& amount : amounts) largest = std::max(largest, ratio(amount, unit, options.grid_bits));
  const double target = largest * (1 + options.headroom.approximate());
  auto value = four_digits(target);
  if (value && value->approximate() < target) value = one_up(*value);
  const auto fits = [&](const ExactDecimal& candidate) {
    return std::all_of(amounts.begin(), amounts.end(), [&](const Amount& amount) {
      return allows({unit, candidate}, options.grid_bits, amount);
    });
  };
  for (int attempt = 0; attempt < 3 && value && !value->is_zero(); ++attempt, value = one_up(*value))
    if (fits(*value)) return NormBound{unit, *value};
  return std::nullopt;
}

class Proposer {
 public:
  Proposer(const MeasuredPair& measured, const ProposeOptions& options)
      : options_(options), layout_(layout_of(measured.pair, measured.grid)) {
    for (const TensorFacts& tensor : layout_) names_.push_back(tensor.name);
    for (const CoverageEntry& entry : measured.pair.coverage)
      if (entry.status == Coverage::added)
        names_.push_back(entry.name);  // no glob shall take them by accident
    taken_names_.insert(names_.begin(), names_.end());
    sort(measured);
  }

  Result<Policy> run() {
    policy_.name = options_.name;
    policy_.grid_bits = options_.grid_bits;
    add_plain(frozen_, RuleBudget::Kind::frozen, "frozen", "These tensors are equal in both models.", {});
    add_plain(exempt_, RuleBudget::Kind::exempt, "integers that differ",
              "Counters and buffers that differ between the models; they are not part of the proof.",
              TensorKind::integer);
    for (const auto& [key, members] : norms_) TRY_STATUS(add_norm(key.second, members));
    if (options_.model_norm && !norms_.empty()) TRY_STATUS(add_model_norm());
    if (policy_.rules.size() > PolicyLimits::rules)
      return Error{ErrorCode::policy_refused,
                   "the policy would need more than " + std::to_string(PolicyLimits::rules) + " rules", "",
                   "", "Group the tensors by pattern"};
    return std::move(policy_);
  }

 private:
  using Members = std::vector<std::size_t>;  // indices into the layout
  using Key = std::pair<std::size_t,
                        std::string>;  // first member, so that rules come in the order of the model; pattern

  // What did not change, integers that did, and norms by group; tensors that cannot be analysed are left out.
  void sort(const MeasuredPair& measured) {
    std::map<std::size_t, const TensorGridDrift*> figures;
    for (const TensorGridDrift& tensor : measured.grid) figures[tensor.base] = &tensor;
    std::map<std::string, std::size_t> first;
    std::size_t place = 0;
    for (const CoverageEntry& entry : measured.pair.coverage) {
      if (!entry.base || !entry.tuned) continue;
      const std::size_t i = place++;
      const auto found = figures.find(*entry.base);
      const bool analysed = entry.comparable() && found != figures.end() && !found->second->has_problem();
      delta_squares_.push_back(analysed ? found->second->delta_squares : 0);
      if (!analysed) layout_[i].base_squares = 0;  // it is in no block
      if (analysed) sort_tensor(i, found->second->changed > 0, first);
    }
  }

  void sort_tensor(std::size_t i, bool changed, std::map<std::string, std::size_t>& first) {
    if (!changed) return frozen_.push_back(i);
    if (kind_of(layout_[i].dtype) == TensorKind::integer) return exempt_.push_back(i);
    const bool by_pattern = options_.grouping == ProposeOptions::Grouping::pattern;
    std::string label = by_pattern ? numberless_glob(layout_[i].name) : layout_[i].name;
    if (layout_[i].base_squares == 0) label += " from zero";
    norms_[{first.emplace(label, i).first->second, label}].push_back(i);
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
    for (int n = 2; !taken_names_.insert(candidate).second; ++n)
      candidate = name + " (" + std::to_string(n) + ")";
    return candidate;
  }

  void add_plain(const Members& members, RuleBudget::Kind kind, const std::string& name,
                 const std::string& comment, std::optional<TensorKind> only) {
    if (members.empty()) return;
    policy_.rules.push_back({.name = unique(name),
                             .selector = {patterns(members), only},
                             .budget = {kind, {}},
                             .per = PolicyRule::default_per(kind),
                             .comment = comment,
                             .place = {}});
  }

  Amount amount(std::size_t i) const { return {delta_squares_[i], layout_[i].base_squares}; }

  Status add_norm(const std::string& label, const Members& members) {
    std::vector<Amount> amounts;
    for (const auto i : members) amounts.push_back(amount(i));
    const bool from_zero = layout_[members.front()].base_squares == 0;
    const auto unit = from_zero ? NormBound::Unit::absolute : NormBound::Unit::relative;
    const auto bound = fit(amounts, unit, options_);
    if (!bound)
      return Error{ErrorCode::out_of_range, "no norm can bound a drift as large as this", "",
                   layout_[members.front()].name, "Write a rule for this tensor by hand: free, or exempt"};
    policy_.rules.push_back({.name = unique("drift of " + label),
                             .selector = {patterns(members), TensorKind::floating},
                             .budget = {RuleBudget::Kind::norm, *bound},
                             .per = PolicyRule::Per::tensor,
                             .comment = "",
                             .place = {}});
    return {};
  }

  Status add_model_norm() {
    Amount whole;
    for (std::size_t i = 0; i < layout_.size(); ++i) {
      if (kind_of(layout_[i].dtype) == TensorKind::integer) continue;
      whole.delta_squares = *add(whole.delta_squares, delta_squares_[i]);
      whole.base_squares = *add(whole.base_squares, layout_[i].base_squares);
    }
    const bool from_zero = whole.base_squares == WideInteger();
    policy_.model_norm =
        fit({whole}, from_zero ? NormBound::Unit::absolute : NormBound::Unit::relative, options_);
    if (policy_.model_norm) return {};
    return Error{ErrorCode::out_of_range, "no norm can bound a drift of the model as large as this", "", "",
                 "Propose a policy without a norm of the whole model"};
  }

  ProposeOptions options_;
  std::vector<TensorFacts> layout_;
  std::vector<u128> delta_squares_;  // of the layout
  std::vector<std::string> names_;   // of all tensors of both models
  Members frozen_, exempt_;
  std::map<Key, Members> norms_;
  std::unordered_set<std::string> taken_names_;  // of tensors and of rules
  Policy policy_;
};

}  // namespace

Result<Policy> propose(const MeasuredPair& measured, const ProposeOptions& options) {
  return Proposer(measured, options).run();
}

}  // namespace driftseal
