#include "core/base/printable.h"

#include <algorithm>
#include <cstdint>

#include "core/base/bytes.h"

namespace driftseal {

// Length of the UTF-8 character that `text` begins with; 1 for a byte that begins none.
static std::size_t character_length(std::string_view text) {
  for (std::size_t n = 1; n <= std::min<std::size_t>(4, text.size()); ++n)
    if (is_valid_utf8(text.substr(0, n))) return n;
  return 1;
}

static bool is_harmless(std::string_view character) {
  const auto first = static_cast<std::uint8_t>(character[0]);
  if (character.size() == 1) return first >= 0x20 && first < 0x7f;
  const auto second = static_cast<std::uint8_t>(character[1]);
  if (first == 0xc2) return second >= 0xa0;  // U+0080 .. U+009F
  if (first != 0xe2) return true;
  const auto third = static_cast<std::uint8_t>(character[2]);
  if (second == 0x80) return third < 0xa8 || third > 0xae;  // U+2028 .. U+202E
  return second != 0x81 || third < 0xa6 || third > 0xa9;    // U+2066 .. U+2069
}

std::string printable(std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out;
  while (!text.empty()) {
    const auto character = text.substr(0, character_length(text));
    text.remove_prefix(character.size());
    if (is_harmless(character)) {
      out += character;
      continue;
    }
    for (const char c : character) {
      const auto byte = static_cast<std::uint8_t>(c);
      out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

static bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("_./+-@%:,=").find(c) != std::string_view::npos;
}

// As a POSIX shell reads it; a name that begins with a dash is not an option.
std::string shell_quoted(const std::string& name) {
  const std::string path = name.starts_with('-') ? "./" + name : name;
  if (!path.empty() && std::ranges::all_of(path, is_plain)) return path;
  std::string text = "'";
  for (const char c : path) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

}  // namespace driftseal
