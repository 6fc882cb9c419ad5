// What the Certificates page says of a checked certificate, in words.
#pragma once

#include <vector>

#include "core/audit/check/check_report.h"
#include "ui/present/look.h"
#include "ui/widgets/fact_list.h"

namespace driftseal::ui {

struct Answer {
  Look look;
  QString text;
};

Answer proofAnswer(const CheckReport& report);
Answer signatureAnswer(const CheckReport& report);  // of all signatures: the worst
Answer trustAnswer(const CheckReport& report);      // the best, of valid signatures
Answer appliesAnswer(const CheckReport& report);

std::vector<Fact> identityFacts(const CheckReport& report);  // roots, digests, coverage, signers

}  // namespace driftseal::ui
