#include "core/sign/trust.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "core/sign/openssl.h"

namespace driftseal::sign {

namespace {

constexpr int minimum_security_level = 2;  // OpenSSL's: 112 bits in every key and digest of the path

CrlPtr parse_crl(ByteView der) {
  const unsigned char* at = der.data();
  CrlPtr list(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
  ERR_clear_error();
  return list;
}

bool is_about_time(int error) {
  return error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID ||
         error == X509_V_ERR_CRL_HAS_EXPIRED || error == X509_V_ERR_CRL_NOT_YET_VALID;
}

// An authority without a revocation list has revoked nothing.
int accept_missing_list(int ok, X509_STORE_CTX* context) {
  return ok || X509_STORE_CTX_get_error(context) == X509_V_ERR_UNABLE_TO_GET_CRL;
}

X509StorePtr store_of(const std::vector<Bytes>& certificates, const std::vector<Bytes>& lists) {
  X509StorePtr store(X509_STORE_new());
  for (const auto& der : certificates) X509_STORE_add_cert(store.get(), parse_x509(der).get());
  for (const auto& der : lists) X509_STORE_add_crl(store.get(), parse_crl(der).get());
  return store;
}

X509StackPtr issuers_of(const CertificateChain& chain) {
  X509StackPtr stack(sk_X509_new_null());
  for (std::size_t i = 1; i < chain.der().size(); ++i)
    if (auto certificate = parse_x509(chain.der()[i]); sk_X509_push(stack.get(), certificate.get()) > 0)
      certificate.release();
  return stack;
}

bool may_sign(X509* certificate) {
  return (X509_get_key_usage(certificate) & KU_DIGITAL_SIGNATURE) !=
         0;  // all bits, if there is no such extension
}

}  // namespace

std::string_view to_string(Trust trust) {
  switch (trust) {
    case Trust::trusted:
      return "trusted";
    case Trust::unknown:
      return "unknown";
    case Trust::expired:
      return "expired";
    case Trust::revoked:
      return "revoked";
  }
  CHECK(false);
}

Status TrustRoots::add_block(const std::string& label, const Bytes& der, const std::string& name) {
  const auto refused = [&](const char* what) {
    return Error{ErrorCode::key_refused, what, name, "",
                 "Name files with public keys, certificates or revocation lists in PEM form"};
  };
  if (label == "PUBLIC KEY") {
    TRY(auto key, PublicKey::from_der(der, name));
    keys_.push_back({name, std::move(key)});
  } else if (label == "CERTIFICATE") {
    if (!parse_x509(der)) return refused("a certificate cannot be read");
    certificates_.push_back(der);
  } else if (label == "X509 CRL") {
    if (!parse_crl(der)) return refused("a revocation list cannot be read");
    revocation_lists_.push_back(der);
  } else {
    return refused("this is neither a public key nor a certificate nor a revocation list");
  }
  return {};
}

Status TrustRoots::add_pem(ByteView pem, const std::string& name) {
  const auto in = bio_over(pem);
  bool damaged = false;
  std::size_t blocks = 0;
  for (; auto block = next_pem_block(in.get(), damaged); ++blocks) {
    SecretBytes wiped(std::move(block->der));  // a private key given by mistake leaves no copy
    const auto der = wiped.view();
    TRY_STATUS(add_block(block->label, Bytes(der.begin(), der.end()), name));
  }
  if (blocks == 0 || damaged) return add_block("", {}, name);
  return {};
}

const TrustRoots::NamedKey* TrustRoots::find(const PublicKey& key) const {
  for (const auto& known : keys_)
    if (known.key.fingerprint() == key.fingerprint()) return &known;
  return nullptr;
}

// Path validation (RFC 5280, section 6) for any purpose. Returns OpenSSL's X509_V_* result.
int TrustRoots::path_error(const CertificateChain& chain, std::int64_t now, bool check_time) const {
  const auto store = store_of(certificates_, revocation_lists_);
  const auto signer = parse_x509(chain.der()[0]);
  const auto issuers = issuers_of(chain);
  const X509StoreContextPtr context(X509_STORE_CTX_new());
  if (X509_STORE_CTX_init(context.get(), store.get(), signer.get(), issuers.get()) != 1)
    return X509_V_ERR_UNSPECIFIED;
  X509_VERIFY_PARAM* rules = X509_STORE_CTX_get0_param(context.get());
  if (check_time)
    X509_VERIFY_PARAM_set_time(rules, now);
  else
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_NO_CHECK_TIME);
  X509_VERIFY_PARAM_set_depth(rules, CertificateChain::max_length);
  X509_VERIFY_PARAM_set_auth_level(rules, minimum_security_level);
  // A trusted certificate need not be self-signed.
  X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
  if (!revocation_lists_.empty())
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
  X509_STORE_CTX_set_verify_cb(context.get(), accept_missing_list);
  const bool found = X509_verify_cert(context.get()) == 1 && may_sign(signer.get());
  const int error = X509_STORE_CTX_get_error(context.get());
  ERR_clear_error();
  if (found) return X509_V_OK;
  return error == X509_V_OK || error == X509_V_ERR_UNABLE_TO_GET_CRL ? X509_V_ERR_UNSPECIFIED : error;
}

Trust TrustRoots::of(const CertificateChain& chain, std::int64_t now) const {
  if (find(chain.signer_key())) return Trust::trusted;
  const int error = path_error(chain, now, true);
  if (error == X509_V_OK) return Trust::trusted;
  if (error == X509_V_ERR_CERT_REVOKED) return Trust::revoked;
  if (!is_about_time(error)) return Trust::unknown;
  const int without_time = path_error(chain, now, false);
  if (without_time == X509_V_ERR_CERT_REVOKED) return Trust::revoked;
  return without_time == X509_V_OK ? Trust::expired : Trust::unknown;
}

}  // namespace driftseal::sign
