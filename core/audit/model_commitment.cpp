#include "core/audit/model_commitment.h"

#include "core/audit/cap_file.h"
#include "core/audit/file_digests.h"
#include "core/audit/manifest_building.h"
#include "core/base/mapped_file.h"
#include "core/proof/certificate/container.h"

namespace driftseal::audit {

namespace {

// Adds the commitment for the selection to a manifest, and its cap to the known ones.
Status add_commitment(CommittedFiles& model, const Task& task) {
  TRY(model.commitment, commit_entries(model.selection, model.seed, task));
  proof::ManifestCommitment entry = shape_of(model.selection);
  entry.root = model.commitment.root;
  model.manifest.commitments.push_back(std::move(entry));
  model.caps.push_back(model.commitment);
  model.manifest_changed = true;
  TRY(model.manifest_bytes, bytes_of(model.manifest, model.selection.model->path()));
  return {};
}

// Takes the cap from the side-car, or commits again if it is not there or does not lead to the root.
Status take_cap(CommittedFiles& model, const Digest& root, const std::string& path, const Task& task) {
  if (auto cap = find_cap(cap_path(path), root)) {
    model.commitment = std::move(*cap);
    return {};
  }
  TRY(model.commitment, commit_entries(model.selection, model.seed, task));
  if (model.commitment.root != root)
    return Error{ErrorCode::mismatch, "the manifest names another root than its files have", path, "",
                 "Commit to the model anew"};
  model.notes.push_back("The side-car " + cap_path(path) +
                        " was missing or wrong; the commitment was made again.");
  model.caps.push_back(model.commitment);
  return {};
}

Result<proof::ModelManifest> read_manifest(const std::string& path, Bytes& bytes) {
  TRY(bytes, read_file(path, proof::ContainerLimits::manifest));
  return proof::read_model_manifest(bytes, path);
}

Error other_files(const std::string& path) {
  return {ErrorCode::mismatch, "the model's files are not those that this manifest was made from", path, "",
          "Commit to the model anew, or give the files that the manifest describes"};
}

Error wrong_kind(const std::string& path, bool salted) {
  return {ErrorCode::mismatch,
          salted ? "this is the manifest of a secret model, a base must be public"
                 : "this is the manifest of a public model, it has no secret",
          path, "", "Give the manifest that `commit` made for this role"};
}

}  // namespace

Result<CommittedFiles> commit_public(const Selection& selection, const Task& task) {
  CommittedFiles model{.selection = selection};
  TRY_STATUS(describe(model, nullptr, task));
  TRY_STATUS(add_commitment(model, task));
  return model;
}

Result<CommittedFiles> commit_secret(const Selection& selection, Secret& secret, const Task& task) {
  CommittedFiles model{.selection = selection, .seed = secret.seed};
  TRY_STATUS(describe(model, &secret, task));
  TRY_STATUS(add_commitment(model, task));
  secret.root = model.commitment.root;
  return model;
}

Result<CommittedFiles> reuse_public(const Selection& selection, const std::string& manifest_path,
                                    const Task& task) {
  CommittedFiles model{.selection = selection};
  TRY(model.manifest, read_manifest(manifest_path, model.manifest_bytes));
  if (model.manifest.salted) return wrong_kind(manifest_path, true);
  TRY_STATUS(same_tensors(model.manifest, selection, manifest_path));
  TRY(const auto files, digest_files(*selection.model, task));
  model.digest = proof::model_digest(files);
  if (model.manifest.method != proof::DigestMethod::sha256 || !same_contents(files, model.manifest.files))
    return other_files(manifest_path);
  if (const auto* known = model.manifest.find_commitment(selection.exempt)) {
    TRY_STATUS(take_cap(model, known->root, manifest_path, task));
    return model;
  }
  TRY_STATUS(add_commitment(model, task));
  model.notes.push_back("The manifest had no root for this set of exempt tensors; a new manifest was made.");
  return model;
}

Result<CommittedFiles> reuse_secret(const Selection& selection, const std::string& manifest_path,
                                    const Secret& secret, const Task& task) {
  CommittedFiles model{.selection = selection, .seed = secret.seed};
  TRY(model.manifest, read_manifest(manifest_path, model.manifest_bytes));
  if (!model.manifest.salted) return wrong_kind(manifest_path, false);
  TRY_STATUS(same_tensors(model.manifest, selection, manifest_path));
  TRY(const auto files, digest_files(*selection.model, task));
  model.digest = proof::model_digest(files);
  if (model.manifest.method != proof::DigestMethod::hmac_sha256 ||
      !same_contents(keyed(files, secret.naming_key), model.manifest.files))
    return other_files(manifest_path);
  const auto* known = model.manifest.find_commitment(selection.exempt);
  if (known == nullptr || known->root != secret.root)
    return Error{ErrorCode::mismatch, "this manifest and secret are not for this set of exempt tensors",
                 manifest_path, "",
                 "Commit to the tuned model anew for this policy: a secret is good for one root only"};
  TRY_STATUS(take_cap(model, known->root, manifest_path, task));
  return model;
}

}  // namespace driftseal::audit
