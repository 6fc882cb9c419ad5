#include "app/cli/cost_text.h"

#include <nlohmann/json.hpp>

#include "app/cli/text.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

static std::string signed_bytes(std::int64_t bytes) {
  return bytes < 0 ? "-" + byte_size(static_cast<std::uint64_t>(-bytes))
                   : byte_size(static_cast<std::uint64_t>(bytes));
}

std::string cost_text(const std::optional<audit::PolicyCost>& cost, const Policy& policy) {
  if (!cost) return "";
  TextTable table("lrrr", {"rule", "blocks", "proof", "proving"});
  for (const audit::RuleCost& rule : cost->rules)
    table.row({policy.rules[rule.rule].name, std::to_string(rule.blocks), signed_bytes(rule.proof_bytes),
               figure(rule.seconds) + " s"});
  return (table.empty() ? "" : table.text()) + "cost: a proof of about " + byte_size(cost->proof_bytes) +
         " with " + figure(cost->soundness_bits) + " bits of soundness, about " + figure(cost->seconds) +
         " s of proving on this machine\n\n";
}

static ordered_json json_of(const audit::PolicyCost& cost, const Policy& policy) {
  ordered_json rules = ordered_json::array();
  for (const audit::RuleCost& rule : cost.rules)
    rules.push_back({{"rule", policy.rules[rule.rule].name},
                     {"blocks", rule.blocks},
                     {"proof_bytes", rule.proof_bytes},
                     {"seconds", rule.seconds}});
  return {{"proof_bytes", cost.proof_bytes},
          {"seconds", cost.seconds},
          {"soundness_bits", cost.soundness_bits},
          {"rules", rules}};
}

std::string with_cost(const std::string& findings_json, const std::optional<audit::PolicyCost>& cost,
                      const Policy& policy) {
  ordered_json json = ordered_json::parse(findings_json);
  json["cost"] = cost ? json_of(*cost, policy) : ordered_json(nullptr);
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace driftseal::cli
