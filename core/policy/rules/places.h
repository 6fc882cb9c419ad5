// Where the tensors of a base stand in their network, for policies that ask for it.
#pragma once

#include <span>

#include "core/policy/rules/policy.h"
#include "core/policy/rules/tensor_facts.h"

namespace driftseal {

// Whether a rule selects by role, block, tower or layer.
bool asks_for_places(const Policy& policy);

// Sets the place of every tensor, if the policy asks for places; otherwise does nothing. Takes all tensors of
// the base, those included that the tuned model lacks or that are exempt: places depend on the whole layout
// (docs/architectures.md, "The law"), and so do prover and relying party find the same.
void find_places(const Policy& policy, std::span<TensorFacts> base);

}  // namespace driftseal
