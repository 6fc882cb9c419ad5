// Keeping what an audit made.
#include "core/audit/audit.h"
#include "core/audit/cap_file.h"
#include "core/audit/model_commitment.h"
#include "core/audit/staged_files.h"

namespace driftseal::audit {

SavePaths default_paths(const std::string& certificate) {
  constexpr std::string_view ending = ".driftseal";
  const std::string stem =
      certificate.ends_with(ending) ? certificate.substr(0, certificate.size() - ending.size()) : certificate;
  return {certificate, stem + ".base.json", stem + ".tuned.json", stem + ".secret"};
}

// The certificate comes last: where it is, the rest is.
static Status stage(const Proven& proven, const SavePaths& paths, StagedFiles& files) {
  if (proven.tuned_is_new) {
    TRY_STATUS(files.add(paths.secret, secret_text(proven.secret).view(), FileMode::secret));
    TRY_STATUS(files.add(cap_path(paths.tuned_manifest), proven.tuned_caps));
    TRY_STATUS(files.add(paths.tuned_manifest, proven.tuned_manifest));
  }
  if (proven.base_is_new) {
    TRY_STATUS(files.add(cap_path(paths.base_manifest), proven.base_caps));
    TRY_STATUS(files.add(paths.base_manifest, proven.base_manifest));
  }
  if (!paths.policy.empty()) TRY_STATUS(files.add(paths.policy, view_of(proven.judged->file.text)));
  return files.add(paths.certificate, proven.certificate);
}

Status save(const Proven& proven, const SavePaths& paths, const LastCheck& last_check) {
  StagedFiles files;
  TRY_STATUS(stage(proven, paths, files));
  if (last_check) {
    TRY_STATUS(last_check({files.temporary(paths.certificate), files.temporary(paths.base_manifest),
                           files.temporary(paths.policy)}));
  }
  if (proven.tuned_is_new) TRY_STATUS(set_secret_aside(paths.secret));
  return files.commit();
}

Status save(const CommittedFiles& model, const Secret* secret, const std::string& manifest_path,
            const std::string& secret_path) {
  StagedFiles files;
  if (secret != nullptr) {
    TRY_STATUS(refuse_existing_secret(secret_path));
    TRY_STATUS(files.add(secret_path, secret_text(*secret).view(), FileMode::secret));
  }
  TRY_STATUS(files.add(cap_path(manifest_path), write_caps(model.caps)));
  TRY_STATUS(files.add(manifest_path, model.manifest_bytes));
  return files.commit();
}

}  // namespace driftseal::audit
