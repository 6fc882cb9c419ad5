#include "core/sign/certificate_chain.h"

#include <openssl/x509v3.h>

#include "core/base/printable.h"
#include "core/sign/openssl.h"

namespace driftseal::sign {

using NamesPtr = std::unique_ptr<GENERAL_NAMES, Free<GENERAL_NAMES_free>>;

static Error refused(const std::string& message, const std::string& file) {
  return {ErrorCode::key_refused, message, file, "",
          "Use X.509 certificates, the signer's first and then those that issued it"};
}

static std::string subject_of(const X509* certificate) {
  const BioPtr out(BIO_new(BIO_s_mem()));
  constexpr auto flags = (XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
  X509_NAME_print_ex(out.get(), X509_get_subject_name(certificate), 0, flags);
  std::string name(text_of(bytes_of(out.get())));
  return is_valid_utf8(name) ? name : "(unreadable name)";
}

// Sigstore's certificates have no subject: the first mail address or URI says who it is (RFC 5280, 4.2.1.6).
static std::string alternative_name_of(const X509* certificate) {
  const NamesPtr names(
      static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
  for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
    if (name->type != GEN_EMAIL && name->type != GEN_URI) continue;
    const ASN1_IA5STRING* text = name->d.ia5;
    const ByteView bytes(ASN1_STRING_get0_data(text), static_cast<std::size_t>(ASN1_STRING_length(text)));
    return printable(text_of(bytes));
  }
  return "";
}

static std::string name_of(const X509* certificate) {
  const auto subject = subject_of(certificate);
  return subject.empty() ? alternative_name_of(certificate) : subject;
}

Result<CertificateChain> CertificateChain::from_der(std::vector<Bytes> certificates,
                                                    const std::string& file) {
  if (certificates.empty()) return refused("there is no certificate", file);
  if (certificates.size() > max_length) return refused("the chain of certificates is too long", file);
  for (const auto& der : certificates)
    if (!parse_x509(der)) return refused("a certificate cannot be read", file);
  const auto signer = parse_x509(certificates[0]);
  TRY(auto key, PublicKey::adopt(KeyPtr(X509_get_pubkey(signer.get())), file));
  return CertificateChain(std::move(certificates), std::move(key), name_of(signer.get()));
}

Result<CertificateChain> CertificateChain::from_pem(ByteView pem, const std::string& file) {
  std::vector<Bytes> certificates;
  const auto in = bio_over(pem);
  bool damaged = false;
  while (auto block = next_pem_block(in.get(), damaged)) {
    if (block->label == "CERTIFICATE") certificates.push_back(std::move(block->der));
    if (certificates.size() > max_length) break;
  }
  if (damaged) return refused("a certificate cannot be read", file);
  return from_der(std::move(certificates), file);
}

}  // namespace driftseal::sign
