// A small manifest of every feature, for tests of the format.
#pragma once

#include "core/proof/certificate/certificate_manifest.h"
#include "core/proof/certificate/model_manifest.h"

namespace driftseal::proof::testing {

inline Digest digest_of(std::string_view text) { return sha256(text); }

inline ModelManifest small_model_manifest() {
  ModelManifest manifest;
  manifest.tool = "driftseal test";
  manifest.tensors = {{"embed", "F32", {4, 8}, u128{1} << 100},
                      {"layer.weight", "BF16", {3, 2}, u128{17}},
                      {"count", "I64", {}, std::nullopt},
                      {"none", "F16", {0, 5}, u128{0}}};
  manifest.files = {{"a/part-1.safetensors", digest_of("1")}, {"a/part-2.safetensors", digest_of("2")}};
  manifest.commitments = {{{}, 39, 11, 1024, digest_of("all")},
                          {{2}, 38, 11, 1024, digest_of("without count")}};
  return manifest;
}

inline CertificateManifest small_certificate_manifest() {
  CertificateManifest manifest;
  manifest.tool = "driftseal test";
  manifest.base_manifest = digest_of("base manifest");
  manifest.base_root = digest_of("base");
  manifest.tuned_root = digest_of("tuned");
  manifest.tuned_digest = TunedDigest{DigestMethod::hmac_sha256, digest_of("files")};
  manifest.layout = {{"embed", false, "F32", "F32", {4, 8}},
                     {"layer.weight", false, "BF16", "F16", {3, 2}},
                     {"count", true, "I64", std::nullopt, {}},
                     {"head", false, "F32", "F32", {2, 9}}};
  manifest.policy_file = digest_of("policy");
  manifest.policy.blocks = {{"embeddings", BlockKind::budgets, {0}, {}},
                            {"layers", BlockKind::budgets, {1}, {}},
                            {"counters", BlockKind::exempt, {2}, {}},
                            {"heads", BlockKind::free, {3}, {}}};
  manifest.policy.blocks[0].budget.norm_squared = 0;
  manifest.policy.blocks[1].budget.norm_squared = (u128{1} << 90) + 5;
  manifest.policy.total_norm_squared = u128{1} << 91;
  manifest.coverage = {{"extra"}, {"count"}, {}};
  manifest.lineage = Lineage{digest_of("earlier certificate"), manifest.base_root};
  manifest.context = "challenge \"7\"\n\xc3\xa9";
  return manifest;
}

}  // namespace driftseal::proof::testing
