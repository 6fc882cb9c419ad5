// The steps of an audit as plain functions, driven alike by the workbench and the command line:
//
//   open_pair -> measure_pair -> judge -> certify -> (sign) -> save_*
//
// Long ones take a Task: they report their phase and stop within a second when asked to
// (ErrorCode::cancelled).
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/audit/stages.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/sign/trust.h"

namespace driftseal::audit {

// Reads headers only. The tuned model may be an adapter of the base (core/adapters). Errors: those of
// open_model, open_tuned and pair_models.
Result<OpenedPtr> open_pair(const std::string& base_path, const std::string& tuned_path,
                            const PairingRules& pairing = {});

// Phase::measuring, once for the stored values and once for the grid of 2^-24. `finished`: see
// core/drift/drift.h.
Result<MeasuredPtr> measure_pair(OpenedPtr opened, const Task& task, const TensorFinished& finished = {});

// No tensor is read again unless the policy asks for another grid than the one measured on, or for another
// pairing. Errors: those of parse_policy and pair_models; a drift that is over budget is not an error but a
// finding (judged->evaluation.findings), and so is a policy that does not fit the models.
Result<JudgedPtr> judge(MeasuredPtr measured, PolicyFile policy, const Task& task);

// The three of them, paired as the policy says from the start.
Result<JudgedPtr> judge_models(const std::string& base_path, const std::string& tuned_path, PolicyFile policy,
                               const Task& task);

// What the policy says about a base alone: whoever writes it has no tuned model yet. Whether it can be proved
// is among the findings (not_provable).
struct BaseJudgement {
  Policy policy;
  Resolution resolution;
  std::vector<Finding> findings;
  std::optional<PolicyCost> cost;  // absent if it cannot be proved

  bool passed() const { return !has_error(findings); }
};
Result<BaseJudgement> judge_base(const PolicyFile& policy, const ModelPtr& base, const Task& task);
Result<BaseJudgement> judge_base(const PolicyFile& policy, const std::string& base_manifest);

// The same policy for this base, selecting by names and kinds only (core/policy/expand.h). No value is read.
Result<Policy> expand_policy(const PolicyFile& policy, const ModelPtr& base);
Result<Policy> expand_policy(const PolicyFile& policy, const std::string& base_manifest);

struct CertifyOptions {
  std::string base_manifest;  // path of a manifest of the base made earlier; empty: commit to the base now
  std::string
      tuned_manifest;  // path of a manifest of the tuned model made earlier, with its secret; both or neither
  std::string secret;
  std::size_t threads = 0;  // 0: all
  std::string context;      // free text that goes into the statement of the proof
  bool name_files =
      false;  // put plain digests of the tuned files into the certificate (they confirm guesses)
  sign::TrustRoots base_signers;  // if there are any, one of them must have signed the files of the base
};

// Commits (or takes the manifests that are given, after checking them against the files), proves, and
// verifies the result as a stranger would before returning it. Nothing is written, with one exception: if a
// secret file is given, its count of openings is raised there, under a lock, before this returns. Errors:
// over_budget (findings that deny), opening_budget, mismatch (a manifest of other files, a secret of another
// root), changed_on_disk, those of demand_signature and of the prover, cancelled.
Result<ProvenPtr> certify(JudgedPtr judged, const CertifyOptions& options, const Task& task);

// What is written, and where. The secret (0600) comes first, the certificate last; what is not new is not
// written again. A secret that is there already is kept under a name with its root (set_secret_aside).
struct SavePaths {
  std::string certificate;
  std::string base_manifest;   // with its caps in BASE_MANIFEST.cap
  std::string tuned_manifest;  // with its caps in TUNED_MANIFEST.cap
  std::string secret;
  std::string policy = {};  // the policy's bytes, for whoever checks; empty: they are not written
};
SavePaths default_paths(const std::string& certificate);  // X.driftseal: X.base.json, X.tuned.json, X.secret

// Called when all files are complete and none has its name yet, with where they are until then. If it
// refuses, nothing is left of them, and save() gives its error.
struct StagedPaths {
  std::string certificate;
  std::string base_manifest, policy;  // empty: not among what is written
};
using LastCheck = std::function<Status(const StagedPaths&)>;
Status save(const Proven& proven, const SavePaths& paths, const LastCheck& last_check = {});

}  // namespace driftseal::audit
