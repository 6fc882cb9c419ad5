// Strict reading of JSON objects: every member is known, present where it must be, and of its type. Private
// to the parser.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/base/result.h"

namespace driftseal {

class PolicyReader {
 public:
  explicit PolicyReader(std::string file) : file_(std::move(file)) {}

  Error refuse(ErrorCode code, const JsonPlace& place, std::string message, std::string remedy) const;
  // Gives an error without file and place (of a decimal, of a pattern) both.
  Error locate(const Error& error, const JsonPlace& place) const;

  // The object behind `json`; every member's name must be among `known`. `what`: "a rule", for messages.
  Result<const Json::Object*> object(const Json& json, std::string_view what,
                                     std::initializer_list<std::string_view> known) const;
  Result<const Json*> required(const Json& json, std::string_view what, std::string_view key) const;
  Result<std::string> text(const Json& json, std::string_view key, std::size_t max_bytes) const;
  Result<unsigned> integer(const Json& json, std::string_view key, unsigned least, unsigned most) const;

 private:
  std::string file_;
};

}  // namespace driftseal
