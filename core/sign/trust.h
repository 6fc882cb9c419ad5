// Whom the relying party trusts: public keys, and authorities whose certificates vouch for others (RFC 5280).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/sign/certificate_chain.h"
#include "core/sign/keys.h"

namespace driftseal::sign {

// About the signer; independent of whether the signature is valid.
enum class Trust {
  trusted,
  unknown,  // nobody whom the relying party trusts vouches for the signer
  expired,  // trusted, but outside the period in which a certificate or revocation list holds
  revoked,  // an authority has withdrawn the certificate
};

std::string_view to_string(Trust trust);

class TrustRoots {
 public:
  struct NamedKey {
    std::string name;
    PublicKey key;
  };

  // A PEM text with any number of public keys, certificates and revocation lists; `name` is what the keys are
  // called in reports (the file's name, say). Anything else in it is refused (key_refused).
  Status add_pem(ByteView pem, const std::string& name);

  bool empty() const { return keys_.empty() && certificates_.empty(); }
  const std::vector<NamedKey>& keys() const { return keys_; }
  const NamedKey* find(const PublicKey& key) const;

  // A trusted key at its end, or a path to one of the certificates, at `now` (seconds since 1970).
  Trust of(const CertificateChain& chain, std::int64_t now) const;

 private:
  int path_error(const CertificateChain& chain, std::int64_t now, bool check_time) const;
  Status add_block(const std::string& label, const Bytes& der, const std::string& name);
  std::vector<NamedKey> keys_;
  std::vector<Bytes> certificates_, revocation_lists_;  // DER
};

}  // namespace driftseal::sign
