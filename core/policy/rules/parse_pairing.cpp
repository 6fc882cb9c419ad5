#include "core/policy/rules/parse_pairing.h"

#include <unordered_set>

#include "core/policy/rules/policy.h"

namespace driftseal {
namespace {

constexpr std::size_t most_name_bytes = 65536;  // as long as a tensor's name can be

Result<bool> parse_names(const PolicyReader& reader, const Json& json) {
  const auto* word = json.string();
  if (word && *word == "exact") return true;
  if (word && *word == "known") return false;
  return reader.refuse(ErrorCode::malformed, json.place, "\"names\" must be \"known\" or \"exact\"",
                       "\"known\" is meant if the key is left out");
}

Status parse_partner(const PolicyReader& reader, const Json* json, PairingException& exception) {
  if (!json) return {};
  exception.partner = json->is_null() ? PairingException::Partner::none : PairingException::Partner::named;
  if (json->is_null()) return {};
  TRY(exception.tuned, reader.text(*json, "tuned", most_name_bytes));
  return {};
}

Result<std::optional<bool>> parse_transposed(const PolicyReader& reader, const Json* json) {
  if (!json) return std::optional<bool>();
  if (const auto* truth = json->boolean()) return std::optional(*truth);
  return reader.refuse(ErrorCode::malformed, json->place, "\"transposed\" must be true or false", "");
}

Result<std::optional<bool>> parse_rows(const PolicyReader& reader, const Json* json) {
  if (!json) return std::optional<bool>();
  const auto* word = json->string();
  if (word && *word == "first") return std::optional(true);
  if (word && *word == "all") return std::optional(false);
  return reader.refuse(
      ErrorCode::malformed, json->place, "\"rows\" must be \"first\" or \"all\"",
      "\"first\": of a tuned tensor with more rows than the base's the first ones are compared");
}

Result<PairingException> parse_exception(const PolicyReader& reader, const Json& json) {
  TRY_STATUS(reader.object(json, "an item of \"tensors\"", {"base", "tuned", "transposed", "rows"}));
  PairingException exception;
  TRY(const Json* base, reader.required(json, "an item of \"tensors\"", "base"));
  TRY(exception.base, reader.text(*base, "base", most_name_bytes));
  TRY_STATUS(parse_partner(reader, json.find("tuned"), exception));
  TRY(exception.transposed, parse_transposed(reader, json.find("transposed")));
  TRY(exception.first_rows, parse_rows(reader, json.find("rows")));
  const bool alone = exception.partner == PairingException::Partner::none;
  if (alone && (exception.transposed || exception.first_rows))
    return reader.refuse(ErrorCode::malformed, json.place, "a tensor without a partner has no other members",
                         "Remove \"transposed\" and \"rows\"");
  if (exception == PairingException{.base = exception.base})
    return reader.refuse(ErrorCode::malformed, json.place, "nothing is said of the tensor",
                         "Add \"tuned\", \"transposed\" or \"rows\"");
  return exception;
}

}  // namespace

Result<PairingRules> parse_pairing(const PolicyReader& reader, const Json& json) {
  TRY_STATUS(reader.object(json, "\"pairing\"", {"names", "tensors"}));
  PairingRules rules;
  if (const Json* names = json.find("names")) {
    TRY(rules.exact_names, parse_names(reader, *names));
  }
  const Json* tensors = json.find("tensors");
  if (!tensors) return rules;
  if (!tensors->array() || tensors->array()->size() > PolicyLimits::pairing_exceptions)
    return reader.refuse(ErrorCode::malformed, tensors->place,
                         "\"tensors\" must be a list of at most " +
                             std::to_string(PolicyLimits::pairing_exceptions) + " tensors",
                         "Write one object for each tensor of the base that is an exception");
  std::unordered_set<std::string> names;
  for (const Json& item : *tensors->array()) {
    TRY(PairingException exception, parse_exception(reader, item));
    if (!names.insert(exception.base).second)
      return reader.refuse(ErrorCode::malformed, item.place,
                           "the tensor \"" + exception.base + "\" is an exception twice",
                           "Join the two objects");
    rules.exceptions.push_back(std::move(exception));
  }
  return rules;
}

}  // namespace driftseal
