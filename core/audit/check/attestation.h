// What a signer says with a signature on a certificate (docs/certificate_format.md, "Signatures").
#pragma once

#include <string>

#include "core/audit/check/check_report.h"
#include "core/proof/certificate/container.h"
#include "core/sign/bundle.h"

namespace driftseal {

// The in-toto statement about a certificate, from its manifest, content digest and soundness.
std::string drift_statement(const proof::CertificateManifest& manifest, const Digest& content,
                            double soundness_bits);

// The same from its parts. Errors: those of reading them.
Result<std::string> drift_statement(const proof::CertificateParts& parts);

// The statement of a relying party that has checked it (Simple Verification Result): only for an accepted
// report. time: RFC 3339, UTC.
Result<std::string> verification_statement(const CheckReport& report, const std::string& verifier,
                                           const std::string& time);

// The certificate with one more line. `statement` is one of the above. Errors: those of reading the
// container, of signing, limit_exceeded (64 signatures).
Result<Bytes> add_signature(ByteView certificate, const std::string& statement, const sign::PrivateKey& key,
                            const sign::CertificateChain* chain, const std::string& name);

// drift_statement and add_signature in one.
Result<Bytes> sign_certificate(ByteView certificate, const sign::PrivateKey& key,
                               const sign::CertificateChain* chain, const std::string& name);

}  // namespace driftseal
