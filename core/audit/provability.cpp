#include "core/audit/provability.h"

namespace driftseal::audit {

std::optional<PolicyCost> cost_or_finding(const Policy& policy,
                                          const std::vector<proof::ManifestTensor>& layout,
                                          const std::vector<std::string>& missing,
                                          std::vector<Finding>& findings) {
  auto cost = policy_cost(policy, layout, missing);
  if (!cost.ok()) {
    const Error& error = cost.error();
    findings.push_back({.kind = FindingKind::not_provable,
                        .detail = error.where.empty() ? error.message : error.where + ": " + error.message});
    return std::nullopt;
  }
  const double demanded = policy.minimum_soundness_bits;
  if (cost->soundness_bits < demanded)
    findings.push_back({.kind = FindingKind::not_provable,
                        .detail = "a proof reaches " + std::to_string(cost->soundness_bits) +
                                  " bits of soundness, and " + std::to_string(policy.minimum_soundness_bits) +
                                  " are demanded"});
  return std::move(cost).value();
}

}  // namespace driftseal::audit
