// Certifying as one step: prove, verify, have the stand-alone verifier confirm it, and only then give the
// files their names.
#pragma once

#include <memory>
#include <string>

#include "core/audit/audit.h"
#include "ui/session/standalone_verifier.h"

namespace driftseal::ui {

struct CertifyRequest {
  audit::CertifyOptions options;
  std::string base_signers;  // path of a PEM file: whoever must have signed the base's files; empty: nobody
};

struct SavedProof {
  audit::ProvenPtr proven;
  audit::SavePaths paths;
  VerifierFiles files;  // what a relying party checks
  VerifierVerdict verdict;
};
using SavedProofPtr = std::shared_ptr<const SavedProof>;

audit::SavePaths pathsBeside(const std::string& certificate);  // audit::default_paths, and the policy

// No file gets its name unless the proof was made, verified, and accepted by `verifier`. Errors: those of
// audit::certify, audit::save and StandaloneVerifier::verify.
Result<SavedProofPtr> certifyAndSave(const audit::JudgedPtr& judged, const CertifyRequest& request,
                                     const std::string& certificate, const StandaloneVerifier& verifier,
                                     const Task& task);

}  // namespace driftseal::ui
