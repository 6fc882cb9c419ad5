// Signing keys. Accepted: ECDSA P-256, P-384, P-521 (FIPS 186-5, digest of the curve's size, DER signatures),
// Ed25519 (RFC 8032), and, for verifying only, RSA of at least 3072 bits with PSS and SHA-256 (RFC 8017).
// Everything else is refused with key_refused. Secrets are wiped when they go.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/sha256.h"

struct evp_pkey_st;  // OpenSSL's EVP_PKEY

namespace driftseal::sign {

enum class KeyKind { ecdsa_p256, ecdsa_p384, ecdsa_p521, ed25519, rsa_pss };

std::string_view to_string(KeyKind kind);  // stable names: "ecdsa-p256", ..

// Asked for only when a key is encrypted. An Error it returns (the user gave up) is passed on.
using Passphrase = std::function<Result<SecretBytes>()>;

class PublicKey {
 public:
  // PEM SubjectPublicKeyInfo. `file` is only for error messages.
  static Result<PublicKey> from_pem(ByteView pem, const std::string& file);
  static Result<PublicKey> from_der(ByteView subject_public_key_info, const std::string& file);
  static Result<PublicKey> adopt(std::shared_ptr<evp_pkey_st> key, const std::string& file);

  KeyKind kind() const { return kind_; }
  Digest fingerprint() const;  // SHA-256 of the DER SubjectPublicKeyInfo
  std::string pem() const;
  bool verifies(ByteView message, ByteView signature) const;

 private:
  PublicKey(std::shared_ptr<evp_pkey_st> key, KeyKind kind) : key_(std::move(key)), kind_(kind) {}
  Bytes der() const;
  std::shared_ptr<evp_pkey_st> key_;
  KeyKind kind_;
};

class PrivateKey {
 public:
  static Result<PrivateKey> generate(KeyKind kind);  // not rsa_pss
  // PEM: PKCS#8, encrypted PKCS#8, or SEC1. Errors: key_refused, wrong_passphrase, or the callback's own.
  static Result<PrivateKey> from_pem(ByteView pem, const std::string& file, const Passphrase& passphrase);

  KeyKind kind() const { return public_.kind(); }
  const PublicKey& public_key() const { return public_; }
  Result<Bytes> sign(ByteView message) const;

  // PKCS#8; encrypted (PBES2: PBKDF2-HMAC-SHA-256, AES-256-CBC) unless the passphrase is empty.
  Result<SecretBytes> pem(const SecretBytes& passphrase) const;

 private:
  PrivateKey(std::shared_ptr<evp_pkey_st> key, PublicKey public_key)
      : key_(std::move(key)), public_(std::move(public_key)) {}
  std::shared_ptr<evp_pkey_st> key_;
  PublicKey public_;
};

}  // namespace driftseal::sign
