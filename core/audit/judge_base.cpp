// A policy against a base alone.
#include "core/audit/audit.h"
#include "core/audit/provability.h"
#include "core/base/mapped_file.h"
#include "core/proof/certificate/container.h"

namespace driftseal::audit {

namespace {

Result<BaseJudgement> judge_layout(Policy policy, const std::vector<proof::ManifestTensor>& layout) {
  BaseJudgement judgement{.policy = std::move(policy), .findings = {}};
  judgement.findings = lint(judgement.policy);
  TRY(const auto facts, facts_of(layout));
  judgement.resolution = resolve(judgement.policy, facts);
  const auto& more = judgement.resolution.findings;
  judgement.findings.insert(judgement.findings.end(), more.begin(), more.end());
  if (judgement.passed()) judgement.cost = cost_or_finding(judgement.policy, layout, {}, judgement.findings);
  return judgement;
}

}  // namespace

Result<BaseJudgement> judge_base(const PolicyFile& file, const ModelPtr& base, const Task& task) {
  TRY(Policy policy, parse_policy(file.text, file.path));
  TRY(const auto figures, measure_grid(*base, policy.grid_bits, task));
  std::vector<proof::ManifestTensor> layout;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const TensorInfo& tensor = base->tensors()[i];
    layout.push_back({tensor.name, std::string(to_string(tensor.dtype)), tensor.shape, {}});
    if (is_floating(tensor.dtype) && !figures[i].problem)
      layout[i].sum_of_squares = figures[i].sum_of_squares;
  }
  return judge_layout(std::move(policy), layout);
}

Result<BaseJudgement> judge_base(const PolicyFile& file, const std::string& base_manifest) {
  TRY(Policy policy, parse_policy(file.text, file.path));
  TRY(const Bytes bytes, read_file(base_manifest, proof::ContainerLimits::manifest));
  TRY(const auto manifest, proof::read_model_manifest(bytes, base_manifest));
  if (manifest.grid_bits != policy.grid_bits)
    return Error{ErrorCode::mismatch, "the manifest is for another grid than the policy", base_manifest, "",
                 "Commit to the base with --grid-bits " + std::to_string(policy.grid_bits)};
  return judge_layout(std::move(policy), manifest.tensors);
}

}  // namespace driftseal::audit
