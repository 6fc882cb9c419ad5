#include "core/audit/policy_cost.h"

#include <algorithm>
#include <map>

#include "core/audit/check/certified_policy.h"
#include "core/audit/check/present_tensors.h"
#include "core/policy/rules/resolve.h"
#include "core/proof/prove/prover_time.h"
#include "core/proof/relation/soundness.h"
#include "core/tensor/dtype.h"

namespace driftseal::audit {

namespace {

constexpr std::size_t most_rules = 256;  // more are not told apart

proof::Statement statement_of(const Policy& policy, const std::vector<proof::ManifestTensor>& layout,
                              proof::ResolvedPolicy resolved) {
  proof::Statement statement;
  statement.grid_bits = policy.grid_bits;
  for (const auto& tensor : layout) {
    const auto dtype = parse_dtype(tensor.dtype);
    statement.layout.push_back({tensor.name, dtype && !is_floating(*dtype), tensor.shape});
  }
  statement.policy = std::move(resolved);
  return statement;
}

// The rule of each block: certified_policy() keeps the order of resolve().
Result<std::vector<std::size_t>> rules_of(const Policy& policy,
                                          const std::vector<proof::ManifestTensor>& layout,
                                          const std::vector<std::string>& missing) {
  TRY(const auto present, present_tensors(policy, layout, missing));
  std::vector<std::size_t> rules;
  for (const ResolvedBlock& block : resolve(policy, present.facts).blocks) rules.push_back(block.rule);
  return rules;
}

bool is_frozen(const proof::BlockSpec& block) {
  return block.budget.norm_squared && *block.budget.norm_squared == 0;
}

// The same statement with all blocks of a rule frozen.
proof::Statement without(proof::Statement statement, const std::vector<std::size_t>& blocks) {
  for (const std::size_t b : blocks) {
    statement.policy.blocks[b].kind = proof::BlockKind::budgets;
    statement.policy.blocks[b].budget = {.norm_squared = 0};
  }
  const auto masked = [](const proof::BlockSpec& block) { return block.budget.support.has_value(); };
  if (std::ranges::none_of(statement.policy.blocks, masked)) statement.policy.total_support.reset();
  return statement;
}

}  // namespace

Result<PolicyCost> policy_cost(const Policy& policy, const std::vector<proof::ManifestTensor>& layout,
                               const std::vector<std::string>& missing) {
  TRY(auto resolved, certified_policy(policy, layout, missing));
  TRY(const auto rules, rules_of(policy, layout, missing));
  const auto statement = statement_of(policy, layout, std::move(resolved));
  TRY(const auto plan, proof::Plan::make(statement));
  const auto whole = proof::cost(plan);
  PolicyCost out{whole.bytes(), proof::estimated_seconds(whole), proof::soundness(plan).bits(), {}};
  std::map<std::size_t, std::vector<std::size_t>> blocks_of;
  for (std::size_t b = 0; b < rules.size(); ++b) {
    const auto& block = statement.policy.blocks[b];
    if (block.kind != proof::BlockKind::exempt && !is_frozen(block)) blocks_of[rules[b]].push_back(b);
  }
  if (blocks_of.size() > most_rules) blocks_of.clear();
  for (const auto& [rule, blocks] : blocks_of) {
    const auto other = proof::Plan::make(without(statement, blocks));
    if (!other.ok()) continue;
    const auto rest = proof::cost(*other);
    out.rules.push_back({rule, blocks.size(),
                         static_cast<std::int64_t>(whole.bytes()) - static_cast<std::int64_t>(rest.bytes()),
                         out.seconds - proof::estimated_seconds(rest)});
  }
  return out;
}

}  // namespace driftseal::audit
