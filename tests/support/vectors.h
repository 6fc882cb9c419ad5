// Known answers: the JSON files of tests/vectors, with "0x.." field elements and plain hexadecimal bytes.
#pragma once

#include <QString>
#include <algorithm>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/checks.h"
#include "core/base/json.h"
#include "core/base/mapped_file.h"
#include "core/base/sha256.h"
#include "core/proof/field/field.h"

namespace driftseal::test {

// tests/vectors/<name>; a file that is missing or malformed stops the test program.
inline Json load_vectors(const std::string& name) {
  const std::string path = std::string(DRIFTSEAL_SOURCE_DIR) + "/tests/vectors/" + name;
  const auto bytes = read_file(path, 64 << 20);
  CHECK(bytes.ok());
  auto json = parse_json(text_of(*bytes), path);
  CHECK(json.ok());
  return *std::move(json);
}

inline const Json& member(const Json& object, std::string_view name) {
  const Json* value = object.find(name);
  CHECK(value != nullptr);
  return *value;
}
inline const Json::Array& array(const Json& value) {
  CHECK(value.array() != nullptr);
  return *value.array();
}
inline const Json::Array& array(const Json& object, std::string_view name) {
  return array(member(object, name));
}
inline const std::string& text(const Json& value) {
  CHECK(value.string() != nullptr);
  return *value.string();
}
inline const std::string& text(const Json& object, std::string_view name) {
  return text(member(object, name));
}
inline std::uint64_t number(const Json& value) {
  CHECK(value.unsigned_integer() != nullptr);
  return *value.unsigned_integer();
}
inline std::uint64_t number(const Json& object, std::string_view name) {
  return number(member(object, name));
}

inline u128 hex_number(std::string_view text) {  // "0x" and up to 32 digits
  CHECK(text.size() > 2 && text.size() <= 34 && text.starts_with("0x"));
  std::string digits(34 - text.size(), '0');
  digits += text.substr(2);
  const auto bytes = from_hex(digits);
  CHECK(bytes.has_value());
  u128 n = 0;
  for (const std::uint8_t byte : *bytes) n = n << 8 | byte;
  return n;
}

inline proof::Fp element(const Json& value) { return proof::Fp::from_u128(hex_number(text(value))); }
inline proof::Fp element(const Json& object, std::string_view name) { return element(member(object, name)); }
inline std::vector<proof::Fp> elements(const Json& value) {
  std::vector<proof::Fp> out;
  for (const Json& item : array(value)) out.push_back(element(item));
  return out;
}

inline std::vector<std::uint64_t> numbers(const Json& value) {
  std::vector<std::uint64_t> out;
  for (const Json& item : array(value)) out.push_back(number(item));
  return out;
}

inline Bytes bytes(const Json& value) {
  const auto decoded = from_hex(text(value));
  CHECK(decoded.has_value());
  return *decoded;
}
inline Digest digest(const Json& value) {
  const Bytes decoded = bytes(value);
  CHECK(decoded.size() == Digest().size());
  Digest out;
  std::copy(decoded.begin(), decoded.end(), out.begin());
  return out;
}
inline std::vector<Digest> digests(const Json& value) {
  std::vector<Digest> out;
  for (const Json& item : array(value)) out.push_back(digest(item));
  return out;
}

}  // namespace driftseal::test

namespace driftseal::proof {

// How Qt Test shows an element in a failed comparison.
inline char* toString(const Fp& x) {
  const u128 n = x.to_u128();
  const auto high = static_cast<qulonglong>(n >> 64), low = static_cast<qulonglong>(n);
  return qstrdup(qPrintable(QString("0x%1%2").arg(high, 16, 16, QChar('0')).arg(low, 16, 16, QChar('0'))));
}

}  // namespace driftseal::proof
