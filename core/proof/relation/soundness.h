// The soundness account of a plan (docs/protocol.md, section 9).
#pragma once

#include "core/proof/relation/plan.h"
#include "core/proof/security/account.h"

namespace driftseal::proof {

SoundnessAccount soundness(const Plan& plan);

}  // namespace driftseal::proof
