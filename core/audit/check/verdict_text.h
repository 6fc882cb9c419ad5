// A check report as `driftseal-verdict/1` and as plain text.
#pragma once

#include <string>

#include "core/audit/check/check_report.h"

namespace driftseal {

std::string verdict_json(const CheckReport& report);  // one line, without its end
std::string verdict_text(const CheckReport& report);  // several lines

}  // namespace driftseal
