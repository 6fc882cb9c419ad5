#include "core/audit/link.h"

#include "core/audit/check/certified_policy.h"
#include "core/audit/file_digests.h"
#include "core/audit/manifest_building.h"
#include "core/drift/grid_drift.h"
#include "core/proof/certificate/certificate_manifest.h"
#include "core/proof/certificate/container.h"

namespace driftseal::audit {

namespace {

Error lacks(const ModelPtr& tuned, const std::string& name) {
  return {ErrorCode::mismatch, "a tensor that the certificate speaks of is not there in this shape",
          tuned->path(), name, "Give the tuned model that the certificate was made for"};
}

// The committed tensors of the certificate's layout, in its order.
Result<Selection> selection_of(const proof::CertificateManifest& manifest, const ModelPtr& tuned) {
  std::vector<bool> exempt(manifest.layout.size());
  for (const std::size_t tensor : exempt_tensors(manifest.policy)) exempt[tensor] = true;
  Selection selection{tuned, manifest.grid_bits, {}, {}};
  for (std::size_t i = 0; i < manifest.layout.size(); ++i) {
    if (exempt[i]) continue;
    const auto found = tuned->find(manifest.layout[i].name);
    if (!found || tuned->tensors()[*found].shape != manifest.layout[i].shape ||
        !tuned->tensors()[*found].analysable())
      return lacks(tuned, manifest.layout[i].name);
    selection.order.push_back(*found);
  }
  return selection;
}

bool names(const proof::CertificateManifest& manifest, const Digest& digest, const Secret& secret) {
  if (!manifest.tuned_digest) return false;
  const bool keyed = manifest.tuned_digest->method == proof::DigestMethod::hmac_sha256;
  return manifest.tuned_digest->value == (keyed ? hmac_sha256(secret.naming_key, digest) : digest);
}

}  // namespace

Result<LinkReport> link(ByteView certificate, const std::string& certificate_name, const ModelPtr& tuned,
                        const Secret& secret, const Task& task) {
  TRY(const auto parts, proof::read_container(certificate, certificate_name));
  TRY(const auto manifest, proof::read_certificate_manifest(parts.manifest, certificate_name));
  if (secret.root != manifest.tuned_root)
    return Error{ErrorCode::mismatch, "the secret belongs to another commitment than the certificate",
                 certificate_name, "", "Give the secret that was written together with this certificate"};
  CommittedFiles model;
  TRY(model.selection, selection_of(manifest, tuned));
  TRY_STATUS(describe(model, &secret, task));
  TRY(const auto commitment, commit_entries(model.selection, secret.seed, task));
  return LinkReport{manifest.tuned_root, commitment.root, names(manifest, model.digest, secret)};
}

}  // namespace driftseal::audit
