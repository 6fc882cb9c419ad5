// The steps of an audit as plain functions, driven alike by the workbench and the command line:
//
//   open_pair -> measure_pair -> judge -> certify -> (sign) -> save_*
//
// Long ones take a Task: they report their phase and stop within a second when asked to (ErrorCode::cancelled).
#pragma once

#include <cstddef>
#include <string>

#include "core/audit/stages.h"
#include "core/base/result.h"
#include "core/base/task.h"

namespace driftseal::audit {

// Reads headers only. Errors: those of open_model and pair_models.
Result<OpenedPtr> open_pair(const std::string& base_path, const std::string& tuned_path);

// Phase::measuring, once for the stored values and once for the grid. `finished`: see core/drift/drift.h.
Result<MeasuredPtr> measure_pair(OpenedPtr opened, const Task& task, const TensorFinished& finished = {});

// Fast: no tensor is read again. Errors: those of parsing and resolving a policy (a policy that is broken or that cannot be
// proved); a drift that is over budget is not an error but a finding.
Result<JudgedPtr> judge(MeasuredPtr measured, PolicyText policy);

struct CertifyOptions {
  std::string base_manifest;   // path of a manifest of the base made earlier; empty: commit to the base now
  std::string tuned_manifest;  // path of a manifest of the tuned model made earlier, with its secret; both or neither
  std::string secret;
  std::size_t threads = 0;     // 0: all
  std::string context;         // free text that goes into the statement of the proof
  bool name_files = false;     // put plain digests of the tuned files into the certificate (they confirm guesses)
};

// Commits (or takes the manifests that are given, after checking them against the files), proves, and verifies the
// result as a stranger would before returning it. Nothing is written, with one exception: if a secret file is given, its count of
// openings is raised there, under a lock, before this returns. Errors: over_budget (findings that deny), opening_budget,
// mismatch (a manifest of other files, a secret of another root), changed_on_disk, those of the prover, cancelled.
Result<ProvenPtr> certify(JudgedPtr judged, const CertifyOptions& options, const Task& task);

// Files beside each other: FILE (certificate), and in the same folder the base manifest, the tuned manifest, their caps and the
// secret (0600). The secret is written first. No file is left half-written.
struct SavePaths {
  std::string certificate;
  std::string base_manifest;   // "" : not written
  std::string tuned_manifest;  // "" : not written
  std::string secret;          // "" : not written (the commitment can then never be opened again)
};
SavePaths default_paths(const std::string& certificate);
Status save(const Proven& proven, const SavePaths& paths);

}  // namespace driftseal::audit
