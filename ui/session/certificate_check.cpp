#include "ui/session/certificate_check.h"

#include "core/audit/check/plan_of.h"
#include "core/base/mapped_file.h"
#include "core/policy/rules/policy.h"
#include "core/proof/certificate/model_manifest.h"
#include "ui/session/trust_files.h"

namespace driftseal::ui {
namespace {

constexpr std::uint64_t certificate_bytes_limit = 1ULL << 30, manifest_bytes = 1ULL << 30;

// What is shown beside the answers.
void takeApart(const Bytes& bytes, const sign::TrustRoots& trust, CheckedCertificate& checked) {
  checked.file_bytes = bytes.size();
  auto parts = proof::read_container(bytes, checked.certificate);
  if (!parts.ok()) return;
  std::optional<proof::Plan> plan;
  if (checked.report.manifest) {
    if (auto made = plan_of(*checked.report.manifest); made.ok()) plan = std::move(made).value();
  }
  checked.bytes = certificate_bytes(*parts, plan ? &*plan : nullptr);
  for (const std::string& line : parts->signatures)
    checked.signatures.push_back(signature_details(line, trust));
  checked.parts = std::move(parts).value();
}

void nameBaseFiles(const Bytes& manifest, CheckedCertificate& checked) {
  const auto read = proof::read_model_manifest(manifest, checked.demands.base_manifest);
  if (read.ok() && read->method == proof::DigestMethod::sha256)
    checked.base_files = proof::model_digest(read->files);
}

}  // namespace

Result<CheckedCertificatePtr> checkCertificate(const std::string& certificate, const Demands& demands,
                                               std::int64_t now, const Task& task) {
  task.report(Phase::reading, 0, 1);
  TRY(const Bytes bytes, read_file(certificate, certificate_bytes_limit));
  TRY(const sign::TrustRoots trust, readTrustFiles(demands.trusted));
  auto checked = std::make_shared<CheckedCertificate>();
  checked->certificate = certificate;
  checked->demands = demands;
  checked->checked_at = now;
  if (!demands.complete()) {
    checked->report = inspect_certificate(bytes, trust, now, certificate);
    takeApart(bytes, trust, *checked);
    return CheckedCertificatePtr(checked);
  }
  TRY(const Bytes policy, read_file(demands.policy, PolicyLimits::file_bytes));
  TRY(const Bytes manifest, read_file(demands.base_manifest, manifest_bytes));
  if (task.stopped()) return cancelled();
  task.report(Phase::verifying, 0, 1);
  TRY(checked->report, check_certificate({.certificate = bytes,
                                          .policy = policy,
                                          .base_manifest = manifest,
                                          .minimum_bits = demands.minimum_bits,
                                          .trust = trust,
                                          .now = now,
                                          .certificate_name = certificate,
                                          .policy_name = demands.policy,
                                          .base_manifest_name = demands.base_manifest}));
  if (task.stopped()) return cancelled();
  nameBaseFiles(manifest, *checked);
  takeApart(bytes, trust, *checked);
  return CheckedCertificatePtr(checked);
}

}  // namespace driftseal::ui
