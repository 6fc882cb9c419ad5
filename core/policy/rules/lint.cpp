#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "core/policy/rules/finding.h"

namespace driftseal {
namespace {

// Of a selector that does not ask for a place.
bool is_catch_all(const Selector& selector) {
  const auto any = [](const Pattern& p) {
    return p.syntax() == PatternSyntax::glob && p.text().find_first_not_of('*') == std::string::npos;
  };
  return selector.patterns.empty() || std::any_of(selector.patterns.begin(), selector.patterns.end(), any);
}

std::string key_of(const Pattern& pattern) {
  return (pattern.syntax() == PatternSyntax::glob ? "g" : "r") + pattern.text();
}

// Which earlier rules have a pattern, and which take everything, both for each kind of tensor.
class Earlier {
 public:
  // An earlier rule that takes all tensors of this kind that the selector selects, as far as the texts tell.
  std::optional<std::size_t> taken_by(const Selector& selector, TensorKind kind) const {
    const auto& seen = of(kind);
    if (seen.all) return seen.all;
    std::optional<std::size_t> last;
    for (const Pattern& pattern : selector.patterns) {
      const auto found = seen.patterns.find(key_of(pattern));
      if (found == seen.patterns.end()) return std::nullopt;
      last = std::max(last.value_or(0), found->second);
    }
    return last;
  }

  // A place is not told by texts: a rule that asks for one is not known to take anything.
  void add(const Selector& selector, TensorKind kind, std::size_t rule) {
    if (selector.asks_for_place()) return;
    auto& seen = of(kind);
    if (is_catch_all(selector) && !seen.all) seen.all = rule;
    for (const Pattern& pattern : selector.patterns) seen.patterns.emplace(key_of(pattern), rule);
  }

 private:
  struct Seen {
    std::unordered_map<std::string, std::size_t> patterns;
    std::optional<std::size_t> all;
  };
  const Seen& of(TensorKind kind) const { return seen_[static_cast<std::size_t>(kind)]; }
  Seen& of(TensorKind kind) { return seen_[static_cast<std::size_t>(kind)]; }

  std::array<Seen, 3> seen_;
};

std::vector<TensorKind> kinds_of(const Selector& selector) {
  std::vector<TensorKind> kinds;
  for (const auto kind : {TensorKind::integer, TensorKind::matrix, TensorKind::vector})
    if (!selector.kind || includes(*selector.kind, kind)) kinds.push_back(kind);
  return kinds;
}

// The earlier rule because of which this one never decides, if there is one.
std::optional<std::size_t> why_unreachable(const Earlier& earlier, const Selector& selector) {
  std::optional<std::size_t> other;
  for (const TensorKind kind : kinds_of(selector)) {
    const auto rule = earlier.taken_by(selector, kind);
    if (!rule) return std::nullopt;
    other = std::max(other.value_or(0), *rule);
  }
  return other;
}

Finding unreachable(const Policy& policy, std::size_t rule, std::size_t other) {
  const bool same = policy.rules[rule].budget == policy.rules[other].budget;
  return {.severity = same ? Severity::warning : Severity::error,
          .kind = FindingKind::unreachable_rule,
          .rule = rule,
          .other_rule = other,
          .place = policy.rules[rule].place};
}

void find_repeated(const Policy& policy, std::size_t rule, std::vector<Finding>& findings) {
  std::unordered_set<std::string_view> seen;
  for (const Pattern& pattern : policy.rules[rule].selector.patterns)
    if (!seen.insert(pattern.text()).second)
      findings.push_back({.severity = Severity::warning,
                          .kind = FindingKind::repeated_pattern,
                          .rule = rule,
                          .detail = pattern.text(),
                          .place = policy.rules[rule].place});
}

}  // namespace

std::vector<Finding> lint(const Policy& policy) {
  std::vector<Finding> findings;
  Earlier earlier;
  for (std::size_t rule = 0; rule < policy.rules.size(); ++rule) {
    const Selector& selector = policy.rules[rule].selector;
    if (const auto other = why_unreachable(earlier, selector))
      findings.push_back(unreachable(policy, rule, *other));
    find_repeated(policy, rule, findings);
    for (const TensorKind kind : kinds_of(selector)) earlier.add(selector, kind, rule);
  }
  return findings;
}

}  // namespace driftseal
