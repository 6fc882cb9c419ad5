#include "core/audit/check/certificate_bytes.h"

#include <numeric>

namespace driftseal {

namespace {

std::uint64_t signature_bytes(const proof::CertificateParts& parts) {
  std::uint64_t bytes = 0;
  for (const auto& line : parts.signatures) bytes += line.size() + 1;  // and its line feed
  return bytes;
}

}  // namespace

std::uint64_t CertificateBytes::proof_bytes() const {
  return std::accumulate(proof.begin(), proof.end(), std::uint64_t{0});
}

std::uint64_t CertificateBytes::total() const {
  return container + manifest + policy + soundness + signatures + proof_bytes();
}

CertificateBytes certificate_bytes(const proof::CertificateParts& parts, const proof::Plan* plan) {
  CertificateBytes bytes{
      0, parts.manifest.size(), parts.policy.size(), parts.soundness.size(), signature_bytes(parts), {}};
  if (plan)
    proof::check_proof(*plan, parts.proof, &bytes.proof);
  else
    bytes.proof.back() = parts.proof.size();
  bytes.container = proof::write_container({}).value().size();  // the same for all parts
  return bytes;
}

}  // namespace driftseal
