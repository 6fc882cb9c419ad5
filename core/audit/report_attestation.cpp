#include "core/audit/report_attestation.h"

#include <algorithm>

#include "core/sign/bundle_check.h"
#include "core/sign/dsse.h"
#include "core/sign/in_toto.h"

namespace driftseal::audit {

namespace {

using sign::SignatureState;

SignatureReport answer(SignatureState state, std::string reason) {
  return {state, sign::Trust::unknown, "", std::move(reason), ""};
}

bool names_digest(const sign::InTotoStatement& statement, const std::string& digest) {
  return std::ranges::any_of(statement.subjects, [&](const sign::Subject& subject) {
    const auto named = subject.digests.find("sha256");
    return named != subject.digests.end() && named->second == digest;
  });
}

SignatureReport check_line(std::string_view line, const std::string& digest, const sign::TrustRoots& trust,
                           std::int64_t now) {
  const auto bundle = sign::read_bundle(line, "");
  if (!bundle.ok()) return answer(SignatureState::bad, bundle.error().message);
  const auto check = sign::check_bundle(*bundle, trust, now);
  if (check.signature == SignatureState::bad) return answer(SignatureState::bad, check.reason);
  if (bundle->payload_type != sign::in_toto_payload_type)
    return answer(SignatureState::undecidable, "what was signed is not an in-toto statement");
  const auto statement = sign::read_statement(text_of(bundle->payload), "");
  if (!statement.ok()) return answer(SignatureState::undecidable, statement.error().message);
  if (!names_digest(*statement, digest))
    return answer(SignatureState::bad, "the signature is about another file");
  if (statement->predicate_type != report_predicate)
    return answer(SignatureState::undecidable, "what was signed is of a kind that is not known");
  return {check.signature, check.trust, check.signer, check.reason, statement->predicate_type};
}

}  // namespace

std::string attestation_path(const std::string& report_path) { return report_path + ".intoto.jsonl"; }

Result<std::string> attest_report(ByteView report, const std::string& name, const sign::PrivateKey& key,
                                  const sign::CertificateChain* chain) {
  const std::string statement = sign::write_statement({{{name, {{"sha256", to_hex(sha256(report))}}}},
                                                       std::string(report_predicate),
                                                       R"({"kind":"report"})"});
  TRY(const auto bundle, sign::sign_statement(statement, key, chain));
  return sign::write_bundle(bundle);
}

Result<std::vector<SignatureReport>> check_report_attestations(ByteView report, std::string_view lines,
                                                               const sign::TrustRoots& trust,
                                                               std::int64_t now) {
  const std::string digest = to_hex(sha256(report));
  std::vector<SignatureReport> answers;
  while (!lines.empty()) {
    if (answers.size() == most_report_signatures)
      return Error{ErrorCode::limit_exceeded, "has more signatures than are read", "", "",
                   "Keep those that matter"};
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    answers.push_back(check_line(lines.substr(0, end), digest, trust, now));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return answers;
}

}  // namespace driftseal::audit
