// Findings, budgets and their verdict in words.
#pragma once

#include <string>
#include <vector>

#include "core/policy/evaluate.h"

namespace driftseal::cli {

std::string findings_text(const std::vector<Finding>& findings,
                          const Policy& policy);  // one line each, errors first
std::string budgets_text(
    const Evaluation& evaluation);  // what each block uses of its budget, the fullest first
std::string verdict_text(const Evaluation& evaluation);  // one line

}  // namespace driftseal::cli
