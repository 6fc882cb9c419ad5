// Ownership of OpenSSL objects, for the sources of this folder only.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

#include "core/base/bytes.h"

namespace driftseal::sign {

template <auto free_function>
struct Free {
  template <class T>
  void operator()(T* object) const {
    free_function(object);
  }
};

inline void free_x509_stack(STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); }

using BioPtr = std::unique_ptr<BIO, Free<BIO_free_all>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using KeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using X509Ptr = std::unique_ptr<X509, Free<X509_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, Free<X509_CRL_free>>;
using X509StackPtr = std::unique_ptr<STACK_OF(X509), Free<free_x509_stack>>;
using X509StorePtr = std::unique_ptr<X509_STORE, Free<X509_STORE_free>>;
using X509StoreContextPtr = std::unique_ptr<X509_STORE_CTX, Free<X509_STORE_CTX_free>>;

inline constexpr std::size_t max_pem_bytes = 16 * 1024 * 1024;

// Reads from `bytes`, which must outlive it; a text longer than the limit is cut off, so its last block is
// damaged.
BioPtr bio_over(ByteView bytes);
Bytes bytes_of(BIO* memory);  // what was written to a memory BIO

// The next object of a PEM text with its label ("CERTIFICATE", ...). Nothing: the end, or `damaged`.
struct PemBlock {
  std::string label;
  Bytes der;
};
std::optional<PemBlock> next_pem_block(BIO* in, bool& damaged);

// A DER certificate; null if `der` is anything else or something follows it.
X509Ptr parse_x509(ByteView der);

}  // namespace driftseal::sign
