#include "core/audit/check/certified_policy.h"

#include <algorithm>

#include "core/audit/check/present_tensors.h"
#include "core/policy/rules/resolve.h"

namespace driftseal {

namespace {

// Relative norms, and the slack for rounding, rest on the manifest's sums of squares.
Status require_sums(const Policy& policy, const Resolution& resolution, const PresentTensors& present,
                    const std::vector<proof::ManifestTensor>& layout) {
  const bool whole = policy.model_norm && policy.model_norm->unit == NormBound::Unit::relative;
  for (std::size_t i = 0; i < present.index.size(); ++i) {
    const auto& tensor = layout[present.index[i]];
    const auto& budget = policy.rules[*resolution.rule_of[i]].budget;
    const bool needed = needs_base_norm(budget) || (whole && budget.kind != RuleBudget::Kind::exempt);
    if (needed && is_floating(present.facts[i].dtype) && !tensor.sum_of_squares)
      return Error{ErrorCode::policy_refused,
                   "a relative norm or a residual of rounding needs the size of this tensor, which the base "
                   "manifest does not tell",
                   "", tensor.name, "Use an absolute norm, or a base manifest with sums of squares"};
  }
  return {};
}

proof::BlockKind kind_of(ResolvedBlock::Kind kind) {
  switch (kind) {
    case ResolvedBlock::Kind::budgets:
      return proof::BlockKind::budgets;
    case ResolvedBlock::Kind::free:
      return proof::BlockKind::free;
    case ResolvedBlock::Kind::exempt:
      return proof::BlockKind::exempt;
  }
  CHECK(false);
}

proof::BlockSpec spec_of(const ResolvedBlock& block, const std::vector<std::size_t>& index) {
  proof::BlockSpec spec{block.name, kind_of(block.kind), {}, {}};
  for (const auto tensor : block.tensors) spec.tensors.push_back(index[tensor]);
  spec.budget = {block.rank, block.support, block.residual_squared, block.norm_squared};
  return spec;
}

}  // namespace

Result<proof::ResolvedPolicy> certified_policy(const Policy& policy,
                                               const std::vector<proof::ManifestTensor>& layout,
                                               const std::vector<std::string>& missing) {
  TRY(const auto present, present_tensors(policy, layout, missing));
  const auto resolution = resolve(policy, present.facts);
  TRY_STATUS(refuse_errors(resolution.findings, policy, ""));
  TRY_STATUS(require_sums(policy, resolution, present, layout));
  proof::ResolvedPolicy resolved;
  resolved.rank_scale_bits = resolution.rank_scale_bits;
  resolved.total_norm_squared = resolution.total_norm_squared;
  resolved.total_support = resolution.total_support;
  for (const auto& block : resolution.blocks) resolved.blocks.push_back(spec_of(block, present.index));
  if (!present.missing.empty())
    resolved.blocks.push_back(
        {std::string(missing_block_name), proof::BlockKind::exempt, present.missing, {}});
  return resolved;
}

std::vector<std::size_t> exempt_tensors(const proof::ResolvedPolicy& policy) {
  std::vector<std::size_t> exempt;
  for (const auto& block : policy.blocks)
    if (block.kind == proof::BlockKind::exempt)
      exempt.insert(exempt.end(), block.tensors.begin(), block.tensors.end());
  std::ranges::sort(exempt);
  return exempt;
}

}  // namespace driftseal
