// A policy against a base alone.
#include "core/audit/audit.h"
#include "core/audit/check/present_tensors.h"
#include "core/audit/provability.h"
#include "core/base/mapped_file.h"
#include "core/policy/expand.h"
#include "core/proof/certificate/container.h"

namespace driftseal::audit {

namespace {

Result<BaseJudgement> judge_layout(Policy policy, const std::vector<proof::ManifestTensor>& layout) {
  BaseJudgement judgement{.policy = std::move(policy), .findings = {}};
  judgement.findings = lint(judgement.policy);
  TRY(const auto present, present_tensors(judgement.policy, layout, {}));
  judgement.resolution = resolve(judgement.policy, present.facts);
  const auto& more = judgement.resolution.findings;
  judgement.findings.insert(judgement.findings.end(), more.begin(), more.end());
  if (judgement.passed()) judgement.cost = cost_or_finding(judgement.policy, layout, {}, judgement.findings);
  return judgement;
}

// Without sums of squares.
std::vector<proof::ManifestTensor> layout_of(const Model& base) {
  std::vector<proof::ManifestTensor> layout;
  for (const TensorInfo& tensor : base.tensors())
    layout.push_back({tensor.name, std::string(to_string(tensor.dtype)), tensor.shape, {}});
  return layout;
}

Result<proof::ModelManifest> read_manifest(const std::string& path) {
  TRY(const Bytes bytes, read_file(path, proof::ContainerLimits::manifest));
  return proof::read_model_manifest(bytes, path);
}

Result<Policy> expand_over(const PolicyFile& file, const std::vector<proof::ManifestTensor>& layout) {
  TRY(const Policy policy, parse_policy(file.text, file.path));
  TRY(const auto present, present_tensors(policy, layout, {}));
  return expand(policy, present.facts);
}

}  // namespace

Result<BaseJudgement> judge_base(const PolicyFile& file, const ModelPtr& base, const Task& task) {
  TRY(Policy policy, parse_policy(file.text, file.path));
  TRY(const auto figures, measure_grid(*base, policy.grid_bits, task));
  auto layout = layout_of(*base);
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (is_floating(base->tensors()[i].dtype) && !figures[i].problem)
      layout[i].sum_of_squares = figures[i].sum_of_squares;
  return judge_layout(std::move(policy), layout);
}

Result<BaseJudgement> judge_base(const PolicyFile& file, const std::string& base_manifest) {
  TRY(Policy policy, parse_policy(file.text, file.path));
  TRY(const auto manifest, read_manifest(base_manifest));
  if (manifest.grid_bits != policy.grid_bits)
    return Error{ErrorCode::mismatch, "the manifest is for another grid than the policy", base_manifest, "",
                 "Commit to the base with --grid-bits " + std::to_string(policy.grid_bits)};
  return judge_layout(std::move(policy), manifest.tensors);
}

Result<Policy> expand_policy(const PolicyFile& file, const ModelPtr& base) {
  return expand_over(file, layout_of(*base));
}

Result<Policy> expand_policy(const PolicyFile& file, const std::string& base_manifest) {
  TRY(const auto manifest, read_manifest(base_manifest));
  return expand_over(file, manifest.tensors);
}

}  // namespace driftseal::audit
