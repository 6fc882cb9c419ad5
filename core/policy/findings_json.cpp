#include <nlohmann/json.hpp>

#include "core/policy/evaluate.h"

namespace driftseal {
namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson or_null(const std::optional<double>& value) {
  return value ? OrderedJson(*value) : OrderedJson(nullptr);
}
OrderedJson or_null(const std::string& text) {
  return text.empty() ? OrderedJson(nullptr) : OrderedJson(text);
}

OrderedJson json_of(const Finding& finding, const Policy& policy) {
  OrderedJson json;
  json["severity"] = to_string(finding.severity);
  json["rule"] = or_null(finding.rule ? policy.rules[*finding.rule].name : std::string());
  json["block"] = or_null(finding.block.empty() ? finding.tensor : finding.block);
  json["measured"] = or_null(finding.measured);
  json["allowed"] = or_null(finding.allowed);
  json["message"] = finding_message(finding, policy);
  return json;
}

}  // namespace

std::string findings_json(const std::vector<Finding>& findings, const Policy& policy, bool covered) {
  OrderedJson json;
  json["schema"] = "driftseal-findings/1";
  json["findings"] = OrderedJson::array();
  for (const Finding& finding : findings) json["findings"].push_back(json_of(finding, policy));
  json["covered"] = covered;
  return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

}  // namespace driftseal
