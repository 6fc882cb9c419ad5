// What a policy costs, in words and as JSON.
#pragma once

#include <optional>
#include <string>

#include "core/audit/policy_cost.h"

namespace driftseal::cli {

std::string cost_text(const std::optional<audit::PolicyCost>& cost, const Policy& policy);

// driftseal-findings/1 with a member more: "cost", null if the policy cannot be proved.
std::string with_cost(const std::string& findings_json, const std::optional<audit::PolicyCost>& cost,
                      const Policy& policy);

}  // namespace driftseal::cli
