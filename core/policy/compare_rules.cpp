// Which rule of one policy is which of another.
#include <algorithm>
#include <unordered_map>

#include "core/policy/compare.h"

namespace driftseal {
namespace {

using Partners = std::vector<std::optional<std::size_t>>;  // of the second policy's rules, in the first

bool same(const Pattern& a, const Pattern& b) { return a.syntax() == b.syntax() && a.text() == b.text(); }

bool same(const Selector& a, const Selector& b) {
  return a.kind == b.kind && a.roles == b.roles && a.regions == b.regions && a.towers == b.towers &&
         a.layers == b.layers &&
         std::ranges::equal(a.patterns, b.patterns,
                            [](const Pattern& x, const Pattern& y) { return same(x, y); });
}

bool same_but_for_name(const PolicyRule& a, const PolicyRule& b) {
  return a.per == b.per && a.budget == b.budget && a.comment == b.comment && same(a.selector, b.selector);
}

Partners partners_of(const Policy& before, const Policy& after) {
  std::unordered_map<std::string_view, std::size_t> by_name;
  for (std::size_t i = 0; i < before.rules.size(); ++i) by_name.emplace(before.rules[i].name, i);
  Partners partners(after.rules.size());
  std::vector<bool> taken(before.rules.size());
  const auto pair = [&](std::size_t at, std::size_t partner) {
    partners[at] = partner;
    taken[partner] = true;
  };
  for (std::size_t at = 0; at < after.rules.size(); ++at)
    if (const auto found = by_name.find(after.rules[at].name); found != by_name.end())
      pair(at, found->second);
  for (std::size_t at = 0; at < after.rules.size(); ++at) {
    for (std::size_t i = 0; !partners[at] && i < before.rules.size(); ++i)
      if (!taken[i] && same_but_for_name(before.rules[i], after.rules[at])) pair(at, i);
  }
  return partners;
}

// Those that need not be called moved: a longest run of partners in ascending order (patience sorting).
std::vector<bool> in_order(const Partners& partners) {
  constexpr auto none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> ends, previous(partners.size(), none);  // ends: of the best run of each length
  for (std::size_t at = 0; at < partners.size(); ++at) {
    if (!partners[at]) continue;
    const auto end =
        std::ranges::lower_bound(ends, *partners[at], {}, [&](std::size_t i) { return *partners[i]; });
    if (end != ends.begin()) previous[at] = *std::prev(end);
    if (end == ends.end()) {
      ends.push_back(at);
    } else {
      *end = at;
    }
  }
  std::vector<bool> kept(partners.size());
  for (std::size_t at = ends.empty() ? none : ends.back(); at != none; at = previous[at]) kept[at] = true;
  return kept;
}

RuleChange difference(const Policy& before, std::size_t first, const Policy& after, std::size_t second) {
  const PolicyRule &a = before.rules[first], &b = after.rules[second];
  return {.before = first,
          .after = second,
          .name = a.name != b.name,
          .selector = !same(a.selector, b.selector),
          .budget = !(a.budget == b.budget),
          .per = a.per != b.per,
          .comment = a.comment != b.comment};
}

}  // namespace

std::vector<RuleChange> compare_rules(const Policy& before, const Policy& after) {
  const Partners partners = partners_of(before, after);
  const auto kept = in_order(partners);
  std::vector<bool> has_partner(before.rules.size());
  for (const auto& partner : partners)
    if (partner) has_partner[*partner] = true;
  std::vector<RuleChange> changes;
  const auto add_removed = [&](std::size_t from) {
    for (; from < before.rules.size() && !has_partner[from]; ++from) changes.push_back({.before = from});
  };
  add_removed(0);
  for (std::size_t at = 0; at < after.rules.size(); ++at) {
    if (!partners[at]) {
      changes.push_back({.after = at});
      continue;
    }
    changes.push_back(difference(before, *partners[at], after, at));
    changes.back().moved = !kept[at];
    add_removed(*partners[at] + 1);
  }
  return changes;
}

}  // namespace driftseal
