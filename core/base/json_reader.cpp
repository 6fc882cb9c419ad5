#include "core/base/json_reader.h"

#include <algorithm>

#include "core/base/bytes.h"

namespace driftseal {

void JsonReader::fail(const std::string& message, const JsonPlace& place) {
  if (!problem_) problem_ = Error{ErrorCode::malformed, what_ + " " + message, file_, place.text(), remedy_};
}

void JsonReader::only(const Json& object, std::initializer_list<std::string_view> names) {
  if (!object.object()) return fail("has something else where an object belongs", object.place);
  for (const auto& member : *object.object())
    if (std::find(names.begin(), names.end(), member.name) == names.end())
      fail("has the member \"" + member.name + "\", which is not known", member.place);
}

void JsonReader::exactly(const Json& object, std::initializer_list<std::string_view> names) {
  only(object, names);
  for (const auto name : names) member(object, name);
  if (failed()) return;
  auto expected = names.begin();
  for (const auto& member : *object.object())
    if (member.name != *expected++) return fail("has its members in another order", member.place);
}

const Json& JsonReader::member(const Json& object, std::string_view name) {
  static const Json nothing;
  const Json* found = object.find(name);
  if (!found) fail("lacks \"" + std::string(name) + "\"", object.place);
  return found ? *found : nothing;
}

bool JsonReader::boolean(const Json& value) {
  if (const bool* b = value.boolean()) return *b;
  fail("has something else where true or false belongs", value.place);
  return false;
}

std::string JsonReader::text(const Json& value) {
  if (const auto* text = value.string()) return *text;
  fail("has something else where a text belongs", value.place);
  return {};
}

std::uint64_t JsonReader::number(const Json& value) {
  if (const auto* n = value.unsigned_integer()) return *n;
  fail("has something else where a whole number belongs", value.place);
  return 0;
}

u128 JsonReader::decimal(const Json& value) {
  const auto n = parse_decimal(text(value));
  if (!n) fail("has a text that is not a whole number below 2^128", value.place);
  return n.value_or(0);
}

Digest JsonReader::digest(const Json& value) {
  const auto hex = text(value);
  const auto bytes = from_hex(hex);
  Digest digest{};
  if (!bytes || bytes->size() != digest.size() || to_hex(*bytes) != hex)
    fail("has a text that is not 64 lower-case hexadecimal digits", value.place);
  else
    std::copy(bytes->begin(), bytes->end(), digest.begin());
  return digest;
}

const Json::Array& JsonReader::array(const Json& value, std::size_t most) {
  static const Json::Array nothing;
  const auto* list = value.array();
  if (!list) fail("has something else where a list belongs", value.place);
  if (list && list->size() > most)
    fail("has a list of more than " + std::to_string(most) + " items", value.place);
  return list && list->size() <= most ? *list : nothing;
}

}  // namespace driftseal
