#include "core/proof/certificate/certificate_manifest.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/proof/certificate/certificate_manifest_checks.h"

namespace driftseal::proof {

using nlohmann::ordered_json;

namespace {

constexpr std::string_view schema = "driftseal-certificate/1";

std::string_view to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::budgets:
      return "budgets";
    case BlockKind::free:
      return "free";
    case BlockKind::exempt:
      return "exempt";
  }
  CHECK(false);
}

ordered_json tensor_json(const CertificateTensor& tensor) {
  ordered_json out;
  out["name"] = tensor.name;
  out["kind"] = tensor.integer ? "integer" : "floating";
  out["dtype_base"] = tensor.base_dtype;
  out["dtype_tuned"] = tensor.tuned_dtype ? ordered_json(*tensor.tuned_dtype) : ordered_json(nullptr);
  out["shape"] = tensor.shape;
  return out;
}

ordered_json block_json(const BlockSpec& block) {
  ordered_json out;
  out["name"] = block.name;
  out["kind"] = to_string(block.kind);
  out["tensors"] = block.tensors;
  out["rank"] = bound_json(block.budget.rank);
  out["support"] = bound_json(block.budget.support);
  out["residual_squared"] = bound_json(block.budget.residual_squared);
  out["norm_squared"] = bound_json(block.budget.norm_squared);
  return out;
}

ordered_json policy_json(const CertificateManifest& manifest) {
  auto blocks = ordered_json::array();
  for (const auto& block : manifest.policy.blocks) blocks.push_back(block_json(block));
  ordered_json out;
  out["file"] = to_hex(manifest.policy_file);
  out["rank_scale_bits"] = manifest.policy.rank_scale_bits;
  out["blocks"] = std::move(blocks);
  out["total_norm_squared"] = bound_json(manifest.policy.total_norm_squared);
  out["total_support"] = bound_json(manifest.policy.total_support);
  return out;
}

ordered_json coverage_json(const Coverage& coverage) {
  auto entries = ordered_json::array();
  for (const auto& entry : coverage.not_analysable) {
    ordered_json item;
    item["name"] = entry.name;
    item["reason"] = entry.reason;
    entries.push_back(std::move(item));
  }
  ordered_json out;
  out["added"] = coverage.added;
  out["missing"] = coverage.missing;
  out["not_analysable"] = std::move(entries);
  return out;
}

ordered_json tuned_json(const CertificateManifest& manifest) {
  ordered_json digest = nullptr;
  if (manifest.tuned_digest) {
    digest = ordered_json::object();
    digest["method"] = proof::to_string(manifest.tuned_digest->method);
    digest["value"] = to_hex(manifest.tuned_digest->value);
  }
  ordered_json out;
  out["root"] = to_hex(manifest.tuned_root);
  out["digest"] = std::move(digest);
  return out;
}

ordered_json lineage_json(const std::optional<Lineage>& lineage) {
  if (!lineage) return nullptr;
  ordered_json out;
  out["certificate"] = to_hex(lineage->certificate);
  out["tuned_root"] = to_hex(lineage->tuned_root);
  return out;
}

CertificateTensor read_tensor(JsonReader& in, const Json& value) {
  in.exactly(value, {"name", "kind", "dtype_base", "dtype_tuned", "shape"});
  CertificateTensor tensor;
  tensor.name = read_name(in, in.member(value, "name"));
  tensor.integer = in.text(in.member(value, "kind")) == "integer";
  tensor.base_dtype = read_dtype(in, in.member(value, "dtype_base"));
  const auto& tuned = in.member(value, "dtype_tuned");
  if (!tuned.is_null()) tensor.tuned_dtype = read_dtype(in, tuned);
  tensor.shape = read_shape(in, in.member(value, "shape"));
  if (tensor.integer == is_floating_dtype(tensor.base_dtype))
    in.fail("says of a tensor's kind what its element type does not", value.place);
  return tensor;
}

BlockKind read_kind(JsonReader& in, const Json& value) {
  const auto name = in.text(value);
  for (const auto kind : {BlockKind::budgets, BlockKind::free, BlockKind::exempt})
    if (name == to_string(kind)) return kind;
  in.fail("has a kind of block that is not known", value.place);
  return BlockKind::exempt;
}

BlockSpec read_block(JsonReader& in, const Json& value) {
  in.exactly(value, {"name", "kind", "tensors", "rank", "support", "residual_squared", "norm_squared"});
  BlockSpec block;
  block.name = read_name(in, in.member(value, "name"));
  block.kind = read_kind(in, in.member(value, "kind"));
  for (const auto& index : in.array(in.member(value, "tensors"), ManifestLimits::tensors))
    block.tensors.push_back(in.number(index));
  block.budget = {read_bound(in, in.member(value, "rank")), read_bound(in, in.member(value, "support")),
                  read_bound(in, in.member(value, "residual_squared")),
                  read_bound(in, in.member(value, "norm_squared"))};
  return block;
}

void read_policy(JsonReader& in, const Json& value, CertificateManifest& manifest) {
  in.exactly(value, {"file", "rank_scale_bits", "blocks", "total_norm_squared", "total_support"});
  manifest.policy_file = in.digest(in.member(value, "file"));
  manifest.policy.rank_scale_bits = read_small(in, in.member(value, "rank_scale_bits"));
  for (const auto& block : in.array(in.member(value, "blocks"), ManifestLimits::tensors)) {
    manifest.policy.blocks.push_back(read_block(in, block));
    if (in.failed()) return;
  }
  manifest.policy.total_norm_squared = read_bound(in, in.member(value, "total_norm_squared"));
  manifest.policy.total_support = read_bound(in, in.member(value, "total_support"));
}

std::vector<std::string> read_names(JsonReader& in, const Json& value) {
  std::vector<std::string> names;
  for (const auto& name : in.array(value, ManifestLimits::tensors)) names.push_back(read_name(in, name));
  return names;
}

Coverage read_coverage(JsonReader& in, const Json& value) {
  in.exactly(value, {"added", "missing", "not_analysable"});
  Coverage coverage{
      read_names(in, in.member(value, "added")), read_names(in, in.member(value, "missing")), {}};
  for (const auto& entry : in.array(in.member(value, "not_analysable"), ManifestLimits::tensors)) {
    in.exactly(entry, {"name", "reason"});
    coverage.not_analysable.push_back(
        {read_name(in, in.member(entry, "name")), in.text(in.member(entry, "reason"))});
  }
  return coverage;
}

void read_tuned(JsonReader& in, const Json& value, CertificateManifest& manifest) {
  in.exactly(value, {"root", "digest"});
  manifest.tuned_root = in.digest(in.member(value, "root"));
  const auto& digest = in.member(value, "digest");
  if (digest.is_null()) return;
  in.exactly(digest, {"method", "value"});
  manifest.tuned_digest = {read_method(in, in.member(digest, "method")),
                           in.digest(in.member(digest, "value"))};
}

std::optional<Lineage> read_lineage(JsonReader& in, const Json& value) {
  if (value.is_null()) return std::nullopt;
  in.exactly(value, {"certificate", "tuned_root"});
  return Lineage{in.digest(in.member(value, "certificate")), in.digest(in.member(value, "tuned_root"))};
}

void read_base(JsonReader& in, const Json& value, CertificateManifest& manifest) {
  in.exactly(value, {"manifest", "root", "grid_bits"});
  manifest.base_manifest = in.digest(in.member(value, "manifest"));
  manifest.base_root = in.digest(in.member(value, "root"));
  manifest.grid_bits = read_small(in, in.member(value, "grid_bits"));
}

CertificateManifest read_members(JsonReader& in, const Json& root) {
  CertificateManifest manifest;
  manifest.tool = in.text(in.member(root, "tool"));
  read_base(in, in.member(root, "base"), manifest);
  read_tuned(in, in.member(root, "tuned"), manifest);
  for (const auto& tensor : in.array(in.member(root, "layout"), ManifestLimits::tensors)) {
    manifest.layout.push_back(read_tensor(in, tensor));
    if (in.failed()) return manifest;
  }
  read_policy(in, in.member(root, "policy"), manifest);
  manifest.coverage = read_coverage(in, in.member(root, "coverage"));
  manifest.lineage = read_lineage(in, in.member(root, "lineage"));
  manifest.context = in.text(in.member(root, "context"));
  return manifest;
}

}  // namespace

std::string write_certificate_manifest(const CertificateManifest& manifest) {
  auto layout = ordered_json::array();
  for (const auto& tensor : manifest.layout) layout.push_back(tensor_json(tensor));
  ordered_json base;
  base["manifest"] = to_hex(manifest.base_manifest);
  base["root"] = to_hex(manifest.base_root);
  base["grid_bits"] = manifest.grid_bits;
  ordered_json out;
  out["schema"] = schema;
  out["tool"] = manifest.tool;
  out["base"] = std::move(base);
  out["tuned"] = tuned_json(manifest);
  out["layout"] = std::move(layout);
  out["policy"] = policy_json(manifest);
  out["coverage"] = coverage_json(manifest.coverage);
  out["lineage"] = lineage_json(manifest.lineage);
  out["context"] = manifest.context;
  return compact(out);
}

Result<CertificateManifest> read_certificate_manifest(ByteView bytes, const std::string& file) {
  TRY(const auto root, parse_json(text_of(bytes), file));
  JsonReader in("the certificate's manifest", file, "Take the certificate from its source again");
  in.exactly(root, {"schema", "tool", "base", "tuned", "layout", "policy", "coverage", "lineage", "context"});
  if (in.text(in.member(root, "schema")) != schema) in.fail("is of another format or version", root.place);
  TRY_STATUS(in.status());
  auto manifest = read_members(in, root);
  if (!in.failed())
    if (const auto contradiction = find_contradiction(manifest)) in.fail(*contradiction, root.place);
  TRY_STATUS(in.status());
  if (write_certificate_manifest(manifest) != text_of(bytes))
    in.fail("is not in its canonical form", root.place);
  TRY_STATUS(in.status());
  return manifest;
}

Statement statement_of(const CertificateManifest& manifest) {
  Statement statement;
  statement.grid_bits = manifest.grid_bits;
  for (const auto& tensor : manifest.layout)
    statement.layout.push_back({tensor.name, tensor.integer, tensor.shape});
  statement.grid_bits = manifest.grid_bits;
  statement.policy = manifest.policy;
  statement.base_manifest = manifest.base_manifest;
  statement.base_root = manifest.base_root;
  statement.tuned_root = manifest.tuned_root;
  append(statement.names, manifest.policy_file);
  append(statement.names, sha256(write_certificate_manifest(manifest)));
  append(statement.context, view_of(manifest.context));
  return statement;
}

}  // namespace driftseal::proof
