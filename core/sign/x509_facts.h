// What an X.509 certificate says of itself (RFC 5280), for people. Says nothing about whether it is trusted.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/sha256.h"
#include "core/sign/certificate_chain.h"

namespace driftseal::sign {

struct X509Facts {
  std::string subject, issuer;                 // RFC 2253; the subject may be the alternative name
  std::string serial;                          // hexadecimal
  std::int64_t not_before = 0, not_after = 0;  // seconds since 1970
  Digest fingerprint{};                        // SHA-256 of the DER

  bool holds_at(std::int64_t now) const { return not_before <= now && now <= not_after; }
};

std::vector<X509Facts> facts_of(const CertificateChain& chain);  // in the order of the chain

}  // namespace driftseal::sign
