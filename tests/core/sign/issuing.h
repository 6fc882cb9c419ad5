// Certificates and revocation lists made for tests.
#pragma once

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdint>
#include <memory>
#include <string>

#include "core/sign/keys.h"

namespace driftseal::sign::testing {

inline constexpr std::int64_t now = 1'800'000'000;  // the tests' present
inline constexpr std::int64_t year = 365 * 24 * 3600;

struct Period {
  std::int64_t from = now - year, to = now + year;
};

template <class T>
std::string pem_of(int (*write)(BIO*, const T*), const T* object) {
  BIO* out = BIO_new(BIO_s_mem());
  write(out, object);
  char* data = nullptr;
  const long size = BIO_get_mem_data(out, &data);
  std::string pem(data, static_cast<std::size_t>(size));
  BIO_free(out);
  return pem;
}

// A holder of a P-256 key with a certificate: self-signed, or issued by another.
struct Holder {
  std::shared_ptr<EVP_PKEY> key{EVP_EC_gen("P-256"), EVP_PKEY_free};
  std::shared_ptr<X509> certificate;

  std::string certificate_pem() const { return pem_of<X509>(PEM_write_bio_X509, certificate.get()); }
  PrivateKey private_key() const {
    BIO* out = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    auto read = PrivateKey::from_pem(view_of(std::string_view(data, static_cast<std::size_t>(size))), "", {});
    BIO_free(out);
    return std::move(read).value();
  }
};

inline void add_extension(X509* certificate, int nid, const char* value) {
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
  X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
}

inline Holder issue(const char* name, const Holder* issuer, bool authority, Period period = {},
                    const char* key_usage = nullptr) {
  static long serial = 1;
  Holder holder;
  X509* certificate = X509_new();
  holder.certificate.reset(certificate, X509_free);
  X509_set_version(certificate, X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial++);
  ASN1_TIME_set(X509_getm_notBefore(certificate), period.from);
  ASN1_TIME_set(X509_getm_notAfter(certificate), period.to);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
  X509_set_issuer_name(certificate, X509_get_subject_name(issuer ? issuer->certificate.get() : certificate));
  X509_set_pubkey(certificate, holder.key.get());
  add_extension(certificate, NID_basic_constraints, authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
  if (key_usage) add_extension(certificate, NID_key_usage, key_usage);
  X509_sign(certificate, (issuer ? *issuer : holder).key.get(), EVP_sha256());
  return holder;
}

// A revocation list of `authority` that names `revoked` (or nobody).
inline std::string revocation_list(const Holder& authority, const Holder* revoked, Period period = {}) {
  X509_CRL* list = X509_CRL_new();
  X509_CRL_set_version(list, X509_CRL_VERSION_2);
  X509_CRL_set_issuer_name(list, X509_get_subject_name(authority.certificate.get()));
  ASN1_TIME* at = ASN1_TIME_set(nullptr, period.from);
  X509_CRL_set1_lastUpdate(list, at);
  if (revoked) {
    X509_REVOKED* entry = X509_REVOKED_new();
    X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(revoked->certificate.get()));
    X509_REVOKED_set_revocationDate(entry, at);
    X509_CRL_add0_revoked(list, entry);
  }
  ASN1_TIME_set(at, period.to);
  X509_CRL_set1_nextUpdate(list, at);
  ASN1_TIME_free(at);
  X509_CRL_sort(list);
  X509_CRL_sign(list, authority.key.get(), EVP_sha256());
  const auto pem = pem_of<X509_CRL>(PEM_write_bio_X509_CRL, list);
  X509_CRL_free(list);
  return pem;
}

}  // namespace driftseal::sign::testing
