// The drift of a pair as the command line gives it to programs.
#pragma once

#include <string>

#include "core/drift/drift.h"

namespace driftseal::cli {

std::string drift_json(const DriftReport& report);  // driftseal-drift/1
std::string drift_csv(const DriftReport& report);   // the table "tensors" of it, RFC 4180, first line: names

}  // namespace driftseal::cli
