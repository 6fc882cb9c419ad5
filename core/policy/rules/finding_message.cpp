#include <cctype>
#include <cstdio>

#include "core/policy/rules/finding.h"

namespace driftseal {
namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string figure(const std::optional<double>& value) {
  if (!value) return "an unknown amount";
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", *value);
  return text;
}

std::string tensors(std::uint64_t n, const std::string& adjective) {
  return std::to_string(n) + " " + adjective + (n == 1 ? "tensor" : "tensors");
}

std::string entries(std::uint64_t n) { return std::to_string(n) + (n == 1 ? " entry" : " entries"); }

std::string rule_name(const std::optional<std::size_t>& rule, const Policy& policy) {
  return rule && *rule < policy.rules.size() ? "Rule " + quoted(policy.rules[*rule].name) : "The policy";
}

std::string budget_of(const std::optional<std::size_t>& rule, const Policy& policy) {
  return rule && *rule < policy.rules.size() ? std::string(to_string(policy.rules[*rule].budget.kind)) : "";
}

// The same inside a sentence.
std::string inner_rule_name(const std::optional<std::size_t>& rule, const Policy& policy) {
  std::string name = rule_name(rule, policy);
  name[0] = static_cast<char>(std::tolower(name[0]));
  return name;
}

// "bn1.count and 8 more"
std::string first_and_more(const Finding& f) {
  return quoted(f.tensor) + (f.count > 1 ? " and " + std::to_string(f.count - 1) + " more" : "");
}

std::string block_name(const Finding& f) { return "Block " + quoted(f.block); }

// Of a finding of this rule or block: "8", where the budget has a rank.
std::string rank_of(const Finding& f, const Policy& policy) {
  const auto& rule = f.rule ? policy.rules[*f.rule].budget.rank : std::nullopt;
  return rule ? std::to_string(*rule) : "any";
}

std::string count_figure(const std::optional<double>& value) {
  if (!value) return "an unknown number of";
  char text[32];
  std::snprintf(text, sizeof text, "%.0f", *value);
  return text;
}

FindingText too_much(const std::string& what, const Finding& f) {
  const bool of_several = !f.tensor.empty() && f.tensor != f.block;
  return {what + " drifts by " + figure(f.measured) + ", and " + figure(f.allowed) + " is allowed" +
              (of_several ? "; most of it is in " + quoted(f.tensor) : ""),
          "Refuse the model, or allow more in the policy"};
}

std::string share(const Finding& f) {
  if (!f.measured || !f.allowed || *f.allowed == 0) return "an unknown part";
  return figure(100 * *f.measured / *f.allowed) + " %";
}

std::string bound_owner(const Finding& f) {
  return f.block.empty() ? "The model-wide " + f.detail : "The " + f.detail + " of " + quoted(f.block);
}

FindingText unreachable(const Finding& f, const Policy& policy) {
  const bool same_budget = f.severity != Severity::error;
  return {rule_name(f.rule, policy) + " never decides, because " + inner_rule_name(f.other_rule, policy) +
              " selects the same tensors before it" + (same_budget ? "" : " and gives them another budget"),
          same_budget ? "Remove it" : "Move the more special rule up"};
}

FindingText contradictory(const Finding& f, const Policy& policy) {
  return {rule_name(f.rule, policy) + " says " + budget_of(f.rule, policy) + " for " + quoted(f.tensor) +
              ", but " + inner_rule_name(f.other_rule, policy) + " says " + budget_of(f.other_rule, policy) +
              ", comes first, and leaves it nothing to decide",
          "Move the more special rule up"};
}

// Why such a policy is refused and not proved: docs/threat_model.md, "Why not anything goes".
FindingText anything_goes(const std::string& rule) {
  return {
      rule +
          " lets every floating tensor of the proof change in any way, so that a certificate would say "
          "nothing; a drift without structure has as many degrees of freedom as the model has weights, and "
          "no certificate shorter than the weights can tell which of them it is",
      "Bound what can be bounded: a model-wide norm at least, frozen, norm, rank or support where they fit"};
}

FindingText dead(const Finding& f, const std::string& rule) {
  const std::string nothing = rule + " selects no tensor of this model";
  if (f.detail.empty()) return {nothing, "Check the spelling of its pattern, or remove it"};
  return {nothing + ": " + f.detail, "Select by the words that \"driftseal inspect\" shows, or by names"};
}

FindingText rule_text(const Finding& f, const Policy& policy) {
  const std::string rule = rule_name(f.rule, policy);
  switch (f.kind) {
    case FindingKind::unreachable_rule:
      return unreachable(f, policy);
    case FindingKind::repeated_pattern:
      return {rule + " has the pattern " + quoted(f.detail) + " twice", "Remove one"};
    case FindingKind::dead_rule:
      return dead(f, rule);
    case FindingKind::shadowed_rule:
      return {rule + " decides nothing: all it selects, such as " + quoted(f.tensor) + ", is taken by " +
                  inner_rule_name(f.other_rule, policy) + " with the same budget",
              "Remove it"};
    case FindingKind::contradictory_rule:
      return contradictory(f, policy);
    case FindingKind::integer_not_allowed:
      return {rule + " gives the budget " + budget_of(f.rule, policy) + " to integer tensors (" +
                  first_and_more(f) + "), which can only be frozen or exempt",
              R"(Add a rule before it: {"kind": "integer", "budget": "frozen"}, or "exempt")"};
    case FindingKind::floating_exempt:
      return {
          rule + " leaves " + tensors(f.count, "floating ") + " out of the proof (" + first_and_more(f) + ")",
          "Give them a norm, or say free, if their drift can be proved"};
    case FindingKind::free_block:
      return {rule + " lets " + tensors(f.count, "") + " change in any way (" + first_and_more(f) + ")",
              "Give them a norm if that is not meant"};
    case FindingKind::block_name_twice:
      return {rule + " makes a second block named " + quoted(f.block),
              "Give the rule a name that no tensor has"};
    case FindingKind::rank_too_large:
      return {rule + " allows a rank of " + rank_of(f, policy) + ", which every matrix of this shape has (" +
                  first_and_more(f) + ")",
              "Lower the rank, and give vectors and small matrices a rule of their own: a norm or a support"};
    case FindingKind::anything_goes:
      return anything_goes(rule);
    default:
      return {};
  }
}

FindingText bound_text(const Finding& f) {
  switch (f.kind) {
    case FindingKind::uncovered_tensor:
      return {"No rule selects " + quoted(f.tensor), "Add a rule that says what it may do"};
    case FindingKind::bound_is_zero:
      return {bound_owner(f) + " rounds down to zero, which allows no change at all",
              "Use an absolute bound, or say frozen if that is meant"};
    case FindingKind::bound_too_large:
      return {
          bound_owner(f) + " is too large: squared on the grid it reaches 2^" + std::to_string(bound_bits),
          "Write a smaller " + f.detail + ", or say free"};
    case FindingKind::support_too_large:
      return {bound_owner(f) + " allows as many changed entries as there are",
              "Lower it, use a norm, or say free"};
    case FindingKind::model_support_on_nothing:
      return {"The model-wide support bounds nothing, because no block has a support",
              "Remove \"model_support\", or give a rule a support"};
    case FindingKind::not_provable:
      return {"The policy cannot be proved: " + f.detail,
              "Lower the bound that is named, split its block, or call it free"};
    case FindingKind::model_norm_on_nothing:
      return {"The model-wide norm bounds nothing, because no floating tensor is in the proof",
              "Remove \"model_norm\""};
    case FindingKind::nothing_committed:
      return {"No tensor would be in the proof", "Give at least one tensor a budget other than exempt"};
    default:
      return {};
  }
}

std::string frozen_tensor(const Finding& f, const Policy& policy) {
  return "Tensor " + quoted(f.tensor) + " is frozen by " + inner_rule_name(f.rule, policy);
}

std::string mostly_in(const Finding& f) {
  return !f.tensor.empty() && f.tensor != f.block ? "; most of them are in " + quoted(f.tensor) : "";
}

// What the residual is the residual of.
std::string beside(const Finding& f, const Policy& policy) {
  if (!f.rule) return "";
  const RuleBudget& budget = policy.rules[*f.rule].budget;
  const std::string masked = std::to_string(f.count) + " masked entries";
  if (!budget.rank) return "outside " + masked;
  const std::string part = "beside a part of rank " + std::to_string(*budget.rank);
  return budget.support ? part + " and " + masked : part;
}

FindingText over_residual(const Finding& f, const Policy& policy) {
  return {block_name(f) + " drifts by " + figure(f.measured) + " " + beside(f, policy) + ", and " +
              figure(f.allowed) + " is allowed",
          "Refuse the model, or allow a larger rank, support or residual"};
}

FindingText drift_text(const Finding& f, const Policy& policy) {
  switch (f.kind) {
    case FindingKind::frozen_changed:
      return {frozen_tensor(f, policy) + ", but " + entries(f.count) + " changed",
              "Restore the tensor from the base, or give it another budget"};
    case FindingKind::over_budget:
      return too_much(block_name(f), f);
    case FindingKind::over_residual:
      return over_residual(f, policy);
    case FindingKind::over_support:
      return {block_name(f) + " has " + count_figure(f.measured) + " changed entries, and " +
                  count_figure(f.allowed) + " are allowed" + mostly_in(f),
              "Refuse the model, or allow more in the policy"};
    case FindingKind::too_coarse:
      return {
          block_name(f) +
              " is within its budget in exact arithmetic, but not in the integers of the proof: " + f.detail,
          "Write the scale or the residual that is named into the policy"};
    case FindingKind::over_model_norm:
      return too_much("The model as a whole", f);
    case FindingKind::over_model_support:
      return {"The blocks with a support have " + count_figure(f.measured) +
                  " changed entries together, and " + count_figure(f.allowed) + " are allowed",
              "Refuse the model, or allow more in the policy"};
    case FindingKind::below_grid:
      return {frozen_tensor(f, policy) + ", and " + entries(f.count) +
                  " changed by less than the grid of the proof can show",
              "Nothing needs to be done if that is meant; the proof takes them as equal"};
    case FindingKind::closest_to_limit:
      return {(f.block.empty() ? "The model as a whole" : block_name(f)) +
                  " is closest to its limit: it uses " + share(f) + " of its " + f.detail,
              ""};
    default:
      return {};
  }
}

FindingText coverage_text(const Finding& f) {
  const std::string tensor = "Tensor " + quoted(f.tensor);
  const bool accepted = f.severity != Severity::error;
  switch (f.kind) {
    case FindingKind::added_tensor:
      return {tensor + " is only in the tuned model and is not covered by the proof",
              accepted ? "" : R"(Remove it, or write "added": "allow" to accept that)"};
    case FindingKind::missing_tensor:
      return {tensor + " is only in the base and is not covered by the proof",
              accepted ? "" : R"(Restore it, or write "missing": "allow" to accept that)"};
    case FindingKind::reshaped_tensor:
      return {tensor + " cannot be compared: " + f.detail, "Restore its shape"};
    case FindingKind::not_analysed:
      return {tensor + (accepted ? " is exempt and was not analysed: " : " was not analysed: ") + f.detail,
              accepted ? "" : "Correct it, or exempt it by a rule of its own"};
    default:
      return {};
  }
}

}  // namespace

FindingText finding_text(const Finding& finding, const Policy& policy) {
  for (FindingText text :
       {rule_text(finding, policy), bound_text(finding), drift_text(finding, policy), coverage_text(finding)})
    if (!text.message.empty()) return text;
  CHECK(false);  // every kind has its words above
}

std::string finding_message(const Finding& finding, const Policy& policy) {
  const FindingText text = finding_text(finding, policy);
  return text.message + "." + (text.remedy.empty() ? "" : " " + text.remedy + ".");
}

}  // namespace driftseal
