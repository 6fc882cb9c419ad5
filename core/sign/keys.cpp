#include "core/sign/keys.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include <optional>

#include "core/sign/openssl.h"

namespace driftseal::sign {

std::string_view to_string(KeyKind kind) {
  switch (kind) {
    case KeyKind::ecdsa_p256:
      return "ecdsa-p256";
    case KeyKind::ecdsa_p384:
      return "ecdsa-p384";
    case KeyKind::ecdsa_p521:
      return "ecdsa-p521";
    case KeyKind::ed25519:
      return "ed25519";
    case KeyKind::rsa_pss:
      return "rsa-pss";
  }
  CHECK(false);
}

static Error refused(const std::string& message, const std::string& file) {
  ERR_clear_error();
  return {ErrorCode::key_refused, message, file, "",
          "Use an ECDSA P-256, P-384 or P-521 key or an Ed25519 key in PEM form"};
}

static std::optional<KeyKind> kind_of_curve(const EVP_PKEY* key) {
  char name[64] = {};
  if (EVP_PKEY_get_group_name(key, name, sizeof name, nullptr) != 1) return std::nullopt;
  const std::string_view curve = name;
  if (curve == "prime256v1" || curve == "P-256") return KeyKind::ecdsa_p256;
  if (curve == "secp384r1" || curve == "P-384") return KeyKind::ecdsa_p384;
  if (curve == "secp521r1" || curve == "P-521") return KeyKind::ecdsa_p521;
  return std::nullopt;
}

static std::optional<KeyKind> kind_of(const EVP_PKEY* key) {
  switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_EC:
      return kind_of_curve(key);
    case EVP_PKEY_ED25519:
      return KeyKind::ed25519;
    case EVP_PKEY_RSA:
    case EVP_PKEY_RSA_PSS:
      if (EVP_PKEY_get_bits(key) >= 3072 && EVP_PKEY_get_bits(key) <= 16384) return KeyKind::rsa_pss;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

// The digest that goes with a key; Ed25519 hashes by itself. The curve's size decides, as in OpenSSF Model
// Signing.
static const EVP_MD* digest_for(KeyKind kind) {
  switch (kind) {
    case KeyKind::ecdsa_p256:
    case KeyKind::rsa_pss:
      return EVP_sha256();
    case KeyKind::ecdsa_p384:
      return EVP_sha384();
    case KeyKind::ecdsa_p521:
      return EVP_sha512();
    case KeyKind::ed25519:
      return nullptr;
  }
  CHECK(false);
}

Result<PublicKey> PublicKey::adopt(std::shared_ptr<evp_pkey_st> key, const std::string& file) {
  const auto kind = key ? kind_of(key.get()) : std::nullopt;
  if (!kind) return refused("the key is of a kind that is not accepted", file);
  return PublicKey(std::move(key), *kind);
}

Result<PublicKey> PublicKey::from_pem(ByteView pem, const std::string& file) {
  const auto in = bio_over(pem);
  KeyPtr key(PEM_read_bio_PUBKEY(in.get(), nullptr, nullptr, nullptr));
  if (!key) return refused("this is not a public key in PEM form", file);
  return adopt(std::move(key), file);
}

Result<PublicKey> PublicKey::from_der(ByteView der, const std::string& file) {
  const unsigned char* at = der.data();
  KeyPtr key(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
  if (!key || at != der.data() + der.size()) return refused("this is not a public key", file);
  return adopt(std::move(key), file);
}

Bytes PublicKey::der() const {
  unsigned char* data = nullptr;
  const int size = i2d_PUBKEY(key_.get(), &data);
  CHECK(size > 0);
  Bytes bytes(data, data + size);
  OPENSSL_free(data);
  return bytes;
}

Digest PublicKey::fingerprint() const { return sha256(der()); }

std::string PublicKey::pem() const {
  const BioPtr out(BIO_new(BIO_s_mem()));
  CHECK(PEM_write_bio_PUBKEY(out.get(), key_.get()) == 1);
  return std::string(text_of(bytes_of(out.get())));
}

static bool use_pss(EVP_PKEY_CTX* context) {
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
}

bool PublicKey::verifies(ByteView message, ByteView signature) const {
  const DigestContextPtr context(EVP_MD_CTX_new());
  EVP_PKEY_CTX* key_context = nullptr;  // owned by `context`
  const bool ready =
      EVP_DigestVerifyInit(context.get(), &key_context, digest_for(kind_), nullptr, key_.get()) == 1 &&
      (kind_ != KeyKind::rsa_pss || use_pss(key_context));
  const bool good = ready && EVP_DigestVerify(context.get(), signature.data(), signature.size(),
                                              message.data(), message.size()) == 1;
  ERR_clear_error();
  return good;
}

static EVP_PKEY* generate_key(KeyKind kind) {
  switch (kind) {
    case KeyKind::ecdsa_p256:
      return EVP_EC_gen("P-256");
    case KeyKind::ecdsa_p384:
      return EVP_EC_gen("P-384");
    case KeyKind::ecdsa_p521:
      return EVP_EC_gen("P-521");
    case KeyKind::ed25519:
      return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    case KeyKind::rsa_pss:
      return nullptr;
  }
  CHECK(false);
}

Result<PrivateKey> PrivateKey::generate(KeyKind kind) {
  std::shared_ptr<EVP_PKEY> key = KeyPtr(generate_key(kind));
  if (!key) return refused("no key of this kind can be made", "");
  TRY(auto public_key, PublicKey::adopt(key, ""));
  return PrivateKey(std::move(key), std::move(public_key));
}

Result<Bytes> PrivateKey::sign(ByteView message) const {
  if (kind() == KeyKind::rsa_pss) return refused("RSA keys are accepted for verifying only", "");
  const DigestContextPtr context(EVP_MD_CTX_new());
  std::size_t size = 0;
  Bytes signature;
  bool done = EVP_DigestSignInit(context.get(), nullptr, digest_for(kind()), nullptr, key_.get()) == 1 &&
              EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size()) == 1;
  if (done) {
    signature.resize(size);
    done = EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) == 1;
  }
  if (!done) return refused("signing with this key failed", "");
  signature.resize(size);
  return signature;
}

}  // namespace driftseal::sign
