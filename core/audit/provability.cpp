#include "core/audit/provability.h"

namespace driftseal::audit {

Result<std::vector<TensorFacts>> facts_of(const std::vector<proof::ManifestTensor>& layout) {
  std::vector<TensorFacts> facts;
  for (const auto& tensor : layout) {
    const auto dtype = parse_dtype(tensor.dtype);
    if (!dtype)
      return Error{ErrorCode::unsupported, "the element type " + tensor.dtype + " is not known", "",
                   tensor.name, "Use a newer version"};
    facts.push_back({tensor.name, *dtype, tensor.shape, tensor.sum_of_squares.value_or(0)});
  }
  return facts;
}

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
