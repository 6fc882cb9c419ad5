// What a certificate names, put together from a judged pair (docs/certificate_format.md, "manifest.json").
// Private to judging and certifying.
#pragma once

#include <optional>
#include <string>

#include "core/audit/model_commitment.h"
#include "core/audit/stages.h"
#include "core/proof/certificate/certificate_manifest.h"

namespace driftseal::audit {

// The base manifest as far as policy and layout need it: tensors, without files and roots.
std::vector<proof::ManifestTensor> layout_of(const Judged& judged);

// Tensors that only the base has.
std::vector<std::string> missing_names(const Judged& judged);

// The policy in integers, as the verifier will resolve it. Errors: policy_refused.
Result<proof::ResolvedPolicy> resolved_policy(const Judged& judged);

// Everything but roots and digests of manifests.
proof::CertificateManifest draft(const Judged& judged, const proof::ResolvedPolicy& policy);

}  // namespace driftseal::audit
