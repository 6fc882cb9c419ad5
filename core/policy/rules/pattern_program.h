// The parts of a pattern: its syntax tree, and the program of the automaton that is made of it. Private to
// the patterns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace driftseal::pattern {

// Code points in intervals, ascending and apart, or all others. A byte that is not part of valid UTF-8 stands
// as 0x110000 + byte.
struct CharacterSet {
  using Range = std::pair<char32_t, char32_t>;  // inclusive
  std::vector<Range> ranges;
  bool negated = false;

  static CharacterSet any() { return {{}, true}; }
  static CharacterSet one(char32_t c) { return {{{c, c}}, false}; }
  void normalise();  // brings the intervals into order
  bool contains(char32_t c) const;
};

struct Node {
  enum class Kind { set, sequence, choice, repeat };
  static constexpr unsigned unlimited = ~0U;

  Kind kind = Kind::sequence;
  CharacterSet set = {};            // of a set
  std::vector<Node> children = {};  // of the others; a repeat has one
  unsigned least = 0, most = 0;     // of a repeat
};

struct Instruction {
  enum class Op : std::uint8_t { set, split, jump, match };
  Op op;
  std::uint32_t first = 0;   // set: its index; split, jump: where to go
  std::uint32_t second = 0;  // split: the other way
};

struct Program {
  std::vector<Instruction> code;
  std::vector<CharacterSet> sets;

  bool matches(std::u32string_view name) const;
};

std::u32string code_points(std::string_view text);

Result<Node> parse_glob(std::u32string_view text);
Result<Node> parse_regex(std::u32string_view text);
std::optional<Program> compile(const Node& root);  // empty if the program would be too long

// "[...]" after its "[", up to and including "]"; `at` moves. `complement` is the character that complements
// the set.
Result<CharacterSet> parse_set(std::u32string_view text, std::size_t& at, char32_t complement);
// \d \w \s and their complements, or an escaped punctuation character; `at` stands behind the backslash.
Result<CharacterSet> parse_escape(std::u32string_view text, std::size_t& at);

Error refuse_at(std::size_t at, const std::string& what, const std::string& remedy);

}  // namespace driftseal::pattern
