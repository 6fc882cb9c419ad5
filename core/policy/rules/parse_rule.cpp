#include "core/policy/rules/parse_rule.h"

#include "core/policy/rules/parse_budget.h"

namespace driftseal {
namespace {

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

Result<PolicyRule::Per> parse_per(const PolicyReader& reader, const Json* json, const RuleBudget& budget) {
  if (!json) return PolicyRule::default_per(budget.kind);
  const auto* word = json->string();
  if (word && *word == "tensor") return PolicyRule::Per::tensor;
  if (word && *word == "rule" && budget.rank)
    return reader.refuse(ErrorCode::malformed, json->place, "a rank is that of one matrix",
                         "Leave \"per\" out: each tensor of the rule then has the budget for itself");
  if (word && *word == "rule") return PolicyRule::Per::rule;
  return reader.refuse(
      ErrorCode::malformed, json->place, "\"per\" must be \"tensor\" or \"rule\"",
      "\"tensor\": the budget is for each tensor; \"rule\": for all tensors of the rule together");
}

}  // namespace

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
  TRY(rule.per, parse_per(reader, json.find("per"), rule.budget));
  if (const Json* comment = json.find("comment")) {
    TRY(rule.comment, reader.text(*comment, "comment", PolicyLimits::text_bytes));
  }
  return rule;
}

}  // namespace driftseal
