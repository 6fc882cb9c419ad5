#include "core/audit/check/check_applies.h"

#include <algorithm>

#include "core/audit/check/certified_policy.h"
#include "core/policy/rules/places.h"

namespace driftseal {

namespace {

using proof::CertificateManifest;

using Failure = std::optional<FailedCheck>;

FailedCheck policy_differs(std::string detail) {
  return {CertificateCheck::policy_differs, std::nullopt, std::move(detail)};
}

Failure check_same_policy_file(const Demands& demands, const proof::CertificateParts& parts,
                               const CertificateManifest& manifest) {
  if (!std::ranges::equal(demands.policy_bytes, parts.policy))
    return policy_differs("the certificate is for another policy file");
  if (sha256(parts.policy) != manifest.policy_file)
    return policy_differs("the manifest names another policy file than the certificate holds");
  return std::nullopt;
}

// Layout, grid and root must be those of the relying party's manifest.
Failure check_base(const Demands& demands, const CertificateManifest& manifest) {
  const auto differs = [](const char* what) {
    return FailedCheck{CertificateCheck::base_manifest_differs, std::nullopt, what};
  };
  if (sha256(demands.manifest_bytes) != manifest.base_manifest)
    return differs("the certificate is for another base manifest");
  if (demands.base.grid_bits != manifest.grid_bits)
    return differs("the certificate has another grid than the base manifest");
  const auto same = [](const proof::ManifestTensor& a, const proof::CertificateTensor& b) {
    return a.name == b.name && a.dtype == b.base_dtype && a.shape == b.shape;
  };
  if (!std::ranges::equal(demands.base.tensors, manifest.layout, same))
    return differs("the certificate has other tensors than the base manifest");
  const auto* commitment = demands.base.find_commitment(exempt_tensors(manifest.policy));
  if (!commitment || commitment->root != manifest.base_root)
    return differs("the base manifest has no such root for these exempt tensors");
  return std::nullopt;
}

Failure check_coverage(const Demands& demands, const proof::Coverage& coverage) {
  if (!coverage.added.empty() && demands.policy.added == Policy::Presence::deny)
    return policy_differs(coverage.added[0] + " is not in the base, and the policy does not allow that");
  if (!coverage.missing.empty() && demands.policy.missing == Policy::Presence::deny)
    return policy_differs(coverage.missing[0] +
                          " is missing from the tuned model, and the policy does not allow that");
  return std::nullopt;
}

bool same_budget(const proof::Budget& a, const proof::Budget& b) {
  return a.rank == b.rank && a.support == b.support && a.residual_squared == b.residual_squared &&
         a.norm_squared == b.norm_squared;
}

bool same_block(const proof::BlockSpec& a, const proof::BlockSpec& b) {
  return a.name == b.name && a.kind == b.kind && a.tensors == b.tensors && same_budget(a.budget, b.budget);
}

Failure check_blocks(const Demands& demands, const CertificateManifest& manifest) {
  const auto own = certified_policy(demands.policy, demands.base.tensors, manifest.coverage.missing);
  if (!own.ok()) return policy_differs(own.error().message);
  const auto& claimed = manifest.policy;
  const auto [a, b] = std::ranges::mismatch(own->blocks, claimed.blocks, same_block);
  if (a != own->blocks.end())
    return policy_differs("block " + a->name + " has other tensors or bounds than the policy stands for");
  if (b != claimed.blocks.end()) return policy_differs("block " + b->name + " is not in the policy");
  if (own->total_norm_squared != claimed.total_norm_squared || own->total_support != claimed.total_support ||
      own->rank_scale_bits != claimed.rank_scale_bits)
    return policy_differs("the bounds on the whole model are not those of the policy");
  return std::nullopt;
}

// Programs with other descriptions of architectures may find other tensors behind a role or a layer.
Failure check_integers(const Demands& demands, const CertificateManifest& manifest) {
  if (demands.policy.grid_bits != manifest.grid_bits) return policy_differs("the policy is for another grid");
  auto failure = check_blocks(demands, manifest);
  if (failure && asks_for_places(demands.policy))
    failure->detail +=
        "; the policy selects by role, block, tower or layer, which another version of this program may have "
        "resolved differently: \"driftseal policy expand\" writes such a policy out by names";
  return failure;
}

}  // namespace

std::optional<FailedCheck> check_applies(const Demands& demands, const proof::CertificateParts& parts,
                                         const CertificateManifest& manifest) {
  if (auto failure = check_same_policy_file(demands, parts, manifest)) return failure;
  if (auto failure = check_base(demands, manifest)) return failure;
  if (auto failure = check_coverage(demands, manifest.coverage)) return failure;
  return check_integers(demands, manifest);
}

}  // namespace driftseal
