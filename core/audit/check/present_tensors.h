// The tensors of a base manifest as a policy sees them.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/policy/rules/policy.h"
#include "core/policy/rules/tensor_facts.h"
#include "core/proof/certificate/model_manifest.h"

namespace driftseal {

// Indices are those of the manifest's layout.
struct PresentTensors {
  std::vector<TensorFacts> facts;    // of the tensors that both models have, in the layout's order
  std::vector<std::size_t> index;    // where each of them stands
  std::vector<std::size_t> missing;  // the others
};

// layout: of the whole base; missing: its tensors that the tuned model lacks. Places, if the policy asks for
// them, are those in the whole base. Errors: unsupported (an element type that is not known), mismatch (a
// missing tensor that the base does not have).
Result<PresentTensors> present_tensors(const Policy& policy, const std::vector<proof::ManifestTensor>& layout,
                                       const std::vector<std::string>& missing);

}  // namespace driftseal
