// What a certificate's constraints and error terms say, in words.
#pragma once

#include <string>
#include <vector>

#include "core/audit/check/check_report.h"
#include "core/proof/relation/plan.h"

namespace driftseal::cli {

// The constraints of one block, a sentence each.
std::vector<std::string> constraints_of(const proof::Plan& plan, std::size_t block, const BlockClaim& claim);
// Those that are about the model as a whole.
std::vector<std::string> model_constraints(const proof::Plan& plan, const ModelClaim& claim);
// What goes wrong with the probability of a term.
std::string meaning_of(const proof::ErrorTerm& term);

}  // namespace driftseal::cli
