// Findings about tensors that could not be compared. Private to the folder.
#pragma once

#include <vector>

#include "core/policy/measured_pair.h"
#include "core/policy/rules/finding.h"

namespace driftseal {

std::vector<Finding> coverage_findings(const Policy& policy, const Resolution& resolution,
                                       const MeasuredPair& measured);

// Whether a finding says that something is not covered.
bool opens_coverage(const Finding& finding);

}  // namespace driftseal
