// What the Certificates page says of a checked certificate, in words.
#pragma once

#include <vector>

#include "core/audit/check/check_report.h"
#include "ui/models/fact_tree_model.h"
#include "ui/present/look.h"
#include "ui/session/certificate_check.h"
#include "ui/session/files_check.h"

namespace driftseal::ui {

struct Answer {
  Look look;
  QString text, remedy = {};  // what it means, and what to do
};

Answer proofAnswer(const CheckReport& report);
Answer signatureAnswer(const CheckReport& report);  // of all signatures: the worst
Answer trustAnswer(const CheckReport& report);      // the best, of valid signatures
// files: what a check against the files here has found; null: none was made.
Answer appliesAnswer(const CheckReport& report, const CheckedFiles* files);

std::vector<FactNode> identityFacts(const CheckedCertificate& checked);  // roots, digests, coverage

}  // namespace driftseal::ui
