#include "core/policy/expand.h"

#include <algorithm>

#include "core/policy/name_groups.h"

namespace driftseal {
namespace {

Result<std::vector<Pattern>> patterns_for(const Selector& selector, std::span<const TensorFacts> base,
                                          const std::vector<std::string>& names) {
  std::vector<std::string> selected;
  for (const TensorFacts& tensor : base)
    if (selector.selects(tensor)) selected.push_back(tensor.name);
  std::vector<Pattern> patterns;
  for (const std::string& glob : globs_for(selected, names)) {
    TRY(Pattern pattern, Pattern::compile(glob, PatternSyntax::glob));
    patterns.push_back(std::move(pattern));
  }
  return patterns;
}

std::size_t count_patterns(const Policy& policy) {
  std::size_t patterns = 0;
  for (const PolicyRule& rule : policy.rules) patterns += rule.selector.patterns.size();
  return patterns;
}

}  // namespace

Result<Policy> expand(Policy policy, std::span<const TensorFacts> base) {
  std::vector<std::string> names;
  for (const TensorFacts& tensor : base) names.push_back(tensor.name);
  const auto selects_nothing = [](const PolicyRule& rule) { return rule.selector.asks_for_nothing(); };
  for (PolicyRule& rule : policy.rules) {
    if (!rule.selector.asks_for_place()) continue;
    TRY(auto patterns, patterns_for(rule.selector, base, names));
    const auto kind = patterns.empty() ? std::nullopt : rule.selector.kind;
    rule.selector = {.patterns = std::move(patterns), .kind = kind};
  }
  std::erase_if(policy.rules, selects_nothing);
  if (std::ranges::none_of(policy.rules, [](const PolicyRule& rule) { return rule.budget.rank.has_value(); }))
    policy.rank_scale_bits.reset();
  if (policy.rules.empty())
    return Error{ErrorCode::policy_refused, "no rule selects a tensor of this base", "", "",
                 "Look at what \"driftseal policy check\" says of it"};
  if (count_patterns(policy) > PolicyLimits::patterns)
    return Error{ErrorCode::limit_exceeded,
                 "the policy would need more than " + std::to_string(PolicyLimits::patterns) + " patterns",
                 "", "", "Select by patterns of names instead"};
  return policy;
}

}  // namespace driftseal
