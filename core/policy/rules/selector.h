// Which tensors a rule is for: by name, by kind, and by the place in the network (docs/policy_format.md,
// "Selectors").
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "core/architecture/roles/role.h"
#include "core/policy/rules/layer_set.h"
#include "core/policy/rules/pattern.h"
#include "core/policy/rules/tensor_facts.h"

namespace driftseal {

// Values of a closed list (an enum with fewer than 64) of which a tensor must have one. Empty: nothing is
// asked.
template <class Word>
class AnyOf {
 public:
  AnyOf() = default;
  AnyOf(std::initializer_list<Word> words) {
    for (const Word word : words) bits_ |= bit(word);
  }

  bool empty() const { return bits_ == 0; }
  bool contains(Word word) const { return (bits_ & bit(word)) != 0; }
  bool contains(AnyOf other) const { return (bits_ & other.bits_) == other.bits_; }
  bool meets(AnyOf other) const { return (bits_ & other.bits_) != 0; }
  void add(AnyOf other) { bits_ |= other.bits_; }
  void remove(AnyOf other) { bits_ &= ~other.bits_; }
  bool operator==(const AnyOf&) const = default;

 private:
  static std::uint64_t bit(Word word) { return std::uint64_t{1} << static_cast<unsigned>(word); }

  std::uint64_t bits_ = 0;
};

// A tensor is selected if it has everything that is asked.
struct Selector {
  enum class Kind : std::uint8_t { floating, integer, matrix, vector };

  std::vector<Pattern> patterns = {};  // one of them matches its name; none: every name
  std::optional<Kind> kind = {};
  AnyOf<Role> roles = {};
  AnyOf<Region> regions = {};
  AnyOf<Tower> towers = {};
  std::optional<LayerSet> layers = {};  // it is of a layer, and of one of these

  bool asks_for_place() const;
  bool asks_for_nothing() const;
  // The tensor has a place if the selector asks for one.
  bool selects(const TensorFacts& tensor) const;
};

bool includes(Selector::Kind asked, TensorKind kind);

// The words of a policy. A role may be a group of several: "attention", "mlp".
std::string_view to_string(Selector::Kind kind);
std::optional<Selector::Kind> parse_kind(std::string_view word);
std::optional<AnyOf<Role>> parse_roles(std::string_view word);
std::vector<std::string_view> all_role_words();  // groups first
std::vector<std::string_view> all_region_words();
std::vector<std::string_view> all_tower_words();

// As few words as there are for these, in the order of the lists.
std::vector<std::string_view> words_of(AnyOf<Role> roles);
std::vector<std::string_view> words_of(AnyOf<Region> regions);
std::vector<std::string_view> words_of(AnyOf<Tower> towers);

}  // namespace driftseal
