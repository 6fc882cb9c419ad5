#include "core/sign/keys.h"

#include "core/sign/certificate_chain.h"
#include "core/sign/trust.h"
#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {
namespace {

constexpr std::int64_t now = 1'800'000'000;

// A public key survives the way through PEM.
bool read_public(ByteView pem) {
  const auto key = sign::PublicKey::from_pem(pem, "key.pub");
  if (!accepted(key)) return false;
  const auto again = sign::PublicKey::from_pem(view_of(key->pem()), "key.pub");
  CHECK(again.ok() && again->fingerprint() == key->fingerprint());
  CHECK(!key->verifies(view_of("message"), view_of("no signature")));
  return true;
}

// Nobody is there to enter a passphrase: deriving a key with hostile iteration counts is not what is looked
// for.
bool read_private(ByteView pem) {
  const auto nobody = [] {
    return Result<SecretBytes>(Error{ErrorCode::cancelled, "no passphrase", "", "", "-"});
  };
  const auto key = sign::PrivateKey::from_pem(pem, "key.pem", nobody);
  if (!accepted(key)) return false;
  const auto signature = key->sign(view_of("message"));
  if (accepted(signature) && key->public_key().verifies(view_of("message"), *signature))
    CHECK(!key->public_key().verifies(view_of("another"), *signature));
  accepted(key->pem({}));
  return true;
}

bool read_trust(ByteView pem) {
  const auto chain = sign::CertificateChain::from_pem(pem, "chain.pem");
  sign::TrustRoots roots;
  const bool trust = accepted(roots.add_pem(pem, "roots.pem"));
  if (accepted(chain)) roots.of(*chain, now);
  return trust || chain.ok();
}

}  // namespace

bool keys(ByteView input) {
  const bool is_public = read_public(input), is_private = read_private(input), is_trust = read_trust(input);
  return is_public || is_private || is_trust;
}

}  // namespace driftseal::fuzz
