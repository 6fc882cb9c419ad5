#include "core/audit/check/certified_policy.h"

#include <algorithm>
#include <unordered_set>

#include "core/policy/rules/resolve.h"

namespace driftseal {

namespace {

// The tensors that both models have, as the policy sees them, and where each stands in the layout.
struct Present {
  std::vector<TensorFacts> facts;
  std::vector<std::size_t> index;
  std::vector<std::size_t> missing;  // the others
};

Result<Present> split(const std::vector<proof::ManifestTensor>& layout,
                      const std::vector<std::string>& missing) {
  std::unordered_set<std::string_view> absent(missing.begin(), missing.end());
  Present present;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const auto& tensor = layout[i];
    if (absent.erase(tensor.name) == 1) {
      present.missing.push_back(i);
      continue;
    }
    const auto dtype = parse_dtype(tensor.dtype);
    if (!dtype)
      return Error{ErrorCode::unsupported, "the element type " + tensor.dtype + " is not known", "",
                   tensor.name, "Exempt the tensor or use a newer version"};
    present.facts.push_back({tensor.name, *dtype, tensor.shape, tensor.sum_of_squares.value_or(0)});
    present.index.push_back(i);
  }
  if (!absent.empty())
    return Error{ErrorCode::mismatch, "a tensor that is called missing is not in the base", "",
                 std::string(*absent.begin()), "Use the base manifest that the certificate was made for"};
  return present;
}

// Relative norms, and the slack for rounding, rest on the manifest's sums of squares.
Status require_sums(const Policy& policy, const Resolution& resolution, const Present& present,
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
  TRY(const auto present, split(layout, missing));
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
