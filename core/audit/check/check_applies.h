// Does a certificate speak of the relying party's policy and base? Everything in it but the roots is compared
// with what the relying party holds, or computed again from that.
#pragma once

#include <optional>

#include "core/audit/check/check_report.h"
#include "core/policy/rules/policy.h"
#include "core/proof/certificate/container.h"
#include "core/proof/certificate/model_manifest.h"

namespace driftseal {

// The relying party's own copies, read.
struct Demands {
  ByteView policy_bytes, manifest_bytes;
  Policy policy;
  proof::ModelManifest base;
};

// Nothing if it does; else policy_differs or base_manifest_differs.
std::optional<FailedCheck> check_applies(const Demands& demands, const proof::CertificateParts& parts,
                                         const proof::CertificateManifest& manifest);

}  // namespace driftseal
