// The report of an audit, for people and for programs: what a certificate proves, of which models, by whom it
// is vouched for, and what it does not say (docs/protocol.md, "What a certificate does not say"). One
// composed document is rendered as HTML here and as PDF by core/report_pdf, so both say the same.
#pragma once

#include <string>

#include "core/report/document.h"

namespace driftseal {

struct CheckReport;  // core/audit/check
struct DriftReport;  // core/drift/drift.h
struct Evaluation;   // core/policy/evaluate.h
struct Policy;       // core/policy/rules/policy.h

// What the report is made from. The pointers are borrowed for the call; a null one leaves its section saying
// that this was not given, never leaves it out.
struct ReportInput {
  const CheckReport* check = nullptr;           // required: the answers of the verifier about the certificate
  const DriftReport* drift = nullptr;           // measured from the two models, if they were at hand
  const Evaluation* evaluation = nullptr;       // the certificate's policy judged on that drift,
  const Policy* policy = nullptr;               // and that policy: both or neither
  std::string certificate_file;                 // as given, for the command that repeats the check
  std::string policy_file, base_manifest_file;  // the same; empty: a placeholder is printed
  std::string base_model, tuned_model;          // names to print; empty: not given
  std::string made_at;                          // UTC time of the report (RFC 3339); empty: not printed
};

// The sections in the order of the report: verdict, scope and coverage, policy, drift, findings, proof and
// soundness, signatures, what it does not say, how to check it oneself.
report::Document compose_report(const ReportInput& input);

// One self-contained file without scripts: style and charts are inside, every text from outside is escaped.
std::string render_html(const ReportInput& input);

// {"schema":"driftseal-report/1", ...}: the same document as data, sections and tables by their stable ids.
std::string render_json(const ReportInput& input);

}  // namespace driftseal
