#include "core/architecture/roles/matcher.h"

#include <algorithm>

namespace driftseal {

bool Matcher::add(std::string_view pattern, std::size_t family, std::size_t row) {
  const Path path = split_name(pattern);
  if (pattern.empty() || path.count == Path::most) return false;
  std::size_t node = 0;
  for (std::size_t i = 0; i < path.count; ++i) {
    const auto child = child_of(node, path.parts[i]);
    if (!child) return false;
    node = *child;
  }
  nodes_[node].rows.emplace_back(family, row);
  return true;
}

std::optional<std::size_t> Matcher::child_of(std::size_t node, std::string_view component) {
  if (const auto brace = component.find('{'); brace != component.npos)
    return number_child_of(node, component, brace);
  const auto [edge, is_new] = nodes_[node].literal.emplace(component, nodes_.size());
  const std::size_t child = edge->second;
  if (is_new) nodes_.emplace_back();
  return child;
}

std::optional<std::size_t> Matcher::number_child_of(std::size_t node, std::string_view component,
                                                    std::size_t brace) {
  static const std::map<std::string_view, Counter> counters = {
      {"layer", Counter::layer}, {"stage", Counter::stage}, {"expert", Counter::expert}, {"n", Counter::any}};
  const auto end = component.find('}', brace);
  if (end == component.npos) return {};
  const auto counter = counters.find(component.substr(brace + 1, end - brace - 1));
  if (counter == counters.end()) return {};
  const auto before = component.substr(0, brace), after = component.substr(end + 1);
  for (const auto& edge : nodes_[node].numbers)
    if (edge.before == before && edge.after == after && edge.counter == counter->second) return edge.child;
  nodes_[node].numbers.push_back({std::string(before), std::string(after), counter->second, nodes_.size()});
  nodes_.emplace_back();
  return nodes_.size() - 1;
}

void Matcher::find(const Path& path, std::vector<Match>& matches) const {
  matches.clear();
  walk(0, path, 0, {}, matches);
}

static std::optional<std::uint32_t> number_in(std::string_view component, std::string_view before,
                                              std::string_view after) {
  if (component.size() < before.size() + after.size() || !component.starts_with(before) ||
      !component.ends_with(after))
    return {};
  return parse_number(component.substr(before.size(), component.size() - before.size() - after.size()));
}

void Matcher::walk(std::size_t node, const Path& path, std::size_t part, const Numbers& numbers,
                   std::vector<Match>& matches) const {
  const Node& here = nodes_[node];
  if (part == path.count) {
    for (const auto& [family, row] : here.rows) matches.push_back({family, row, numbers});
    return;
  }
  if (const auto edge = here.literal.find(path.parts[part]); edge != here.literal.end())
    walk(edge->second, path, part + 1, numbers, matches);
  for (const NumberEdge& edge : here.numbers) {
    const auto number = number_in(path.parts[part], edge.before, edge.after);
    if (!number) continue;
    Numbers more = numbers;
    if (edge.counter == Counter::stage) more.stage = number;
    if (edge.counter == Counter::expert) more.expert = number;
    if (edge.counter == Counter::layer) more.layer = number, more.layer_end = part + 1;
    walk(edge.child, path, part + 1, more, matches);
  }
}

}  // namespace driftseal
