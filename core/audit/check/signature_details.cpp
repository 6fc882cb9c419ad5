#include "core/audit/check/signature_details.h"

#include "core/sign/bundle.h"
#include "core/sign/dsse.h"

namespace driftseal {

namespace {

void describe_key(SignatureDetails& details, const sign::PublicKey& key) {
  details.algorithm = key.kind();
  details.key = key.fingerprint();
}

void describe_signer(SignatureDetails& details, const sign::Bundle& bundle, const sign::TrustRoots& trust) {
  if (!bundle.certificates.empty()) {
    const auto chain = sign::CertificateChain::from_der(bundle.certificates, "");
    if (!chain.ok()) return;
    details.chain = sign::facts_of(*chain);
    return describe_key(details, chain->signer_key());
  }
  const auto message = sign::pre_authentication_encoding(bundle.payload_type, bundle.payload);
  for (const auto& named : trust.keys())
    if (named.key.verifies(message, bundle.signature)) return describe_key(details, named.key);
}

}  // namespace

SignatureDetails signature_details(const std::string& line, const sign::TrustRoots& trust) {
  SignatureDetails details;
  const auto bundle = sign::read_bundle(line, "");
  if (!bundle.ok()) {
    details.problem = bundle.error().message;
    return details;
  }
  details.payload_type = bundle->payload_type;
  details.hint = bundle->hint.empty() ? bundle->keyid : bundle->hint;
  details.logged = bundle->logged;
  if (auto statement = sign::read_statement(text_of(bundle->payload), ""); statement.ok())
    details.statement = std::move(statement).value();
  describe_signer(details, *bundle, trust);
  return details;
}

}  // namespace driftseal
