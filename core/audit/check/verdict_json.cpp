#include <nlohmann/json.hpp>

#include "core/audit/check/verdict_text.h"

namespace driftseal {

using nlohmann::ordered_json;

namespace {

void put_integer(ordered_json& out, const char* name, const std::optional<u128>& n) {
  if (n) out[name] = to_decimal(*n);
}

void put_real(ordered_json& out, const char* name, const std::optional<double>& x) {
  if (x) out[name] = *x;
}

ordered_json bounds_json(const BlockClaim& claim) {
  ordered_json out;
  out["tensors"] = claim.tensors;
  out["elements"] = claim.elements;
  out["exact"] = claim.exact;
  put_integer(out, "rank", claim.budget.rank);
  put_integer(out, "support", claim.budget.support);
  put_integer(out, "residual_squared", claim.budget.residual_squared);
  put_integer(out, "norm_squared", claim.budget.norm_squared);
  put_real(out, "norm", claim.norm);
  put_real(out, "residual", claim.residual);
  put_real(out, "entry", claim.entry);
  return out;
}

ordered_json block_json(const BlockClaim& claim) {
  ordered_json out;
  out["name"] = claim.name;
  out["class"] = to_string(claim.block_class);
  out["bounds"] = bounds_json(claim);
  return out;
}

// The bound on the whole model stands in the list too, with a class of its own.
ordered_json model_json(const ModelClaim& claim) {
  ordered_json bounds;
  put_integer(bounds, "norm_squared", claim.norm_squared);
  put_integer(bounds, "support", claim.support);
  put_real(bounds, "norm", claim.norm);
  ordered_json out;
  out["name"] = "";
  out["class"] = "model_wide";
  out["bounds"] = std::move(bounds);
  return out;
}

ordered_json signature_json(const SignatureReport& signature) {
  ordered_json out;
  out["signature"] = sign::to_string(signature.signature);
  out["trust"] = sign::to_string(signature.trust);
  out["signer"] = signature.signer.empty() ? ordered_json(nullptr) : ordered_json(signature.signer);
  return out;
}

}  // namespace

std::string verdict_json(const CheckReport& report) {
  auto signatures = ordered_json::array(), blocks = ordered_json::array();
  for (const auto& signature : report.signatures) signatures.push_back(signature_json(signature));
  for (const auto& block : report.blocks) blocks.push_back(block_json(block));
  if (report.model.norm_squared || report.model.support) blocks.push_back(model_json(report.model));
  ordered_json out;
  out["schema"] = "driftseal-verdict/1";
  out["proof"] = to_string(report.proof);
  out["failed_check"] = report.failed ? ordered_json(report.failed->name()) : ordered_json(nullptr);
  out["soundness_bits"] = report.soundness_bits;
  out["signatures"] = std::move(signatures);
  out["applies"] = to_string(report.applies);
  out["blocks"] = std::move(blocks);
  return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace driftseal
