#include "core/audit/check/check_signatures.h"

#include <algorithm>

#include "core/sign/bundle_check.h"
#include "core/sign/dsse.h"
#include "core/sign/in_toto.h"

namespace driftseal {

namespace {

using sign::SignatureState;

SignatureReport failed(SignatureState state, std::string reason) {
  return {state, sign::Trust::unknown, "", std::move(reason), ""};
}

// Why a validly signed statement does not vouch for this certificate: bad if it is about another one,
// undecidable if it is of a kind that is not known here.
struct Objection {
  SignatureState state;
  std::string reason;
};

bool names_content(const sign::InTotoStatement& statement, const std::string& content) {
  return std::ranges::any_of(statement.subjects, [&](const sign::Subject& subject) {
    const auto digest = subject.digests.find("sha256");
    return digest != subject.digests.end() && digest->second == content;
  });
}

std::optional<Objection> objection(const sign::InTotoStatement& statement, ByteView payload,
                                   const std::string& content, const std::optional<std::string>& expected) {
  if (!names_content(statement, content))
    return Objection{SignatureState::bad, "the signature is about another certificate"};
  if (statement.predicate_type == sign::verification_result_predicate) return std::nullopt;
  if (statement.predicate_type != sign::drift_certificate_predicate)
    return Objection{SignatureState::undecidable, "what was signed is of a kind that is not known"};
  if (expected && sign::normal_json(text_of(payload)) != sign::normal_json(*expected))
    return Objection{SignatureState::bad, "what was signed is not what this certificate says"};
  return std::nullopt;
}

SignatureReport check_line(const std::string& line, const std::string& content,
                           const std::optional<std::string>& expected, const sign::TrustRoots& trust,
                           std::int64_t now) {
  const auto bundle = sign::read_bundle(line, "");
  if (!bundle.ok()) {
    const bool other = bundle.error().code == ErrorCode::unsupported;
    return failed(other ? SignatureState::undecidable : SignatureState::bad, bundle.error().message);
  }
  const auto check = sign::check_bundle(*bundle, trust, now);
  SignatureReport report{check.signature, check.trust, check.signer, check.reason, ""};
  if (check.signature == SignatureState::bad) return report;
  if (bundle->payload_type != sign::in_toto_payload_type)
    return failed(SignatureState::undecidable, "what was signed is not an in-toto statement");
  const auto statement = sign::read_statement(text_of(bundle->payload), "");
  if (!statement.ok()) return failed(SignatureState::undecidable, statement.error().message);
  report.predicate_type = statement->predicate_type;
  if (const auto against = objection(*statement, bundle->payload, content, expected)) {
    report.signature = against->state;
    report.trust = sign::Trust::unknown;
    report.reason = against->reason;
  }
  return report;
}

}  // namespace

std::vector<SignatureReport> check_signatures(const std::vector<std::string>& lines, const Digest& content,
                                              const std::optional<std::string>& expected,
                                              const sign::TrustRoots& trust, std::int64_t now) {
  std::vector<SignatureReport> reports;
  for (const auto& line : lines) reports.push_back(check_line(line, to_hex(content), expected, trust, now));
  return reports;
}

}  // namespace driftseal
