// Statements, sizes and plans as the JSON files of tests/vectors write them.
#pragma once

#include <map>

#include "core/proof/relation/plan.h"
#include "tests/support/test_parameters.h"
#include "tests/support/vectors.h"

namespace driftseal::test {

// An integer: a JSON number, negative ones included, or from 2^53 on decimal text.
inline i128 integer(const Json& value) {
  if (const auto* n = value.unsigned_integer()) return static_cast<i128>(*n);
  if (const auto* n = value.negative_integer()) return *n;
  const std::string& digits = text(value);
  const bool negative = digits.starts_with('-');
  const auto magnitude = parse_decimal(digits.substr(negative));
  CHECK(magnitude.has_value());
  return negative ? -static_cast<i128>(*magnitude) : static_cast<i128>(*magnitude);
}
inline std::vector<std::int64_t> integers(const Json& value) {
  std::vector<std::int64_t> out;
  for (const Json& item : array(value)) out.push_back(static_cast<std::int64_t>(integer(item)));
  return out;
}
inline std::optional<u128> bound(const Json& object, std::string_view name) {
  const Json* value = object.find(name);
  if (value == nullptr || value->is_null()) return std::nullopt;
  return static_cast<u128>(integer(*value));
}

inline proof::Parameters parameters_from(const Json& sizes) {
  auto p = proof::TestParameters::toy(static_cast<unsigned>(number(sizes, "c")), number(sizes, "Q"));
  p.projection_rows = number(sizes, "projection_rows");
  for (std::size_t i = 0; i < p.queries.size(); ++i) p.queries[i] = number(array(sizes, "queries")[i]);
  p.work_bits = static_cast<unsigned>(number(sizes, "g"));
  p.max_log_fold = static_cast<unsigned>(number(sizes, "max_log_R"));
  p.stop_log_columns = static_cast<unsigned>(number(sizes, "stop_log_C"));
  p.pad_length = number(sizes, "pad_length");
  p.lambda = number(sizes, "lam");
  return p;
}

// [[name, shape, "float" or "int"], ..]; without the third floating.
inline std::vector<proof::TensorEntry> layout_from(const Json& layout) {
  std::vector<proof::TensorEntry> out;
  for (const Json& tensor : array(layout)) {
    const auto& parts = array(tensor);
    out.push_back({text(parts[0]), parts.size() > 2 && text(parts[2]) == "int", numbers(parts[1])});
  }
  return out;
}

inline proof::BlockSpec block_from(const Json& block, const std::map<std::string, std::size_t>& index) {
  proof::BlockSpec spec{text(block, "name"), proof::BlockKind::budgets, {}, {}};
  if (block.find("free") != nullptr) spec.kind = proof::BlockKind::free;
  if (block.find("exempt") != nullptr) spec.kind = proof::BlockKind::exempt;
  for (const Json& name : array(block, "tensors")) spec.tensors.push_back(index.at(text(name)));
  spec.budget = {bound(block, "r"), bound(block, "k"), bound(block, "eps2"), bound(block, "tau2")};
  return spec;
}

inline proof::ResolvedPolicy policy_from(const Json& policy, const std::vector<proof::TensorEntry>& layout) {
  std::map<std::string, std::size_t> index;
  for (std::size_t i = 0; i < layout.size(); ++i) index[layout[i].name] = i;
  proof::ResolvedPolicy out;
  out.rank_scale_bits = static_cast<unsigned>(number(policy, "e"));
  for (const Json& block : array(policy, "blocks")) out.blocks.push_back(block_from(block, index));
  out.total_norm_squared = bound(policy, "tau2_total");
  out.total_support = bound(policy, "k_total");
  return out;
}

// An object with layout and policy, and in a complete proof roots, names and context (hexadecimal).
inline proof::Statement statement_from(const Json& object) {
  proof::Statement statement;
  statement.layout = layout_from(member(object, "layout"));
  statement.policy = policy_from(member(object, "policy"), statement.layout);
  if (object.find("base_root") == nullptr) return statement;
  statement.base_manifest = digest(member(object, "base_manifest_digest"));
  statement.base_root = digest(member(object, "base_root"));
  statement.tuned_root = digest(member(object, "tuned_root"));
  statement.names = bytes(member(object, "names"));
  statement.context = bytes(member(object, "context"));
  return statement;
}

// The plan of an object with sizes, layout and policy.
inline Result<proof::Plan> plan_from(const Json& object) {
  return proof::Plan::make(statement_from(object), parameters_from(member(object, "sizes")));
}

// A complete proof of tests/vectors: what went in and proof.bin.
struct ProofVector {
  Json json;
  proof::Plan plan;
  std::vector<std::int64_t> base, tuned;
  std::optional<Digest> base_seed;
  Digest tuned_seed, fresh_bytes;
  Bytes proof;
};

// name: of the file in tests/vectors/reference, without ".json".
inline ProofVector load_proof_vector(const std::string& name) {
  Json json = load_vectors("reference/" + name + ".json");
  auto plan = plan_from(json);
  CHECK(plan.ok());
  const auto seed = [&](const char* key) { return digest(member(json, key)); };
  const auto encoded = read_file(
      std::string(DRIFTSEAL_SOURCE_DIR) + "/tests/vectors/reference/" + text(json, "proof_file"), 64 << 20);
  CHECK(encoded.ok());
  std::string base64(text_of(*encoded));
  std::erase(base64, '\n');
  auto proof = from_base64(base64);
  CHECK(proof.has_value());
  const bool salted = !member(json, "base_seed").is_null();
  return {json,
          *std::move(plan),
          integers(member(json, "base")),
          integers(member(json, "tuned")),
          salted ? std::optional(seed("base_seed")) : std::nullopt,
          seed("tuned_seed"),
          seed("fresh_bytes"),
          *std::move(proof)};
}

}  // namespace driftseal::test
