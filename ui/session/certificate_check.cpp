#include "ui/session/certificate_check.h"

#include "core/base/mapped_file.h"
#include "core/policy/rules/policy.h"

namespace driftseal::ui {
namespace {

constexpr std::uint64_t certificate_bytes = 1ULL << 30, manifest_bytes = 1ULL << 30, key_bytes = 1ULL << 20;

Result<sign::TrustRoots> readTrust(const std::vector<std::string>& files) {
  sign::TrustRoots roots;
  for (const std::string& file : files) {
    TRY(const Bytes pem, read_file(file, key_bytes));
    TRY_STATUS(roots.add_pem(pem, file));
  }
  return roots;
}

}  // namespace

Result<CheckedCertificatePtr> checkCertificate(const std::string& certificate, const Demands& demands,
                                               std::int64_t now, const Task& task) {
  task.report(Phase::reading, 0, 1);
  TRY(const Bytes bytes, read_file(certificate, certificate_bytes));
  TRY(const sign::TrustRoots trust, readTrust(demands.trusted));
  auto checked = std::make_shared<CheckedCertificate>();
  checked->certificate = certificate;
  checked->demands = demands;
  if (!demands.complete()) {
    checked->report = inspect_certificate(bytes, trust, now, certificate);
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
  return CheckedCertificatePtr(checked);
}

}  // namespace driftseal::ui
