#include "core/policy/rules/policy_reader.h"

#include <algorithm>

namespace driftseal {
namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string listed(std::initializer_list<std::string_view> words) {
  std::string text;
  for (const auto word : words) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

}  // namespace

Error PolicyReader::refuse(ErrorCode code, const JsonPlace& place, std::string message,
                           std::string remedy) const {
  return {code, std::move(message), file_, place.text(), std::move(remedy)};
}

Error PolicyReader::locate(const Error& error, const JsonPlace& place) const {
  return refuse(error.code, place, error.message, error.remedy);
}

Result<const Json::Object*> PolicyReader::object(const Json& json, std::string_view what,
                                                 std::initializer_list<std::string_view> known) const {
  const auto* members = json.object();
  if (!members)
    return refuse(ErrorCode::malformed, json.place, std::string(what) + " must be an object",
                  "Write it in braces {}");
  for (const auto& member : *members)
    if (std::find(known.begin(), known.end(), member.name) == known.end())
      return refuse(ErrorCode::malformed, member.place,
                    "unknown key " + quoted(member.name) + " in " + std::string(what),
                    "Known keys are: " + listed(known));
  return members;
}

Result<const Json*> PolicyReader::required(const Json& json, std::string_view what,
                                           std::string_view key) const {
  if (const Json* value = json.find(key)) return value;
  return refuse(ErrorCode::malformed, json.place, std::string(what) + " has no " + quoted(key),
                "Add " + quoted(key));
}

Result<std::string> PolicyReader::text(const Json& json, std::string_view key, std::size_t max_bytes) const {
  const auto* text = json.string();
  if (!text || text->empty())
    return refuse(ErrorCode::malformed, json.place, quoted(key) + " must be a text that is not empty",
                  "Write it in quotation marks");
  if (text->size() > max_bytes)
    return refuse(ErrorCode::limit_exceeded, json.place,
                  quoted(key) + " is longer than " + std::to_string(max_bytes) + " bytes",
                  "Write a shorter text");
  return *text;
}

Result<unsigned> PolicyReader::integer(const Json& json, std::string_view key, unsigned least,
                                       unsigned most) const {
  const auto* n = json.unsigned_integer();
  if (n && *n >= least && *n <= most) return static_cast<unsigned>(*n);
  return refuse(
      n ? ErrorCode::out_of_range : ErrorCode::malformed, json.place,
      quoted(key) + " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most),
      "Correct the number");
}

}  // namespace driftseal
