#include "core/policy/rules/selector.h"

#include <algorithm>
#include <array>

#include "core/base/checks.h"

namespace driftseal {
namespace {

constexpr unsigned roles = static_cast<unsigned>(Role::other) + 1;
constexpr unsigned regions = static_cast<unsigned>(Region::other) + 1;
constexpr unsigned towers = static_cast<unsigned>(Tower::decoder) + 1;
static_assert(roles < 64);

struct RoleGroup {
  std::string_view word;
  AnyOf<Role> roles;
};

const std::array<RoleGroup, 2>& role_groups() {
  static const std::array<RoleGroup, 2> groups = {
      {{"attention",
        {Role::attention_q, Role::attention_k, Role::attention_v, Role::attention_qkv, Role::attention_kv,
         Role::attention_o}},
       {"mlp", {Role::mlp_gate, Role::mlp_up, Role::mlp_gate_up, Role::mlp_down}}}};
  return groups;
}

// Of those of the `count` values of an enum that are wanted.
template <class Word, class Wanted>
std::vector<std::string_view> words(unsigned count, const Wanted& wanted) {
  std::vector<std::string_view> out;
  for (unsigned i = 0; i < count; ++i)
    if (const auto word = static_cast<Word>(i); wanted(word)) out.push_back(to_string(word));
  return out;
}

template <class Word>
std::vector<std::string_view> words_in(AnyOf<Word> set, unsigned count) {
  return words<Word>(count, [&](Word word) { return set.contains(word); });
}
template <class Word>
std::vector<std::string_view> all_words(unsigned count) {
  return words<Word>(count, [](Word) { return true; });
}

}  // namespace

bool Selector::asks_for_place() const {
  return !roles.empty() || !regions.empty() || !towers.empty() || layers;
}

bool Selector::asks_for_nothing() const { return patterns.empty() && !kind && !asks_for_place(); }

static bool stands_there(const Selector& selector, const TensorPlace& place) {
  if (!selector.roles.empty() && !selector.roles.contains(place.role)) return false;
  if (!selector.regions.empty() && !selector.regions.contains(place.region)) return false;
  if (!selector.towers.empty() && !selector.towers.contains(place.tower)) return false;
  if (!selector.layers) return true;
  return place.region == Region::layer && selector.layers->contains(place.layer, place.behind);
}

bool Selector::selects(const TensorFacts& tensor) const {
  if (kind && !includes(*kind, kind_of(tensor.dtype, tensor.shape))) return false;
  if (asks_for_place()) {
    CHECK(tensor.place);
    if (!stands_there(*this, *tensor.place)) return false;
  }
  const auto matches = [&](const Pattern& pattern) { return pattern.matches(tensor.name); };
  return patterns.empty() || std::ranges::any_of(patterns, matches);
}

bool includes(Selector::Kind asked, TensorKind kind) {
  switch (asked) {
    case Selector::Kind::floating:
      return kind != TensorKind::integer;
    case Selector::Kind::integer:
      return kind == TensorKind::integer;
    case Selector::Kind::matrix:
      return kind == TensorKind::matrix;
    case Selector::Kind::vector:
      return kind == TensorKind::vector;
  }
  CHECK(false);
}

std::string_view to_string(Selector::Kind kind) {
  switch (kind) {
    case Selector::Kind::floating:
      return "floating";
    case Selector::Kind::integer:
      return "integer";
    case Selector::Kind::matrix:
      return "matrix";
    case Selector::Kind::vector:
      return "vector";
  }
  CHECK(false);
}

std::optional<Selector::Kind> parse_kind(std::string_view word) {
  using enum Selector::Kind;
  for (const auto kind : {floating, integer, matrix, vector})
    if (to_string(kind) == word) return kind;
  return {};
}

std::optional<AnyOf<Role>> parse_roles(std::string_view word) {
  for (const RoleGroup& group : role_groups())
    if (group.word == word) return group.roles;
  if (const auto role = parse_role(word)) return AnyOf<Role>{*role};
  return {};
}

std::vector<std::string_view> all_role_words() {
  auto words = all_words<Role>(roles);
  for (std::size_t i = role_groups().size(); i-- > 0;) words.insert(words.begin(), role_groups()[i].word);
  return words;
}
std::vector<std::string_view> all_region_words() { return all_words<Region>(regions); }
std::vector<std::string_view> all_tower_words() { return all_words<Tower>(towers); }

std::vector<std::string_view> words_of(AnyOf<Role> set) {
  std::vector<std::string_view> words;
  for (const RoleGroup& group : role_groups()) {
    if (!set.contains(group.roles)) continue;
    words.push_back(group.word);
    set.remove(group.roles);
  }
  const auto rest = words_in(set, roles);
  words.insert(words.end(), rest.begin(), rest.end());
  return words;
}
std::vector<std::string_view> words_of(AnyOf<Region> set) { return words_in(set, regions); }
std::vector<std::string_view> words_of(AnyOf<Tower> set) { return words_in(set, towers); }

}  // namespace driftseal
