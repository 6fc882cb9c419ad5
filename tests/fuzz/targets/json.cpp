#include "core/base/json.h"

#include "core/base/bytes.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {
namespace {

// Every value has a place inside the text; names within an object differ.
void expect_sound(const Json& value, const JsonPlace& end, std::size_t depth) {
  CHECK(depth <= JsonLimits().depth);
  CHECK(value.place.offset <= end.offset && value.place.line >= 1 && value.place.column >= 1);
  if (const auto* items = value.array())
    for (const Json& item : *items) expect_sound(item, end, depth + 1);
  if (const auto* members = value.object())
    for (const auto& member : *members) {
      CHECK(value.find(member.name) == &member.value);
      expect_sound(member.value, end, depth + 1);
    }
  if (const auto* text = value.string()) CHECK(is_valid_utf8(*text));
}

}  // namespace

bool json(ByteView input) {
  const auto value = parse_json(text_of(input), "input.json");
  if (!accepted(value)) return false;
  expect_sound(*value, {.offset = input.size()}, 0);
  return true;
}

}  // namespace driftseal::fuzz
