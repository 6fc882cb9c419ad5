// A policy in the integers of a statement. Prover and verifier both get theirs from here
// (docs/certificate_format.md, "The resolved policy"), from what a base manifest says and nothing else.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/policy/rules/policy.h"
#include "core/proof/certificate/model_manifest.h"
#include "core/proof/relation/statement.h"

namespace driftseal {

// The blocks of the policy's rules over the tensors that both models have, with indices into `layout` (every
// tensor of the base, in its order), then, if `missing` names any, one exempt block of those:
// missing_block_name. Errors: policy_refused (the first error that resolving finds; a relative norm where the
// manifest tells no sum of squares), and those of present_tensors().
Result<proof::ResolvedPolicy> certified_policy(const Policy& policy,
                                               const std::vector<proof::ManifestTensor>& layout,
                                               const std::vector<std::string>& missing);

inline constexpr std::string_view missing_block_name = "missing from the tuned model";

// Indices of the tensors that are in exempt blocks, ascending: the key of a manifest's commitments.
std::vector<std::size_t> exempt_tensors(const proof::ResolvedPolicy& policy);

}  // namespace driftseal
