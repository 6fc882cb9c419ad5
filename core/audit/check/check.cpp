#include "core/audit/check/check.h"

#include <algorithm>
#include <cmath>

#include "core/audit/check/attestation.h"
#include "core/audit/check/block_claims.h"
#include "core/audit/check/check_applies.h"
#include "core/audit/check/check_signatures.h"
#include "core/audit/check/plan_of.h"
#include "core/proof/certificate/soundness_text.h"
#include "core/proof/relation/soundness.h"

namespace driftseal {

namespace {

FailedCheck fail(CertificateCheck check, const Error& error) {
  return {check, std::nullopt, error.where.empty() ? error.message : error.where + ": " + error.message};
}

// A certificate taken apart as far as it can be.
struct Opened {
  proof::CertificateParts parts;
  proof::CertificateManifest manifest;
  Result<proof::Plan> plan;
};

// Fills in whatever can be told without the relying party's demands: claims, account. Nothing if container or
// manifest are not what they must be; the report then says so.
std::optional<Opened> open_certificate(ByteView bytes, const std::string& name, CheckReport& report) {
  report.proof = ProofState::invalid;
  auto parts = proof::read_container(bytes, name);
  if (!parts.ok()) {
    report.failed = fail(CertificateCheck::container, parts.error());
    return std::nullopt;
  }
  report.content = proof::content_digest(*parts);
  auto manifest = proof::read_certificate_manifest(parts->manifest, name);
  if (!manifest.ok()) {
    report.failed = fail(CertificateCheck::manifest, manifest.error());
    return std::nullopt;
  }
  report.proof = ProofState::not_checked;
  report.manifest = *manifest;
  report.blocks = block_claims(*manifest);
  report.model = model_claim(*manifest);
  if (auto policy = parse_policy(text_of(parts->policy), name); policy.ok())
    report.pairing = std::move(policy->pairing);
  Opened opened{std::move(parts).value(), std::move(manifest).value(), plan_of(*report.manifest)};
  if (!opened.plan.ok()) return opened;
  report.account = proof::soundness(*opened.plan);
  report.soundness_bits = report.account.bits();
  return opened;
}

// Who vouches for the content, whatever is found about the proof.
std::vector<SignatureReport> answer_signatures(const Opened& opened, const CheckReport& report,
                                               const sign::TrustRoots& trust, std::int64_t now) {
  std::optional<std::string> statement;
  if (opened.plan.ok()) statement = drift_statement(opened.manifest, report.content, report.soundness_bits);
  return check_signatures(opened.parts.signatures, report.content, statement, trust, now);
}

// The statement is the relying party's own in everything but the roots: does the proof hold for it?
std::optional<FailedCheck> check_proof(const Opened& opened, const CheckReport& report) {
  if (!opened.plan.ok()) return fail(CertificateCheck::statement_mismatch, opened.plan.error());
  if (!std::ranges::equal(view_of(proof::soundness_text(report.account)), opened.parts.soundness))
    return FailedCheck{CertificateCheck::soundness_differs, std::nullopt,
                       "soundness.json is not the account of this statement"};
  const auto verdict = proof::verify(*opened.plan, opened.parts.proof, report.minimum_bits);
  if (verdict.accepted()) return std::nullopt;
  return FailedCheck{CertificateCheck::proof, verdict.failed, ""};
}

Result<Demands> read_demands(const CheckRequest& request) {
  if (std::isnan(request.minimum_bits))
    return Error{ErrorCode::usage, "the minimum soundness is not a number", "", "",
                 "Give a number of bits, 96 say"};
  TRY(auto policy, parse_policy(text_of(request.policy), request.policy_name));
  TRY(auto base, proof::read_model_manifest(request.base_manifest, request.base_manifest_name));
  return Demands{request.policy, request.base_manifest, std::move(policy), std::move(base)};
}

}  // namespace

Result<CheckReport> check_certificate(const CheckRequest& request) {
  // 1. What the relying party demands.
  TRY(const auto demands, read_demands(request));
  CheckReport report;
  report.minimum_bits = std::max({request.minimum_bits, proof::smallest_minimum_bits,
                                  static_cast<double>(demands.policy.minimum_soundness_bits)});
  report.signature_demanded = !request.trust.empty();

  // 2. The certificate is the one file of its parts, and its manifest agrees with itself.
  const auto opened = open_certificate(request.certificate, request.certificate_name, report);
  if (!opened) return report;

  // 3. Who vouches for it.
  report.signatures = answer_signatures(*opened, report, request.trust, request.now);

  // 4. It speaks of this policy, this base, these bounds.
  report.failed = check_applies(demands, opened->parts, opened->manifest);
  report.applies = report.failed ? Applies::no : Applies::yes;

  // 5. The account and the proof are those of that statement.
  if (!report.failed) report.failed = check_proof(*opened, report);
  report.proof = report.failed ? ProofState::invalid : ProofState::valid;
  return report;
}

CheckReport inspect_certificate(ByteView certificate, const sign::TrustRoots& trust, std::int64_t now,
                                const std::string& name) {
  CheckReport report;
  if (const auto opened = open_certificate(certificate, name, report))
    report.signatures = answer_signatures(*opened, report, trust, now);
  return report;
}

}  // namespace driftseal
