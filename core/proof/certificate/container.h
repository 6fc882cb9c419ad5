// The certificate file (docs/certificate_format.md, "Container"): a zip archive of five entries, stored
// uncompressed, in a fixed order and with fixed metadata, so that there is exactly one file for given parts.
// Bytes in, bytes out.
#pragma once

#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/sha256.h"

namespace driftseal::proof {

struct ContainerLimits {
  static constexpr std::size_t manifest = 256u << 20, policy = 16u << 20, proof = 256u << 20,
                               soundness = 1u << 20;
  static constexpr std::size_t signatures = 16u << 20, signature_lines = 64;
};

struct CertificateParts {
  Bytes manifest;                       // manifest.json
  Bytes policy;                         // policy.json, the policy file as it was given
  Bytes proof;                          // proof.bin
  Bytes soundness;                      // soundness.json
  std::vector<std::string> signatures;  // the lines of signatures.jsonl, without their ends
};

// limit_exceeded if a part is larger than ContainerLimits allows.
Result<Bytes> write_container(const CertificateParts& parts);

// Refuses (malformed, limit_exceeded) every file that write_container would not write byte for byte.
Result<CertificateParts> read_container(ByteView bytes, const std::string& file);

// What signatures speak of: SHA-256 over the four parts, and nothing of the signatures.
Digest content_digest(const CertificateParts& parts);

}  // namespace driftseal::proof
