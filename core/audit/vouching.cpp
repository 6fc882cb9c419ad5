#include "core/audit/vouching.h"

#include <ctime>

#include "core/audit/model_signing.h"

namespace driftseal::audit {

namespace {

std::vector<FileDigest> known_digests(const Model& model, const std::vector<proof::ManifestFile>& digests) {
  std::vector<FileDigest> known;
  for (const proof::ManifestFile& digest : digests)
    for (const ModelFile& file : model.files())
      if (file.name == digest.name) known.push_back({file.path, digest.digest});
  return known;
}

std::string why_not(const ModelSignatureReport& report) {
  if (!report.check.reason.empty()) return report.check.reason;
  if (report.files == FilesState::differ)
    return report.disagreements.front().name + " is not as it was signed";
  return "it is " + std::string(sign::to_string(report.check.signature)) + ", its signer " +
         std::string(sign::to_string(report.check.trust));
}

}  // namespace

Status demand_signature(const Model& model, const std::vector<proof::ManifestFile>& digests,
                        const sign::TrustRoots& trust, const Task& task) {
  const ModelToCheck checked{model.path(), find_model_signatures(model.path()),
                             known_digests(model, digests)};
  if (checked.signatures.empty())
    return Error{ErrorCode::not_found, "a signature of the model is demanded, and none lies beside it",
                 model.path(), "", "Get model.sig from whoever published the model"};
  TRY(const auto reports, check_model_signatures(checked, trust, std::time(nullptr), task));
  if (accepted(reports)) return {};
  for (const ModelSignatureReport& report : reports)
    if (!report.vouched())
      return Error{ErrorCode::mismatch, "the signature does not vouch for the model: " + why_not(report),
                   report.file, "", "Run `driftseal signature` to see all that is wrong"};
  CHECK(false);
}

}  // namespace driftseal::audit
