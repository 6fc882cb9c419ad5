// The drift of a pair in words: a table sorted by drift, what could not be compared, and one line that sums
// it up.
#pragma once

#include <string>

#include "core/drift/drift.h"

namespace driftseal::cli {

std::string drift_table(const DriftReport& report);    // changed tensors, largest relative drift first
std::string coverage_text(const DriftReport& report);  // one line for each tensor that is not simply matched
std::string drift_text(const DriftReport& report);     // all of it

}  // namespace driftseal::cli
