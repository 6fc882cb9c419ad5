#include "tests/core/audit/check/small_audit.h"

#include <random>

#include "core/audit/check/certified_policy.h"
#include "core/audit/check/plan_of.h"
#include "core/proof/certificate/soundness_text.h"
#include "core/proof/prove/prove.h"
#include "core/proof/relation/soundness.h"
#include "tests/support/entries_in_memory.h"

namespace driftseal::test {

namespace {

using Entries = std::vector<std::int64_t>;

constexpr std::size_t embed = 128, layer = 120, head = 16;  // committed entries, in this order

Bytes bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

Entries base_entries() {
  std::mt19937_64 random(1);
  Entries entries(embed + layer + head);
  for (auto& entry : entries) entry = static_cast<std::int64_t>(random() % (1 << 23)) - (1 << 22);
  return entries;
}

Entries tuned_entries(Entries entries) {
  std::mt19937_64 random(2);
  for (std::size_t i = embed; i < entries.size(); ++i)
    entries[i] += static_cast<std::int64_t>(random() % 1000) - 500;
  return entries;
}

u128 sum_of_squares(const Entries& entries, std::size_t begin, std::size_t n) {
  u128 sum = 0;
  for (std::size_t i = begin; i < begin + n; ++i) sum += static_cast<u128>(i128{entries[i]} * entries[i]);
  return sum;
}

proof::ModelManifest base_manifest(const Entries& entries, const Digest& root) {
  proof::ModelManifest manifest;
  manifest.tool = "driftseal test";
  manifest.tensors = {{"embed", "F32", {8, 16}, sum_of_squares(entries, 0, embed)},
                      {"count", "I64", {}, std::nullopt},
                      {"layer.weight", "F16", {12, 10}, sum_of_squares(entries, embed, layer)},
                      {"old", "F32", {3}, u128{5}},
                      {"head", "BF16", {4, 4}, sum_of_squares(entries, embed + layer, head)}};
  manifest.files = {{"model.safetensors", sha256("model")}};
  manifest.commitments = {{{1, 3}, embed + layer + head, 11, 1024, root}};
  return manifest;
}

constexpr const char* policy_text =
    "{\"driftseal_policy\": 1, \"name\": \"small\", \"missing\": \"allow\", \"added\": \"allow\",\n"
    " \"model_norm\": {\"relative\": \"0.5\"},\n"
    " \"rules\": [\n"
    "  {\"name\": \"counters\", \"kind\": \"integer\", \"budget\": \"exempt\"},\n"
    "  {\"name\": \"embeddings\", \"tensors\": \"embed\", \"budget\": \"frozen\"},\n"
    "  {\"name\": \"layers\", \"tensors\": \"layer.*\", \"budget\": {\"norm\": {\"absolute\": \"0.01\"}}},\n"
    "  {\"name\": \"heads\", \"tensors\": \"head\", \"budget\": {\"norm\": {\"relative\": \"0.1\"}}}]}\n";

proof::CertificateManifest certificate_manifest(const SmallAudit& audit, const proof::ModelManifest& base,
                                                const Digest& tuned_root) {
  proof::CertificateManifest manifest;
  manifest.tool = "driftseal test";
  manifest.base_manifest = sha256(audit.base_manifest);
  manifest.base_root = base.commitments[0].root;
  manifest.tuned_root = tuned_root;
  manifest.tuned_digest = proof::TunedDigest{proof::DigestMethod::hmac_sha256, sha256("keyed")};
  for (const auto& tensor : base.tensors)
    manifest.layout.push_back({tensor.name, tensor.dtype == "I64", tensor.dtype, tensor.dtype, tensor.shape});
  manifest.layout[3].tuned_dtype.reset();
  manifest.policy_file = sha256(audit.policy);
  manifest.coverage = {{"extra"}, {"old"}, {}};
  const auto policy = parse_policy(audit.policy, "policy.json").value();
  manifest.policy = certified_policy(policy, base.tensors, manifest.coverage.missing).value();
  return manifest;
}

SmallAudit make() {
  const Digest seed = sha256("seed");
  const EntriesInMemory base(base_entries()), tuned(tuned_entries(base_entries()));
  const auto parameters = proof::Parameters::for_entries(base.entries());
  const auto base_commitment = proof::commit_model(parameters, base, std::nullopt, {}).value();
  const auto tuned_commitment = proof::commit_model(parameters, tuned, seed, {}).value();
  const auto described = base_manifest(base_entries(), base_commitment.root);

  SmallAudit audit;
  audit.policy = policy_text;
  audit.base_manifest = write_model_manifest(described);
  audit.manifest = certificate_manifest(audit, described, tuned_commitment.root);
  const auto plan = plan_of(audit.manifest).value();
  audit.parts.manifest = bytes_of(write_certificate_manifest(audit.manifest));
  audit.parts.policy = bytes_of(audit.policy);
  audit.parts.proof =
      proof::prove(plan, {&base, &base_commitment, {}}, {&tuned, &tuned_commitment, seed}, {}, {}).value();
  audit.parts.soundness = bytes_of(soundness_text(proof::soundness(plan)));
  audit.certificate = rewritten(audit.parts);
  return audit;
}

}  // namespace

const SmallAudit& small_audit() {
  static const SmallAudit audit = make();
  return audit;
}

CheckReport check(const Bytes& certificate, const sign::TrustRoots& trust, double minimum_bits) {
  const auto& audit = small_audit();
  return check_certificate({.certificate = certificate,
                            .policy = view_of(audit.policy),
                            .base_manifest = view_of(audit.base_manifest),
                            .minimum_bits = minimum_bits,
                            .trust = trust,
                            .now = 1'800'000'000})
      .value();
}

std::string failed_check(const CheckReport& report) {
  return report.failed ? std::string(report.failed->name()) : std::string();
}

Bytes rewritten(const proof::CertificateParts& parts) { return proof::write_container(parts).value(); }

}  // namespace driftseal::test
