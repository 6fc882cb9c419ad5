#include "core/sign/x509_facts.h"

#include <openssl/asn1.h>
#include <openssl/bn.h>

#include <ctime>

#include "core/base/printable.h"
#include "core/sign/openssl.h"

namespace driftseal::sign {

namespace {

std::string name_of(const X509_NAME* name) {
  const BioPtr out(BIO_new(BIO_s_mem()));
  X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
  return printable(text_of(bytes_of(out.get())));
}

std::int64_t seconds_of(const ASN1_TIME* time) {
  std::tm utc{};
  return ASN1_TIME_to_tm(time, &utc) == 1 ? static_cast<std::int64_t>(::timegm(&utc)) : 0;
}

std::string serial_of(const X509* certificate) {
  const ASN1_INTEGER* serial = X509_get0_serialNumber(certificate);
  return to_hex(
      ByteView(ASN1_STRING_get0_data(serial), static_cast<std::size_t>(ASN1_STRING_length(serial))));
}

}  // namespace

std::vector<X509Facts> facts_of(const CertificateChain& chain) {
  std::vector<X509Facts> facts;
  for (const Bytes& der : chain.der()) {
    const X509Ptr certificate = parse_x509(der);
    if (!certificate) continue;  // a chain has read them all
    facts.push_back({name_of(X509_get_subject_name(certificate.get())),
                     name_of(X509_get_issuer_name(certificate.get())), serial_of(certificate.get()),
                     seconds_of(X509_get0_notBefore(certificate.get())),
                     seconds_of(X509_get0_notAfter(certificate.get())), sha256(der)});
  }
  if (!facts.empty() && facts.front().subject.empty()) facts.front().subject = chain.signer_name();
  return facts;
}

}  // namespace driftseal::sign
