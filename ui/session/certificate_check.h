// A certificate and what the relying party demands of it, checked as one step.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/audit/check/certificate_bytes.h"
#include "core/audit/check/check.h"
#include "core/audit/check/signature_details.h"
#include "core/base/task.h"

namespace driftseal::ui {

struct Demands {                      // paths of the relying party's own copies
  std::string policy, base_manifest;  // without one of them the proof is not checked
  std::vector<std::string> trusted;   // PEM files: public keys, authorities
  double minimum_bits = 96;
  bool complete() const { return !policy.empty() && !base_manifest.empty(); }
};

struct CheckedCertificate {
  std::string certificate;  // path
  Demands demands;
  std::int64_t checked_at = 0;  // seconds since 1970
  CheckReport report;
  std::uint64_t file_bytes = 0;
  std::optional<proof::CertificateParts> parts;  // if the container could be read
  std::optional<CertificateBytes> bytes;         // as long as there are parts
  std::vector<SignatureDetails> signatures;      // one for each line
  std::optional<Digest> base_files;  // root digest of the base's files, if the manifest tells it in plain
};
using CheckedCertificatePtr = std::shared_ptr<const CheckedCertificate>;

// now: seconds since 1970. Errors: a file that cannot be read, a policy or manifest of the relying party that
// is broken.
Result<CheckedCertificatePtr> checkCertificate(const std::string& certificate, const Demands& demands,
                                               std::int64_t now, const Task& task);

}  // namespace driftseal::ui
