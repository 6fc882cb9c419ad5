// Reads a JSON value into a structure, strictly: what is missing, unknown or of another type is a problem
// with its place. The first problem is kept and every later read returns something empty, so that callers
// look once, at the end.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/decimal.h"
#include "core/base/json.h"
#include "core/base/sha256.h"

namespace driftseal {

class JsonReader {
 public:
  // `what`: the noun of the messages, "the bundle", say.
  JsonReader(std::string what, std::string file, std::string remedy)
      : what_(std::move(what)), file_(std::move(file)), remedy_(std::move(remedy)) {}

  void only(const Json& object, std::initializer_list<std::string_view> names);  // no other members
  void exactly(const Json& object,
               std::initializer_list<std::string_view> names);  // all of them, in this order
  const Json& member(const Json& object, std::string_view name);

  bool boolean(const Json& value);
  std::string text(const Json& value);
  std::uint64_t number(const Json& value);
  u128 decimal(const Json& value);   // a text of decimal digits
  Digest digest(const Json& value);  // a text of 64 lower-case hexadecimal digits
  const Json::Array& array(const Json& value, std::size_t most);

  void fail(const std::string& message, const JsonPlace& place);  // message goes on after `what`
  bool failed() const { return problem_.has_value(); }
  Status status() const { return problem_ ? Status(*problem_) : Status(); }

 private:
  std::string what_, file_, remedy_;
  std::optional<Error> problem_;
};

}  // namespace driftseal
