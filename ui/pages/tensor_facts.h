// Names and values for the Details dock.
#pragma once

#include <vector>

#include "core/audit/stages.h"
#include "ui/session/judgement.h"
#include "ui/session/pair_structure.h"
#include "ui/widgets/fact_list.h"

namespace driftseal::ui {

std::vector<Fact> placeFacts(const TensorPlace& place);
std::vector<Fact> factsOf(const Pair& pair, const CoverageEntry& entry,
                          const TensorDrift* drift);  // drift: may be null
std::vector<Fact> factsOf(const DriftSummary& summary);
std::vector<Fact> claimFacts(const Judgement& judgement);  // what a certificate would say; judged
std::vector<Fact> policyFacts(const Judgement& judgement,
                              const std::string& tensor);  // empty if no block holds it

}  // namespace driftseal::ui
