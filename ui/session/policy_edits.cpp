#include "ui/session/policy_edits.h"

#include <algorithm>

#include "core/policy/name_groups.h"

namespace driftseal::ui {
namespace {

bool isTaken(const Policy& policy, const std::string& name) {
  return std::ranges::any_of(policy.rules, [&](const PolicyRule& rule) { return rule.name == name; });
}

std::string freeName(const Policy& policy, const std::string& wanted) {
  std::string name = wanted;
  for (int number = 2; isTaken(policy, name); ++number) name = wanted + ' ' + std::to_string(number);
  return name;
}

// One scale has one spelling: without a rank none is stated.
Policy tidied(Policy policy) {
  const auto ranked = [](const PolicyRule& rule) { return rule.budget.rank.has_value(); };
  if (std::ranges::none_of(policy.rules, ranked)) policy.rank_scale_bits.reset();
  return policy;
}

void insert(Policy& policy, std::size_t at, PolicyRule rule) {
  rule.name = freeName(policy, rule.name);
  policy.rules.insert(policy.rules.begin() + static_cast<std::ptrdiff_t>(std::min(at, policy.rules.size())),
                      std::move(rule));
}

}  // namespace

PolicyEdit insertRule(std::size_t at, const PolicyRule& rule) {
  return [at, rule](Policy policy) {
    if (policy.name.empty()) policy.name = "New policy";
    insert(policy, at, rule);
    return policy;
  };
}

PolicyEdit removeRules(const std::vector<std::size_t>& rules) {
  return [rules](Policy policy) {
    std::vector<PolicyRule> kept;
    for (std::size_t i = 0; i < policy.rules.size(); ++i)
      if (std::ranges::find(rules, i) == rules.end()) kept.push_back(policy.rules[i]);
    policy.rules = std::move(kept);
    return tidied(std::move(policy));
  };
}

PolicyEdit duplicateRule(std::size_t rule) {
  return [rule](Policy policy) {
    if (rule < policy.rules.size()) insert(policy, rule + 1, policy.rules[rule]);
    return policy;
  };
}

PolicyEdit moveRule(std::size_t from, std::size_t to) {
  return [from, to](Policy policy) {
    if (from >= policy.rules.size() || to >= policy.rules.size()) return policy;
    const auto at = [&](std::size_t i) { return policy.rules.begin() + static_cast<std::ptrdiff_t>(i); };
    if (from < to) std::rotate(at(from), at(from + 1), at(to + 1));
    if (to < from) std::rotate(at(to), at(from), at(from + 1));
    return policy;
  };
}

PolicyEdit replaceRule(std::size_t rule, const PolicyRule& by) {
  return [rule, by](Policy policy) {
    if (rule < policy.rules.size()) policy.rules[rule] = by;
    return tidied(std::move(policy));
  };
}

PolicyRule emptyRule() {
  PolicyRule rule;
  rule.name = "new rule";
  if (auto every = Pattern::compile("*", PatternSyntax::glob)) rule.selector.patterns = {*every};
  return rule;
}

PolicyRule ruleFor(const std::vector<std::string>& tensors, const std::vector<std::string>& all) {
  PolicyRule rule = emptyRule();
  rule.selector.patterns.clear();
  for (const std::string& glob : globs_for(tensors, all))
    if (auto pattern = Pattern::compile(glob, PatternSyntax::glob))
      rule.selector.patterns.push_back(*pattern);
  return rule;
}

}  // namespace driftseal::ui
