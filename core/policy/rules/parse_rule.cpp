#include "core/policy/rules/parse_rule.h"

#include "core/policy/rules/parse_budget.h"

namespace driftseal {
namespace {

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

Result<PolicyRule> parse_rule(const PolicyReader& reader, const Json& json, std::size_t number,
                              PatternCount& count) {
  TRY_STATUS(reader.object(
      json, "a rule",
      {"name", "tensors", "regex", "kind", "role", "block", "tower", "layers", "budget", "per", "comment"}));
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
