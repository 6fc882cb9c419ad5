#include "core/sign/bundle_check.h"

#include "core/sign/dsse.h"

namespace driftseal::sign {

std::string_view to_string(SignatureState state) {
  switch (state) {
    case SignatureState::valid:
      return "valid";
    case SignatureState::bad:
      return "bad";
    case SignatureState::undecidable:
      return "undecidable";
  }
  CHECK(false);
}

static SignatureCheck check_with_chain(const Bundle& bundle, ByteView message, const TrustRoots& roots,
                                       std::int64_t now) {
  const auto chain = CertificateChain::from_der(bundle.certificates, "");
  if (!chain.ok()) return {SignatureState::undecidable, Trust::unknown, "", chain.error().message};
  if (!chain->signer_key().verifies(message, bundle.signature))
    return {SignatureState::bad, Trust::unknown, chain->signer_name(),
            "the key in the certificate did not make this signature"};
  return {SignatureState::valid, roots.of(*chain, now), chain->signer_name(), ""};
}

// A hint is the fingerprint of a key, here of its DER and in OpenSSF Model Signing of its PEM text.
static bool names(const std::string& hint, const PublicKey& key) {
  return hint == to_hex(key.fingerprint()) || hint == to_hex(sha256(key.pem()));
}

// Neither hint nor keyid decides which key is right: every trusted key is tried.
static SignatureCheck check_with_keys(const Bundle& bundle, ByteView message, const TrustRoots& roots) {
  for (const auto& [name, key] : roots.keys())
    if (key.verifies(message, bundle.signature)) return {SignatureState::valid, Trust::trusted, name, ""};
  for (const auto& [name, key] : roots.keys())
    if (names(bundle.hint, key))
      return {SignatureState::bad, Trust::unknown, name,
              "the signature names a trusted key that did not make it"};
  return {SignatureState::undecidable, Trust::unknown, "", "the key that made this signature is not at hand"};
}

SignatureCheck check_bundle(const Bundle& bundle, const TrustRoots& roots, std::int64_t now) {
  const auto message = pre_authentication_encoding(bundle.payload_type, bundle.payload);
  if (bundle.certificates.empty()) return check_with_keys(bundle, message, roots);
  return check_with_chain(bundle, message, roots, now);
}

}  // namespace driftseal::sign
