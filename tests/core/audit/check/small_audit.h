// A small real certificate with everything that a relying party holds: five tensors, of which one is frozen,
// two are norm-bounded, one is exempt and one is missing from the tuned model.
#pragma once

#include <string>

#include "core/audit/check/check.h"
#include "core/proof/certificate/container.h"
#include "core/proof/certificate/model_manifest.h"

namespace driftseal::test {

struct SmallAudit {
  std::string policy;
  std::string base_manifest;
  proof::CertificateManifest manifest;
  proof::CertificateParts parts;
  Bytes certificate;  // unsigned
};

// Proves once; later calls return the same.
const SmallAudit& small_audit();

// The report on another certificate, by the relying party of small_audit().
CheckReport check(const Bytes& certificate, const sign::TrustRoots& trust = {}, double minimum_bits = 96);

std::string failed_check(const CheckReport& report);  // "" if none

// The container of changed parts: as canonical as any other.
Bytes rewritten(const proof::CertificateParts& parts);

}  // namespace driftseal::test
