// Character sets, escapes and the decoding of names: what globs and regular expressions share.
#include <array>

#include "core/base/bytes.h"
#include "core/policy/rules/pattern_program.h"

namespace driftseal::pattern {
namespace {

constexpr char32_t invalid_byte = 0x110000;

// Length of the UTF-8 sequence that a lead byte announces; 1 for anything else.
std::size_t announced_length(unsigned char lead) {
  if (lead >= 0xF0) return 4;
  if (lead >= 0xE0) return 3;
  return lead >= 0xC0 ? 2 : 1;
}

char32_t decode(std::string_view sequence) {
  constexpr std::array<unsigned char, 5> lead_mask{0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t c = static_cast<unsigned char>(sequence[0]) & lead_mask[sequence.size()];
  for (char byte : sequence.substr(1)) c = (c << 6) | (static_cast<unsigned char>(byte) & 0x3F);
  return c;
}

bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
}

CharacterSet class_of(char32_t letter) {
  switch (letter) {
    case 'd':
      return {{{'0', '9'}}, false};
    case 'D':
      return {{{'0', '9'}}, true};
    case 'w':
      return {{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}, false};
    case 'W':
      return {{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}, true};
    case 's':
      return {{{'\t', '\r'}, {' ', ' '}}, false};
    case 'S':
      return {{{'\t', '\r'}, {' ', ' '}}, true};
    default:
      return {};
  }
}

// One character or class inside brackets.
Result<CharacterSet> parse_member(std::u32string_view text, std::size_t& at) {
  if (text[at] == '\\') return parse_escape(text, ++at);
  return CharacterSet::one(text[at++]);
}

bool is_single(const CharacterSet& set) {
  return !set.negated && set.ranges.size() == 1 && set.ranges[0].first == set.ranges[0].second;
}

// "a" or "a-z", added to the set.
Status parse_range(std::u32string_view text, std::size_t& at, CharacterSet& set) {
  const std::size_t start = at;
  TRY(CharacterSet low, parse_member(text, at));
  if (low.negated)
    return refuse_at(start, "\\D, \\W or \\S inside brackets", "Complement the whole set instead");
  const bool range = at + 1 < text.size() && text[at] == '-' && text[at + 1] != ']';
  if (!range) {
    set.ranges.insert(set.ranges.end(), low.ranges.begin(), low.ranges.end());
    return {};
  }
  TRY(const CharacterSet high, parse_member(text, ++at));
  if (!is_single(low) || !is_single(high) || low.ranges[0].first > high.ranges[0].first)
    return refuse_at(start, "a range whose ends are not in order",
                     "Write the smaller character first, as in [0-9]");
  set.ranges.emplace_back(low.ranges[0].first, high.ranges[0].first);
  return {};
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const auto length = announced_length(lead);
    const bool valid = length <= text.size() && is_valid_utf8(text.substr(0, length));
    points.push_back(valid ? decode(text.substr(0, length)) : invalid_byte + lead);
    text.remove_prefix(valid ? length : 1);
  }
  return points;
}

Error refuse_at(std::size_t at, const std::string& what, const std::string& remedy) {
  return {ErrorCode::malformed, what + " at character " + std::to_string(at + 1) + " of the pattern", "", "",
          remedy};
}

Result<CharacterSet> parse_escape(std::u32string_view text, std::size_t& at) {
  if (at >= text.size())
    return refuse_at(at - 1, "a backslash with nothing behind it", "Write \\\\ for a backslash");
  const char32_t c = text[at++];
  if (!is_letter_or_digit(c)) return CharacterSet::one(c);
  CharacterSet set = class_of(c);
  if (set.ranges.empty())
    return refuse_at(at - 2, "an escape that is not supported",
                     "Use \\d, \\w, \\s or escape a punctuation character");
  return set;
}

Result<CharacterSet> parse_set(std::u32string_view text, std::size_t& at, char32_t complement) {
  const std::size_t start = at;
  CharacterSet set;
  if (at < text.size() && text[at] == complement) {
    set.negated = true;
    ++at;
  }
  while (at < text.size() && text[at] != ']') TRY_STATUS(parse_range(text, at, set));
  if (at >= text.size())
    return refuse_at(start - 1, "a \"[\" that is not closed", "Add \"]\", or write \\[ for the character");
  if (set.ranges.empty()) return refuse_at(start - 1, "an empty set", "Name characters between the brackets");
  ++at;
  set.normalise();
  return set;
}

}  // namespace driftseal::pattern
