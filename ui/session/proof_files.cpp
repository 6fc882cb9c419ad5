#include "ui/session/proof_files.h"

#include "core/base/output_file.h"
#include "ui/session/policy_files.h"

namespace driftseal::ui {
namespace {

std::string policyBeside(const std::string& certificate) {
  const std::size_t dot = certificate.rfind(".driftseal");
  return certificate.substr(0, dot) + ".policy.json";
}

}  // namespace

Result<SavedProofPtr> certifyAndSave(const audit::JudgedPtr& judged, const audit::CertifyOptions& options,
                                     const std::string& certificate, const Task& task) {
  TRY(audit::ProvenPtr proven, audit::certify(judged, options, task));
  if (task.stopped()) return cancelled();
  auto saved = std::make_shared<SavedProof>();
  saved->proven = proven;
  saved->paths = audit::default_paths(certificate);
  saved->policy = policyBeside(certificate);
  TRY_STATUS(audit::save(*proven, saved->paths));
  TRY_STATUS(writePolicyFile(saved->policy, judged->file.text));
  return SavedProofPtr(saved);
}

}  // namespace driftseal::ui
