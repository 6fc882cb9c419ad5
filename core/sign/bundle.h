// Sigstore bundle v0.3 (github.com/sigstore/protobuf-specs, sigstore_bundle.proto) with one DSSE envelope of
// one signature: one line of JSON. The signer is named by the hint of a public key, or by an X.509 chain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sign/certificate_chain.h"

namespace driftseal::sign {

inline constexpr std::string_view bundle_media_type = "application/vnd.dev.sigstore.bundle.v0.3+json";
inline constexpr std::size_t max_bundle_bytes = 4 * 1024 * 1024;

struct Bundle {
  std::string payload_type;
  Bytes payload;
  Bytes signature;
  std::string keyid;                // never trusted
  std::string hint;                 // of the public key, where there is no chain; never trusted
  std::vector<Bytes> certificates;  // DER, the signer's first
  bool logged = false;              // entries of a transparency log came with it; not written
};

// Strict and bounded: members that the format does not know, duplicate names, more than one signature:
// malformed; another version: unsupported; more than `limit` bytes: limit_exceeded. Entries of transparency
// logs, time stamps and the key itself (rawBytes, as before OpenSSF Model Signing 1.1) are allowed and left
// unread.
Result<Bundle> read_bundle(std::string_view line, const std::string& file,
                           std::size_t limit = max_bundle_bytes);

std::string write_bundle(const Bundle& bundle);  // one line, without its end

// Signs an in-toto statement. Without a chain the hint is the key's fingerprint in hexadecimal. A chain's
// first certificate must be for this key (mismatch).
Result<Bundle> sign_statement(std::string_view statement, const PrivateKey& key,
                              const CertificateChain* chain);

}  // namespace driftseal::sign
