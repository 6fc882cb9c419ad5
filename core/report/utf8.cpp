#include "core/report/utf8.h"

#include "core/base/bytes.h"

namespace driftseal::report {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::size_t announced_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

// The character at the start of the text, or nothing if it is not valid.
std::string_view first_character(std::string_view text) {
  const std::size_t length = announced_length(static_cast<unsigned char>(text[0]));
  if (length == 0 || length > text.size()) return {};
  const std::string_view character = text.substr(0, length);
  return is_valid_utf8(character) ? character : std::string_view{};
}

bool is_control(std::string_view character) {
  if (character == "\n" || character == "\t") return false;
  if (character.size() == 1) return static_cast<unsigned char>(character[0]) < 0x20 || character[0] == 0x7F;
  return character >= "\xC2\x80" && character <= "\xC2\x9F";  // C1 controls
}

// U+200E, U+200F, U+202A .. U+202E, U+2066 .. U+2069, U+061C (Unicode Bidirectional Algorithm, UAX 9, section
// 2).
bool turns_direction(std::string_view character) {
  return character == "\xD8\x9C" || (character >= "\xE2\x80\x8E" && character <= "\xE2\x80\x8F") ||
         (character >= "\xE2\x80\xAA" && character <= "\xE2\x80\xAE") ||
         (character >= "\xE2\x81\xA6" && character <= "\xE2\x81\xA9");
}

bool is_shown(std::string_view character) {
  return !character.empty() && !is_control(character) && !turns_direction(character);
}

}  // namespace

std::string printable_utf8(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    const std::string_view character = first_character(text);
    shown += is_shown(character) ? character : replacement;
    text.remove_prefix(character.empty() ? 1 : character.size());
  }
  return shown;
}

}  // namespace driftseal::report
