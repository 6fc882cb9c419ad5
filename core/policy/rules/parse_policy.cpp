#include <algorithm>
#include <unordered_set>

#include "core/base/mapped_file.h"
#include "core/policy/rules/parse_budget.h"
#include "core/policy/rules/parse_pairing.h"
#include "core/policy/rules/parse_rule.h"
#include "core/policy/rules/policy.h"

namespace driftseal {
namespace {

constexpr unsigned version = 1;

Status check_version(const PolicyReader& reader, const Json& json) {
  TRY(const Json* value, reader.required(json, "the policy", "driftseal_policy"));
  const auto* n = value->unsigned_integer();
  if (n && *n == version) return {};
  return reader.refuse(
      ErrorCode::unsupported, value->place, "this is not a policy of version 1",
      "Write \"driftseal_policy\": 1, or use a version of the program that knows this format");
}

Result<Policy::Presence> parse_presence(const PolicyReader& reader, const Json& json, std::string_view key) {
  const auto* word = json.string();
  if (word && *word == "deny") return Policy::Presence::deny;
  if (word && *word == "allow") return Policy::Presence::allow;
  return reader.refuse(ErrorCode::malformed, json.place,
                       "\"" + std::string(key) + "\" must be \"deny\" or \"allow\"",
                       "\"deny\" is meant if the key is left out");
}

Status parse_texts(const PolicyReader& reader, const Json& json, Policy& policy) {
  TRY(const Json* name, reader.required(json, "the policy", "name"));
  TRY(policy.name, reader.text(*name, "name", PolicyLimits::name_bytes));
  if (const Json* description = json.find("description")) {
    TRY(policy.description, reader.text(*description, "description", PolicyLimits::text_bytes));
  }
  return {};
}

Status parse_numbers(const PolicyReader& reader, const Json& json, Policy& policy) {
  using Limits = PolicyLimits;
  if (const Json* bits = json.find("grid_bits")) {
    TRY(policy.grid_bits, reader.integer(*bits, "grid_bits", Limits::min_grid_bits, Limits::max_grid_bits));
  }
  if (const Json* bits = json.find("rank_scale_bits")) {
    TRY(policy.rank_scale_bits,
        reader.integer(*bits, "rank_scale_bits", Limits::min_rank_scale_bits, Limits::max_rank_scale_bits));
  }
  if (const Json* bits = json.find("minimum_soundness_bits")) {
    TRY(policy.minimum_soundness_bits,
        reader.integer(*bits, "minimum_soundness_bits", Limits::min_soundness_bits,
                       Limits::max_soundness_bits));
  }
  return {};
}

Status parse_whole_model(const PolicyReader& reader, const Json& json, Policy& policy) {
  if (const Json* norm = json.find("model_norm")) {
    TRY(policy.model_norm, parse_norm(reader, *norm, "\"model_norm\""));
    policy.model_norm_place = norm->place;
  }
  if (const Json* support = json.find("model_support")) {
    TRY(policy.model_support, parse_support(reader, *support, "\"model_support\""));
    policy.model_support_place = support->place;
  }
  if (const Json* added = json.find("added")) {
    TRY(policy.added, parse_presence(reader, *added, "added"));
  }
  if (const Json* missing = json.find("missing")) {
    TRY(policy.missing, parse_presence(reader, *missing, "missing"));
  }
  return {};
}

Status check_names(const PolicyReader& reader, const Policy& policy) {
  std::unordered_set<std::string_view> names;
  for (const PolicyRule& rule : policy.rules) {
    if (!names.insert(rule.name).second)
      return reader.refuse(ErrorCode::malformed, rule.place, "two rules are named \"" + rule.name + "\"",
                           "Give one of them another name");
  }
  return {};
}

Status parse_rules(const PolicyReader& reader, const Json& json, Policy& policy) {
  TRY(const Json* rules, reader.required(json, "the policy", "rules"));
  if (!rules->array() || rules->array()->empty())
    return reader.refuse(ErrorCode::malformed, rules->place,
                         "\"rules\" must be a list with at least one rule",
                         "Add a rule that says what the tensors may do");
  if (rules->array()->size() > PolicyLimits::rules)
    return reader.refuse(ErrorCode::limit_exceeded, rules->place,
                         "the policy has more than " + std::to_string(PolicyLimits::rules) + " rules",
                         "Join rules with the same budget");
  PatternCount count;
  for (const Json& item : *rules->array()) {
    TRY(PolicyRule rule, parse_rule(reader, item, policy.rules.size() + 1, count));
    policy.rules.push_back(std::move(rule));
  }
  return check_names(reader, policy);
}

// One scale has one spelling: it is stated only where a rank makes use of it (docs/protocol.md, section 1).
Status check_scale(const PolicyReader& reader, const Json& json, const Policy& policy) {
  const Json* scale = json.find("rank_scale_bits");
  const auto ranked = [](const PolicyRule& rule) { return rule.budget.rank.has_value(); };
  if (!scale || *policy.rank_scale_bits == default_rank_scale_bits ||
      std::any_of(policy.rules.begin(), policy.rules.end(), ranked))
    return {};
  return reader.refuse(ErrorCode::out_of_range, scale->place,
                       "a rank scale other than 8 means nothing without a rule that has a rank",
                       "Write \"rank_scale_bits\": 8 or leave it out");
}

}  // namespace

Result<Policy> parse_policy(std::string_view text, const std::string& file) {
  const PolicyReader reader(file);
  if (text.size() > PolicyLimits::file_bytes)
    return reader.refuse(ErrorCode::limit_exceeded, JsonPlace{},
                         "the file is larger than " + std::to_string(PolicyLimits::file_bytes) + " bytes",
                         "Use wildcards instead of lists of names");
  TRY(const Json json, parse_json(text, file, {.values = PolicyLimits::json_values}));
  TRY_STATUS(check_version(reader, json));
  TRY_STATUS(reader.object(
      json, "the policy",
      {"driftseal_policy", "name", "description", "grid_bits", "rank_scale_bits", "minimum_soundness_bits",
       "model_norm", "model_support", "added", "missing", "pairing", "rules"}));
  Policy policy;
  TRY_STATUS(parse_texts(reader, json, policy));
  TRY_STATUS(parse_numbers(reader, json, policy));
  TRY_STATUS(parse_whole_model(reader, json, policy));
  if (const Json* pairing = json.find("pairing")) {
    TRY(policy.pairing, parse_pairing(reader, *pairing));
  }
  TRY_STATUS(parse_rules(reader, json, policy));
  TRY_STATUS(check_scale(reader, json, policy));
  return policy;
}

Result<Policy> read_policy(const std::string& path) {
  TRY(const Bytes bytes, read_file(path, PolicyLimits::file_bytes));
  return parse_policy(text_of(bytes), path);
}

}  // namespace driftseal
