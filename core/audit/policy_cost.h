// What a policy costs before anything is proved: bytes of the proof, soundness, and time, in all and rule by
// rule.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/policy/rules/policy.h"
#include "core/proof/certificate/model_manifest.h"
#include "core/proof/relation/cost.h"

namespace driftseal::audit {

// What the proof would save if the rule's tensors were frozen instead. Rows are shared by neighbouring
// blocks, so that the shares of the rules do not add up to the whole.
struct RuleCost {
  std::size_t rule = 0;
  std::size_t blocks = 0;
  std::int64_t proof_bytes = 0;
  double seconds = 0;
};

struct PolicyCost {
  std::uint64_t proof_bytes = 0;
  double seconds = 0;  // of proving, the base's commitment at hand: an estimate for this machine
  double soundness_bits = 0;
  std::vector<RuleCost> rules;  // of rules that decide for something committed and do not freeze it
};

// layout: of the base manifest; missing: its tensors that the tuned model lacks. Errors: policy_refused, with
// the reason why this cannot be proved at all.
Result<PolicyCost> policy_cost(const Policy& policy, const std::vector<proof::ManifestTensor>& layout,
                               const std::vector<std::string>& missing);

}  // namespace driftseal::audit
