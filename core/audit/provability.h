// Whether a policy can be proved at all, as a finding. Private to the judging steps.
#pragma once

#include <optional>
#include <vector>

#include "core/audit/policy_cost.h"
#include "core/policy/rules/finding.h"

namespace driftseal::audit {

// The cost; or nothing, and one finding more (not_provable).
std::optional<PolicyCost> cost_or_finding(const Policy& policy,
                                          const std::vector<proof::ManifestTensor>& layout,
                                          const std::vector<std::string>& missing,
                                          std::vector<Finding>& findings);

}  // namespace driftseal::audit
