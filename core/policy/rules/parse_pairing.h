#pragma once

#include "core/pairing/rules/pairing_rules.h"
#include "core/policy/rules/policy_reader.h"

namespace driftseal {

// The member "pairing" of a policy.
Result<PairingRules> parse_pairing(const PolicyReader& reader, const Json& json);

}  // namespace driftseal
