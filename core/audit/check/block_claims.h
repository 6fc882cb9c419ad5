// What a statement claims of each block, in integers and in the units of the weights.
#pragma once

#include <vector>

#include "core/audit/check/check_report.h"

namespace driftseal {

std::vector<BlockClaim> block_claims(const proof::CertificateManifest& manifest);
ModelClaim model_claim(const proof::CertificateManifest& manifest);

}  // namespace driftseal
