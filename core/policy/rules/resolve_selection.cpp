// Which rule decides for which tensor.
#include <algorithm>

#include "core/policy/rules/resolving.h"

namespace driftseal {
namespace {

// A rule that decides nothing: because nothing fits it, or because earlier rules decide for all of it.
void find_idle(Resolving& resolving, std::size_t rule, const TensorList& lost) {
  const auto& rules = resolving.policy.rules;
  const auto& rule_of = resolving.out.rule_of;
  if (lost.empty())
    return resolving.add_finding(Severity::warning, FindingKind::dead_rule, rule,
                                 {.detail = why_dead(rules[rule].selector, resolving.layout)});
  const auto differs = [&](std::size_t i) { return !(rules[*rule_of[i]].budget == rules[rule].budget); };
  const auto other = std::ranges::find_if(lost, differs);
  const bool contradiction = other != lost.end();
  const auto shown = contradiction ? *other : lost.front();
  resolving.add_finding(
      contradiction ? Severity::error : Severity::warning,
      contradiction ? FindingKind::contradictory_rule : FindingKind::shadowed_rule, rule,
      {.other_rule = rule_of[shown], .tensor = resolving.layout[shown].name, .count = lost.size()});
}

TensorList take(Resolving& resolving, std::size_t rule) {
  TensorList taken, lost;  // lost to earlier rules
  for (std::size_t i = 0; i < resolving.layout.size(); ++i)
    if (resolving.policy.rules[rule].selector.selects(resolving.layout[i]))
      (resolving.out.rule_of[i] ? lost : taken).push_back(i);
  for (const auto i : taken) resolving.out.rule_of[i] = rule;
  if (taken.empty()) find_idle(resolving, rule, lost);
  return taken;
}

}  // namespace

std::vector<TensorList> select_tensors(Resolving& resolving) {
  resolving.out.rule_of.resize(resolving.layout.size());
  std::vector<TensorList> taken;
  for (std::size_t rule = 0; rule < resolving.policy.rules.size(); ++rule)
    taken.push_back(take(resolving, rule));
  return taken;
}

}  // namespace driftseal
