#include "core/sign/certificate_chain.h"

#include "core/sign/openssl.h"

namespace driftseal::sign {

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

Result<CertificateChain> CertificateChain::from_der(std::vector<Bytes> certificates,
                                                    const std::string& file) {
  if (certificates.empty()) return refused("there is no certificate", file);
  if (certificates.size() > max_length) return refused("the chain of certificates is too long", file);
  for (const auto& der : certificates)
    if (!parse_x509(der)) return refused("a certificate cannot be read", file);
  const auto signer = parse_x509(certificates[0]);
  TRY(auto key, PublicKey::adopt(KeyPtr(X509_get_pubkey(signer.get())), file));
  return CertificateChain(std::move(certificates), std::move(key), subject_of(signer.get()));
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
