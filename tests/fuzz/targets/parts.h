// A certificate's parts and the relying party's copies as one text, so that inputs need no checksums.
// Sections in this order, with a line "===" between two: manifest, policy, proof (hexadecimal, or the bytes
// as they are), soundness, signatures, the demanded base manifest, the demanded policy (none: the
// certificate's own).
#pragma once

#include "core/proof/certificate/container.h"

namespace driftseal::fuzz {

struct CertificateInput {
  proof::CertificateParts parts;
  Bytes policy, base_manifest;  // demanded
};

CertificateInput read_parts(std::string_view text);

}  // namespace driftseal::fuzz
