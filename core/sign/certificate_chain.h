// X.509 certificates that travel with a signature: the signer's first, then those that issued it (RFC 5280).
#pragma once

#include <string>
#include <vector>

#include "core/sign/keys.h"

namespace driftseal::sign {

class CertificateChain {
 public:
  static constexpr std::size_t max_length = 8;

  // PEM, the signer's certificate first.
  static Result<CertificateChain> from_pem(ByteView pem, const std::string& file);
  // DER, the signer's certificate first.
  static Result<CertificateChain> from_der(std::vector<Bytes> certificates, const std::string& file);

  const std::vector<Bytes>& der() const { return der_; }
  const PublicKey& signer_key() const { return signer_key_; }
  // The subject (RFC 2253), or without one the alternative name; control characters escaped.
  const std::string& signer_name() const { return signer_name_; }

 private:
  CertificateChain(std::vector<Bytes> der, PublicKey key, std::string name)
      : der_(std::move(der)), signer_key_(std::move(key)), signer_name_(std::move(name)) {}
  std::vector<Bytes> der_;
  PublicKey signer_key_;
  std::string signer_name_;
};

}  // namespace driftseal::sign
