#include "core/policy/rules/parse_rule.h"

#include <algorithm>
#include <array>

namespace driftseal {
namespace {

// Budgets of the protocol that this version cannot prove yet; their names are taken.
constexpr std::array<std::string_view, 5> reserved_budgets{"rank", "support", "residual", "composite",
                                                           "sparse"};

bool is_reserved(std::string_view word) {
  return std::find(reserved_budgets.begin(), reserved_budgets.end(), word) != reserved_budgets.end();
}

Error cannot_prove(const PolicyReader& reader, const JsonPlace& place, std::string_view word) {
  return reader.refuse(ErrorCode::unsupported, place,
                       "this version cannot prove a \"" + std::string(word) + "\" budget",
                       "Use frozen, a norm, free or exempt");
}

Error unknown_budget(const PolicyReader& reader, const JsonPlace& place) {
  return reader.refuse(ErrorCode::malformed, place, "this is not a budget",
                       R"(Write "frozen", "free", "exempt" or {"norm": {"relative": "0.01"}})");
}

// The decimal text of a number or of a text, as written in the file.
std::optional<std::string> decimal_text(const Json& json) {
  if (const auto* text = json.string()) return *text;
  if (const auto* real = json.real()) return real->text;
  if (const auto* n = json.unsigned_integer()) return std::to_string(*n);
  if (const auto* n = json.negative_integer()) return std::to_string(*n);
  return std::nullopt;
}

Result<ExactDecimal> parse_bound(const PolicyReader& reader, const Json& json) {
  const auto text = decimal_text(json);
  if (!text)
    return reader.refuse(ErrorCode::malformed, json.place, "a norm must be a number or a decimal text",
                         "Write for example 0.01 or \"0.01\"");
  auto value = ExactDecimal::parse(*text);
  if (!value.ok()) return reader.locate(value.error(), json.place);
  if (value->is_zero())
    return reader.refuse(ErrorCode::out_of_range, json.place, "a norm of zero allows no change at all",
                         "Write \"budget\": \"frozen\" if that is meant");
  return value;
}

Result<RuleBudget> parse_word(const PolicyReader& reader, const Json& json, const std::string& word) {
  if (word == "frozen") return RuleBudget{RuleBudget::Kind::frozen, {}};
  if (word == "free") return RuleBudget{RuleBudget::Kind::free, {}};
  if (word == "exempt") return RuleBudget{RuleBudget::Kind::exempt, {}};
  if (is_reserved(word)) return cannot_prove(reader, json.place, word);
  return unknown_budget(reader, json.place);
}

Result<RuleBudget> parse_budget(const PolicyReader& reader, const Json& json) {
  if (const auto* word = json.string()) return parse_word(reader, json, *word);
  if (!json.object()) return unknown_budget(reader, json.place);
  for (const auto& member : *json.object())
    if (is_reserved(member.name)) return cannot_prove(reader, member.place, member.name);
  TRY_STATUS(reader.object(json, "a budget", {"norm"}));
  TRY(const Json* norm, reader.required(json, "a budget", "norm"));
  TRY(const NormBound bound, parse_norm(reader, *norm, "a norm"));
  return RuleBudget{RuleBudget::Kind::norm, bound};
}

Result<Pattern> parse_pattern(const PolicyReader& reader, const Json& json, PatternSyntax syntax,
                              PatternCount& count) {
  const auto* text = json.string();
  if (!text)
    return reader.refuse(ErrorCode::malformed, json.place, "a pattern must be a text",
                         "Write it in quotation marks");
  auto pattern = Pattern::compile(*text, syntax);
  if (!pattern.ok()) return reader.locate(pattern.error(), json.place);
  TRY_STATUS(count.add(reader, json.place, *pattern));
  return pattern;
}

Result<std::vector<Pattern>> parse_patterns(const PolicyReader& reader, const Json& json,
                                            PatternSyntax syntax, PatternCount& count) {
  std::vector<Pattern> patterns;
  if (!json.array()) {
    TRY(Pattern only, parse_pattern(reader, json, syntax, count));
    patterns.push_back(std::move(only));
    return patterns;
  }
  if (json.array()->empty())
    return reader.refuse(ErrorCode::malformed, json.place, "the list of patterns is empty",
                         "Write \"*\" to select every tensor");
  for (const Json& item : *json.array()) {
    TRY(Pattern pattern, parse_pattern(reader, item, syntax, count));
    patterns.push_back(std::move(pattern));
  }
  return patterns;
}

Result<std::optional<TensorKind>> parse_kind(const PolicyReader& reader, const Json* json) {
  if (!json) return std::optional<TensorKind>();
  const auto* word = json->string();
  if (word && *word == "floating") return std::optional(TensorKind::floating);
  if (word && *word == "integer") return std::optional(TensorKind::integer);
  return reader.refuse(ErrorCode::malformed, json->place, "\"kind\" must be \"floating\" or \"integer\"",
                       "\"integer\" means integer and bool tensors");
}

Result<Selector> parse_selector(const PolicyReader& reader, const Json& rule, PatternCount& count) {
  const Json *globs = rule.find("tensors"), *regex = rule.find("regex"), *kind = rule.find("kind");
  if (globs && regex)
    return reader.refuse(ErrorCode::malformed, regex->place, "a rule has both \"tensors\" and \"regex\"",
                         "Write two rules with the same budget");
  if (!globs && !regex && !kind)
    return reader.refuse(ErrorCode::malformed, rule.place, "a rule does not say which tensors it is for",
                         "Add \"tensors\", \"regex\" or \"kind\"");
  Selector selector;
  TRY(selector.kind, parse_kind(reader, kind));
  if (globs) {
    TRY(selector.patterns, parse_patterns(reader, *globs, PatternSyntax::glob, count));
  } else if (regex) {
    TRY(selector.patterns, parse_patterns(reader, *regex, PatternSyntax::regex, count));
  }
  return selector;
}

Result<PolicyRule::Per> parse_per(const PolicyReader& reader, const Json* json, RuleBudget::Kind kind) {
  if (!json) return PolicyRule::default_per(kind);
  const auto* word = json->string();
  if (word && *word == "tensor") return PolicyRule::Per::tensor;
  if (word && *word == "rule") return PolicyRule::Per::rule;
  return reader.refuse(
      ErrorCode::malformed, json->place, "\"per\" must be \"tensor\" or \"rule\"",
      "\"tensor\": the budget is for each tensor; \"rule\": for all tensors of the rule together");
}

}  // namespace

Result<NormBound> parse_norm(const PolicyReader& reader, const Json& json, std::string_view what) {
  TRY(const Json::Object* members, reader.object(json, what, {"absolute", "relative"}));
  if (members->size() != 1)
    return reader.refuse(ErrorCode::malformed, json.place,
                         std::string(what) + " must have one of absolute and relative",
                         R"(Write {"absolute": 1.5} or {"relative": "0.01"})");
  const auto& member = members->front();
  TRY(const ExactDecimal value, parse_bound(reader, member.value));
  return NormBound{member.name == "absolute" ? NormBound::Unit::absolute : NormBound::Unit::relative, value};
}

Status PatternCount::add(const PolicyReader& reader, const JsonPlace& place, const Pattern& pattern) {
  ++patterns;
  steps += pattern.steps();
  if (patterns > PolicyLimits::patterns)
    return reader.refuse(ErrorCode::limit_exceeded, place,
                         "the policy has more than " + std::to_string(PolicyLimits::patterns) + " patterns",
                         "Use wildcards instead of lists of names");
  if (steps > PolicyLimits::pattern_steps)
    return reader.refuse(ErrorCode::limit_exceeded, place,
                         "the patterns up to here expand to more than " +
                             std::to_string(PolicyLimits::pattern_steps) + " steps together",
                         "Use smaller numbers in {m,n}, or fewer patterns");
  return {};
}

Result<PolicyRule> parse_rule(const PolicyReader& reader, const Json& json, std::size_t number,
                              PatternCount& count) {
  TRY_STATUS(reader.object(json, "a rule", {"name", "tensors", "regex", "kind", "budget", "per", "comment"}));
  PolicyRule rule;
  rule.place = json.place;
  rule.name = "rule " + std::to_string(number);
  if (const Json* name = json.find("name")) {
    TRY(rule.name, reader.text(*name, "name", PolicyLimits::name_bytes));
  }
  TRY(rule.selector, parse_selector(reader, json, count));
  TRY(const Json* budget, reader.required(json, "a rule", "budget"));
  TRY(rule.budget, parse_budget(reader, *budget));
  TRY(rule.per, parse_per(reader, json.find("per"), rule.budget.kind));
  if (const Json* comment = json.find("comment")) {
    TRY(rule.comment, reader.text(*comment, "comment", PolicyLimits::text_bytes));
  }
  return rule;
}

}  // namespace driftseal
