// Private keys as PEM text.
#include <openssl/err.h>
#include <openssl/pkcs12.h>

#include <algorithm>
#include <optional>

#include "core/sign/keys.h"
#include "core/sign/openssl.h"

namespace driftseal::sign {

namespace {

constexpr std::size_t pem_limit = 64 * 1024;
constexpr int pbkdf2_iterations = 600'000;  // OWASP's advice for PBKDF2-HMAC-SHA-256 (2023)

using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Free<PKCS8_PRIV_KEY_INFO_free>>;
using EncryptedPkcs8Ptr = std::unique_ptr<X509_SIG, Free<X509_SIG_free>>;

struct Asking {
  const Passphrase* passphrase;
  bool asked = false;
  std::optional<Error> failed;
};

// OpenSSL's pem_password_cb.
int ask_passphrase(char* buffer, int size, int, void* user) {
  auto& asking = *static_cast<Asking*>(user);
  asking.asked = true;
  if (!*asking.passphrase) return -1;
  auto answer = (*asking.passphrase)();
  if (!answer.ok()) {
    asking.failed = answer.error();
    return -1;
  }
  const auto secret = answer->view();
  if (secret.size() > static_cast<std::size_t>(size)) return -1;
  std::copy(secret.begin(), secret.end(), buffer);
  return static_cast<int>(secret.size());
}

Error cannot_read_key(const Asking& asking, const std::string& file) {
  ERR_clear_error();
  if (asking.failed) return *asking.failed;
  if (asking.asked)
    return {ErrorCode::wrong_passphrase, "the passphrase does not open this key", file, "",
            "Enter the passphrase that was chosen when the key was made"};
  return {ErrorCode::key_refused, "this is not a private key in PEM form", file, "",
          "Use a PKCS#8 or SEC1 file, as written by `driftseal keygen` or `openssl genpkey`"};
}

EncryptedPkcs8Ptr encrypt(PKCS8_PRIV_KEY_INFO* key, ByteView passphrase) {
  X509_ALGOR* scheme =
      PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), pbkdf2_iterations, nullptr, 0, nullptr, NID_hmacWithSHA256);
  if (!scheme) return nullptr;
  EncryptedPkcs8Ptr encrypted(PKCS8_set0_pbe(reinterpret_cast<const char*>(passphrase.data()),
                                             static_cast<int>(passphrase.size()), key, scheme));
  if (!encrypted) X509_ALGOR_free(scheme);
  return encrypted;
}

}  // namespace

Result<PrivateKey> PrivateKey::from_pem(ByteView pem, const std::string& file, const Passphrase& passphrase) {
  if (pem.size() > pem_limit)
    return Error{ErrorCode::limit_exceeded, "this is too large to be a key", file, "", "Choose a key file"};
  Asking asking{&passphrase, false, std::nullopt};
  const auto in = bio_over(pem);
  std::shared_ptr<EVP_PKEY> key = KeyPtr(PEM_read_bio_PrivateKey(in.get(), nullptr, ask_passphrase, &asking));
  if (!key) return cannot_read_key(asking, file);
  TRY(auto public_key, PublicKey::adopt(key, file));
  return PrivateKey(std::move(key), std::move(public_key));
}

Result<SecretBytes> PrivateKey::pem(const SecretBytes& passphrase) const {
  const Pkcs8Ptr plain(EVP_PKEY2PKCS8(key_.get()));
  const BioPtr out(BIO_new(BIO_s_mem()));
  bool written = false;
  if (plain && passphrase.empty()) {
    written = PEM_write_bio_PKCS8_PRIV_KEY_INFO(out.get(), plain.get()) == 1;
  } else if (plain) {
    const auto encrypted = encrypt(plain.get(), passphrase.view());
    written = encrypted && PEM_write_bio_PKCS8(out.get(), encrypted.get()) == 1;
  }
  ERR_clear_error();
  if (!written)
    return Error{ErrorCode::key_refused, "this key cannot be written as PKCS#8", "", "", "Make a new key"};
  return SecretBytes(bytes_of(out.get()));
}

}  // namespace driftseal::sign
