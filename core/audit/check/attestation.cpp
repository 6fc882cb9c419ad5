#include "core/audit/check/attestation.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/audit/check/block_claims.h"
#include "core/audit/check/plan_of.h"
#include "core/proof/relation/soundness.h"
#include "core/sign/in_toto.h"

namespace driftseal {

using nlohmann::ordered_json;

namespace {

ordered_json integer(const std::optional<u128>& n) {
  return n ? ordered_json(to_decimal(*n)) : ordered_json(nullptr);
}

ordered_json block_json(const BlockClaim& claim) {
  ordered_json out;
  out["name"] = claim.name;
  out["class"] = to_string(claim.block_class);
  out["elements"] = claim.elements;
  out["rank"] = integer(claim.budget.rank);
  out["support"] = integer(claim.budget.support);
  out["residual_squared"] = integer(claim.budget.residual_squared);
  out["norm_squared"] = integer(claim.budget.norm_squared);
  return out;
}

ordered_json model_json(const proof::CertificateManifest& manifest) {
  ordered_json out;
  out["norm_squared"] = integer(manifest.policy.total_norm_squared);
  out["support"] = integer(manifest.policy.total_support);
  return out;
}

ordered_json one(const char* name, std::string value) {
  ordered_json out;
  out[name] = std::move(value);
  return out;
}

std::string predicate_of(const proof::CertificateManifest& manifest, double soundness_bits) {
  auto blocks = ordered_json::array();
  for (const auto& claim : block_claims(manifest)) blocks.push_back(block_json(claim));
  ordered_json base = one("root", to_hex(manifest.base_root));
  base["manifest"] = to_hex(manifest.base_manifest);
  ordered_json out;
  out["base"] = std::move(base);
  out["tuned"] = one("root", to_hex(manifest.tuned_root));
  out["policy"] = one("sha256", to_hex(manifest.policy_file));
  out["gridBits"] = manifest.grid_bits;
  out["rankScaleBits"] = manifest.policy.rank_scale_bits;
  out["blocks"] = std::move(blocks);
  out["model"] = model_json(manifest);
  out["soundnessBits"] = std::floor(soundness_bits * 100) / 100;
  out["doesNotSay"] = {"It bounds the drift of one stored precision.",
                       "It says nothing about behaviour or data, nor of a quantised copy.",
                       "A small norm is not a proof of safety."};
  return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::vector<sign::Subject> subjects_of(const proof::CertificateManifest& manifest, const Digest& content) {
  std::vector<sign::Subject> subjects = {
      {"certificate", {{"sha256", to_hex(content)}}},
      {"tuned model commitment", {{"driftsealRoot", to_hex(manifest.tuned_root)}}}};
  if (const auto& digest = manifest.tuned_digest)
    subjects.push_back({"tuned model", {{std::string(to_string(digest->method)), to_hex(digest->value)}}});
  return subjects;
}

}  // namespace

std::string drift_statement(const proof::CertificateManifest& manifest, const Digest& content,
                            double soundness_bits) {
  return sign::write_statement({subjects_of(manifest, content),
                                std::string(sign::drift_certificate_predicate),
                                predicate_of(manifest, soundness_bits)});
}

Result<std::string> drift_statement(const proof::CertificateParts& parts) {
  TRY(const auto manifest, proof::read_certificate_manifest(parts.manifest, ""));
  TRY(const auto plan, plan_of(manifest));
  return drift_statement(manifest, proof::content_digest(parts), proof::soundness(plan).bits());
}

Result<std::string> verification_statement(const CheckReport& report, const std::string& verifier,
                                           const std::string& time) {
  if (!report.accepted() || !report.manifest)
    return Error{ErrorCode::mismatch, "only an accepted certificate can be vouched for", "", "",
                 "Verify the certificate and see which check failed"};
  ordered_json policy;
  policy["name"] = "policy.json";
  policy["digest"] = one("sha256", to_hex(report.manifest->policy_file));
  ordered_json by = one("id", verifier);
  by["policies"] = ordered_json::array({std::move(policy)});
  ordered_json predicate;
  predicate["verifier"] = std::move(by);
  predicate["timeCreated"] = time;
  predicate["properties"] = {"DRIFTSEAL_PROOF_VALID", "DRIFTSEAL_POLICY_MET"};
  return sign::write_statement({subjects_of(*report.manifest, report.content),
                                std::string(sign::verification_result_predicate),
                                predicate.dump(-1, ' ', false, ordered_json::error_handler_t::replace)});
}

Result<Bytes> add_signature(ByteView certificate, const std::string& statement, const sign::PrivateKey& key,
                            const sign::CertificateChain* chain, const std::string& name) {
  TRY(auto parts, proof::read_container(certificate, name));
  TRY(const auto bundle, sign::sign_statement(statement, key, chain));
  parts.signatures.push_back(sign::write_bundle(bundle));
  return proof::write_container(parts);
}

Result<Bytes> sign_certificate(ByteView certificate, const sign::PrivateKey& key,
                               const sign::CertificateChain* chain, const std::string& name) {
  TRY(const auto parts, proof::read_container(certificate, name));
  TRY(const auto statement, drift_statement(parts));
  return add_signature(certificate, statement, key, chain, name);
}

}  // namespace driftseal
