// Certifying as one step: prove, verify, write everything that has to be kept.
#pragma once

#include <memory>
#include <string>

#include "core/audit/audit.h"

namespace driftseal::ui {

struct SavedProof {
  audit::ProvenPtr proven;
  audit::SavePaths paths;
  std::string policy;  // the policy's bytes, beside the certificate: who checks it needs them
};
using SavedProofPtr = std::shared_ptr<const SavedProof>;

// Nothing is written unless the proof was made and verified.
Result<SavedProofPtr> certifyAndSave(const audit::JudgedPtr& judged, const audit::CertifyOptions& options,
                                     const std::string& certificate, const Task& task);

}  // namespace driftseal::ui
