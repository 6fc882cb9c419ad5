#include "ui/session/proof_files.h"

#include "ui/session/trust_files.h"

namespace driftseal::ui {
namespace {

Result<audit::CertifyOptions> optionsOf(const CertifyRequest& request) {
  audit::CertifyOptions options = request.options;
  if (request.base_signers.empty()) return options;
  TRY(options.base_signers, readTrustFiles({request.base_signers}));
  return options;
}

Result<VerifierVerdict> confirm(const audit::StagedPaths& staged, const std::string& given_manifest,
                                const StandaloneVerifier& verifier, const Task& task) {
  task.report(Phase::verifying, 1, 1);
  task.report(Phase::verifying, 0, 1);  // once more, by the other program
  TRY(auto verdict,
      verifier.verify({staged.certificate,
                       staged.base_manifest.empty() ? given_manifest : staged.base_manifest, staged.policy},
                      task));
  if (task.stopped()) return cancelled();
  return verdict;
}

}  // namespace

audit::SavePaths pathsBeside(const std::string& certificate) {
  audit::SavePaths paths = audit::default_paths(certificate);
  constexpr std::string_view ending = ".base.json";
  paths.policy = paths.base_manifest.substr(0, paths.base_manifest.size() - ending.size()) + ".policy.json";
  return paths;
}

Result<SavedProofPtr> certifyAndSave(const audit::JudgedPtr& judged, const CertifyRequest& request,
                                     const std::string& certificate, const StandaloneVerifier& verifier,
                                     const Task& task) {
  TRY(const audit::CertifyOptions options, optionsOf(request));
  const Pair& pair = judged->measured->pair();
  TRY_STATUS(pair.base->unchanged());  // before any work is done
  TRY_STATUS(pair.stored->unchanged());
  if (const auto version = verifier.version(task); !version) return version.error();
  TRY(audit::ProvenPtr proven, audit::certify(judged, options, task));
  if (task.stopped()) return cancelled();
  auto saved = std::make_shared<SavedProof>();
  saved->proven = proven;
  saved->paths = pathsBeside(certificate);
  saved->files = {saved->paths.certificate,
                  proven->base_is_new ? saved->paths.base_manifest : options.base_manifest,
                  saved->paths.policy};
  TRY_STATUS(audit::save(*proven, saved->paths, [&](const audit::StagedPaths& staged) -> Status {
    TRY(saved->verdict, confirm(staged, options.base_manifest, verifier, task));
    return {};
  }));
  return SavedProofPtr(saved);
}

}  // namespace driftseal::ui
