// Where the bytes of a certificate go: the parts of the container, and the sections inside the proof.
#pragma once

#include <cstdint>

#include "core/proof/certificate/container.h"
#include "core/proof/relation/plan.h"
#include "core/proof/verify/verify.h"

namespace driftseal {

struct CertificateBytes {
  std::uint64_t container = 0;  // the archive's own records
  std::uint64_t manifest = 0, policy = 0, soundness = 0, signatures = 0;
  proof::ProofByteCounts proof{};

  std::uint64_t proof_bytes() const;
  std::uint64_t total() const;  // the length of the file
};

// Exact: the sum is the length of the file of these parts. Reads the proof as the verifier does; what it does
// not come to, because a check fails or there is no plan, counts as unread. parts: as read_container gives
// them.
CertificateBytes certificate_bytes(const proof::CertificateParts& parts, const proof::Plan* plan);

}  // namespace driftseal
