#include <nlohmann/json.hpp>

#include "core/policy/rules/policy.h"

namespace driftseal {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t line_width = 110;

OrderedJson json_of(const NormBound& norm) {
  OrderedJson json;
  json[std::string(to_string(norm.unit))] = norm.value.text();
  return json;
}

OrderedJson json_of(const SupportBound& support) {
  OrderedJson json;
  auto& value = json[std::string(to_string(support.unit))];
  const auto count = support.unit == SupportBound::Unit::count ? support.value.to_u64() : std::nullopt;
  if (count) {
    value = *count;
  } else {
    value = support.value.text();
  }
  return json;
}

OrderedJson json_of(const ResidualBound& residual) {
  switch (residual.kind) {
    case ResidualBound::Kind::none:
      return "none";
    case ResidualBound::Kind::rounding:
      if (!residual.type) return "rounding";
      return OrderedJson::object({{"rounding", to_string(*residual.type)}});
    case ResidualBound::Kind::norm:
      return json_of(residual.norm);
  }
  CHECK(false);
}

OrderedJson json_of(const RuleBudget& budget) {
  if (!is_measured(budget.kind)) return to_string(budget.kind);
  OrderedJson json;
  if (budget.rank) json["rank"] = *budget.rank;
  if (budget.support) json["support"] = json_of(*budget.support);
  if (budget.rank || budget.support) json["residual"] = json_of(budget.residual);
  if (budget.norm) json["norm"] = json_of(*budget.norm);
  return json;
}

// One word, or a list of several; nothing if there is none.
template <class Words>
void add_words(OrderedJson& json, const char* key, const Words& words) {
  if (words.size() == 1) json[key] = words.front();
  if (words.size() > 1) json[key] = words;
}

void add_selector(OrderedJson& json, const Selector& selector) {
  if (selector.kind) json["kind"] = to_string(*selector.kind);
  add_words(json, "role", words_of(selector.roles));
  add_words(json, "block", words_of(selector.regions));
  add_words(json, "tower", words_of(selector.towers));
  if (selector.layers) json["layers"] = selector.layers->text();
  if (selector.patterns.empty()) return;
  std::vector<std::string> patterns;
  for (const Pattern& pattern : selector.patterns) patterns.push_back(pattern.text());
  const bool glob = selector.patterns.front().syntax() == PatternSyntax::glob;
  add_words(json, glob ? "tensors" : "regex", patterns);
}

OrderedJson json_of(const PolicyRule& rule) {
  OrderedJson json;
  json["name"] = rule.name;
  add_selector(json, rule.selector);
  json["budget"] = json_of(rule.budget);
  json["per"] = rule.per == PolicyRule::Per::tensor ? "tensor" : "rule";
  if (!rule.comment.empty()) json["comment"] = rule.comment;
  return json;
}

std::string_view word(Policy::Presence presence) {
  return presence == Policy::Presence::allow ? "allow" : "deny";
}

OrderedJson json_of(const PairingException& exception) {
  OrderedJson json;
  json["base"] = exception.base;
  if (exception.partner == PairingException::Partner::named) json["tuned"] = exception.tuned;
  if (exception.partner == PairingException::Partner::none) json["tuned"] = nullptr;
  if (exception.transposed) json["transposed"] = *exception.transposed;
  if (exception.first_rows) json["rows"] = *exception.first_rows ? "first" : "all";
  return json;
}

OrderedJson json_of(const PairingRules& pairing) {
  OrderedJson json;
  json["names"] = pairing.exact_names ? "exact" : "known";
  for (const PairingException& exception : pairing.exceptions) json["tensors"].push_back(json_of(exception));
  return json;
}

OrderedJson json_of(const Policy& policy) {
  OrderedJson json;
  json["driftseal_policy"] = 1;
  json["name"] = policy.name;
  if (!policy.description.empty()) json["description"] = policy.description;
  json["grid_bits"] = policy.grid_bits;
  if (policy.rank_scale_bits) json["rank_scale_bits"] = *policy.rank_scale_bits;
  json["minimum_soundness_bits"] = policy.minimum_soundness_bits;
  if (policy.model_norm) json["model_norm"] = json_of(*policy.model_norm);
  if (policy.model_support) json["model_support"] = json_of(*policy.model_support);
  json["added"] = word(policy.added);
  json["missing"] = word(policy.missing);
  if (policy.pairing != PairingRules{}) json["pairing"] = json_of(policy.pairing);
  for (const PolicyRule& rule : policy.rules) json["rules"].push_back(json_of(rule));
  return json;
}

// Names come from models; a byte that is not UTF-8 must not stop the writer.
std::string dumped(const OrderedJson& json) {
  return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

// Values that fit a line stand on one line; larger ones are opened, one item a line.
class Layout {
 public:
  std::string text(const OrderedJson& json, std::size_t indent) const {
    const std::string flat = one_line(json);
    if (!json.is_structured() || json.empty() || (indent > 0 && indent + flat.size() <= line_width))
      return flat;
    const std::string margin(indent + 2, ' ');
    std::string out(1, json.is_object() ? '{' : '[');
    for (const auto& [key, value] : json.items()) {
      out += (out.size() == 1 ? "\n" : ",\n") + margin;
      if (json.is_object()) out += quoted(key) + ": ";
      out += text(value, indent + 2);
    }
    return out + "\n" + std::string(indent, ' ') + (json.is_object() ? '}' : ']');
  }

 private:
  static std::string quoted(const std::string& key) { return dumped(OrderedJson(key)); }

  static std::string one_line(const OrderedJson& json) {
    if (!json.is_structured()) return dumped(json);
    std::string out;
    for (const auto& [key, value] : json.items()) {
      if (!out.empty()) out += ", ";
      if (json.is_object()) out += quoted(key) + ": ";
      out += one_line(value);
    }
    return json.is_object() ? "{" + out + "}" : "[" + out + "]";
  }
};

}  // namespace

std::string policy_text(const Policy& policy) { return Layout().text(json_of(policy), 0) + "\n"; }

}  // namespace driftseal
