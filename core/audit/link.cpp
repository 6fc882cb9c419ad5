#include "core/audit/link.h"

#include <set>

#include "core/audit/check/certified_policy.h"
#include "core/audit/file_digests.h"
#include "core/audit/manifest_building.h"
#include "core/drift/same_bits.h"
#include "core/pairing/arrangement.h"
#include "core/proof/certificate/certificate_manifest.h"
#include "core/proof/certificate/container.h"

namespace driftseal::audit {

namespace {

Error lacks(const ModelPtr& tuned, const std::string& name, const std::string& why) {
  return {
      ErrorCode::mismatch,
      "a tensor that the certificate speaks of is not there in this shape" + (why.empty() ? "" : ": " + why),
      tuned->path(), name, "Give the model that the certificate was made for"};
}

BaseLayout layout_of(const proof::CertificateManifest& manifest) {
  BaseLayout layout;
  for (const auto& tensor : manifest.layout)
    layout.tensors.push_back({tensor.name, Shape(tensor.shape.begin(), tensor.shape.end())});
  return layout;
}

// The tuned model in the order that the certificate's layout and its policy's pairing give it.
Result<Arrangement> arranged(const proof::CertificateManifest& manifest, ByteView policy_text,
                             const std::string& certificate_name, const ModelPtr& tuned) {
  TRY(const Policy policy, parse_policy(text_of(policy_text), certificate_name));
  return arrange(layout_of(manifest), tuned, policy.pairing);
}

// The committed tensors of the certificate's layout, in its order.
Result<Selection> selection_of(const proof::CertificateManifest& manifest, const Arrangement& arrangement) {
  std::vector<bool> exempt(manifest.layout.size());
  for (const std::size_t tensor : exempt_tensors(manifest.policy)) exempt[tensor] = true;
  Selection selection{arrangement.tuned, manifest.grid_bits, {}, {}};
  const auto& tensors = arrangement.tuned->tensors();
  for (std::size_t i = 0; i < manifest.layout.size(); ++i) {
    if (exempt[i]) continue;
    const auto found = arrangement.of_base[i].tuned;
    if (!found || tensors[*found].shape != manifest.layout[i].shape || !tensors[*found].analysable())
      return lacks(arrangement.tuned, manifest.layout[i].name, arrangement.of_base[i].why);
    selection.order.push_back(*found);
  }
  return selection;
}

// Those that are more than the certificate's coverage says.
Result<std::vector<std::string>> unnamed(const proof::CertificateManifest& manifest,
                                         const Arrangement& arrangement, const Task& task) {
  const std::set<std::string_view> added(manifest.coverage.added.begin(), manifest.coverage.added.end());
  const std::set<std::string_view> missing(manifest.coverage.missing.begin(),
                                           manifest.coverage.missing.end());
  const auto& tensors = arrangement.tuned->tensors();
  std::vector<std::string> names;
  for (const auto& extra : arrangement.extra) {
    const TensorInfo& tensor = tensors[extra.tuned];
    bool equal_copy = false;
    if (extra.copy_of) {
      TRY(equal_copy,
          same_bits(*arrangement.tuned, tensor, *arrangement.tuned, tensors[*extra.copy_of], task));
    }
    if (!equal_copy && !added.contains(tensor.name)) names.push_back(tensor.name);
  }
  for (std::size_t i = 0; i < manifest.layout.size(); ++i)
    if (arrangement.of_base[i].tuned && missing.contains(manifest.layout[i].name))
      names.push_back(manifest.layout[i].name);
  return names;
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
  TRY(const auto arrangement, arranged(manifest, parts.policy, certificate_name, tuned));
  TRY(model.selection, selection_of(manifest, arrangement));
  TRY_STATUS(describe(model, &secret, task));
  TRY(const auto commitment, commit_entries(model.selection, secret.seed, task));
  TRY(auto others, unnamed(manifest, arrangement, task));
  return LinkReport{manifest.tuned_root, commitment.root, names(manifest, model.digest, secret),
                    std::move(others)};
}

Result<LinkReport> link_base(ByteView certificate, const std::string& certificate_name, const ModelPtr& base,
                             const Task& task) {
  TRY(const auto parts, proof::read_container(certificate, certificate_name));
  TRY(const auto manifest, proof::read_certificate_manifest(parts.manifest, certificate_name));
  CommittedFiles model;
  TRY(const auto arrangement, arrange(layout_of(manifest), base, PairingRules{.exact_names = true}));
  TRY(model.selection, selection_of(manifest, arrangement));
  TRY_STATUS(describe(model, nullptr, task));
  TRY(const auto commitment, commit_entries(model.selection, std::nullopt, task));
  LinkReport report{manifest.base_root, commitment.root, false};
  for (const auto& extra : arrangement.extra) report.unnamed.push_back(base->tensors()[extra.tuned].name);
  return report;
}

Result<std::optional<bool>> names_files(ByteView certificate, const std::string& certificate_name,
                                        const Model& tuned, const Task& task) {
  TRY(const auto parts, proof::read_container(certificate, certificate_name));
  TRY(const auto manifest, proof::read_certificate_manifest(parts.manifest, certificate_name));
  const auto& named = manifest.tuned_digest;
  if (!named || named->method != proof::DigestMethod::sha256) return std::optional<bool>();
  TRY(const auto files, digest_files(tuned, task));
  return std::optional<bool>(proof::model_digest(files) == named->value);
}

}  // namespace driftseal::audit
