// Signatures on a report, beside it: an in-toto statement about the file's SHA-256 in a Sigstore bundle, one
// line a signature (REPORT.intoto.jsonl). They vouch for the report's bytes; what the certificate proves is
// the verifier's answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/audit/check/check_report.h"
#include "core/base/bytes.h"
#include "core/sign/keys.h"
#include "core/sign/trust.h"

namespace driftseal::audit {

inline constexpr std::string_view report_predicate = "https://driftseal.dev/attestation/report/v1";
inline constexpr std::size_t most_report_signatures = 64;

std::string attestation_path(const std::string& report_path);  // REPORT.intoto.jsonl

// One line, without its end. name: what the report is called in the statement. chain may be null.
Result<std::string> attest_report(ByteView report, const std::string& name, const sign::PrivateKey& key,
                                  const sign::CertificateChain* chain);

// One answer a line. A signature on other bytes is bad. Errors: limit_exceeded.
Result<std::vector<SignatureReport>> check_report_attestations(ByteView report, std::string_view lines,
                                                               const sign::TrustRoots& trust,
                                                               std::int64_t now);

}  // namespace driftseal::audit
