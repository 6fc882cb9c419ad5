// Strict JSON (RFC 8259) with places: duplicate keys, invalid UTF-8, excessive nesting and trailing text are refused, and
// every value knows its line and column. Reading only; writers use nlohmann::ordered_json.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace driftseal {

struct JsonPlace {
  std::size_t offset = 0;          // bytes
  std::size_t line = 1, column = 1;  // 1-based; the column counts bytes

  std::string text() const;  // "line 3, column 7"
};

struct JsonLimits {
  std::size_t depth = 16;
  std::size_t values = 10'000'000;
};

class Json {
 public:
  struct Member;
  struct Real {
    double value;
    std::string text;  // as written, for exact reading of decimals
  };
  using Array = std::vector<Json>;
  using Object = std::vector<Member>;  // in the order of the file; names are unique
  std::variant<std::nullptr_t, bool, std::uint64_t, std::int64_t, Real, std::string, Array, Object> value;
  JsonPlace place;  // just behind the value's first token for containers, behind the token for others

  bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }
  const bool* boolean() const { return std::get_if<bool>(&value); }
  const std::uint64_t* unsigned_integer() const { return std::get_if<std::uint64_t>(&value); }
  const std::int64_t* negative_integer() const { return std::get_if<std::int64_t>(&value); }  // < 0 only
  const Real* real() const { return std::get_if<Real>(&value); }
  const std::string* string() const { return std::get_if<std::string>(&value); }
  const Array* array() const { return std::get_if<Array>(&value); }
  const Object* object() const { return std::get_if<Object>(&value); }
  const Json* find(std::string_view name) const;  // member of an object, or nullptr
};

struct Json::Member {
  std::string name;
  JsonPlace place;  // of the name
  Json value;
};

// `file` is only for error messages.
Result<Json> parse_json(std::string_view text, const std::string& file, const JsonLimits& limits = {});

}  // namespace driftseal
