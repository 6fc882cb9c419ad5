// The sections of a report, each made from what it speaks of; compose_report() puts them in order.
#pragma once

#include "core/audit/check/check_report.h"
#include "core/drift/drift.h"
#include "core/policy/evaluate.h"
#include "core/report/document.h"
#include "core/report/report.h"

namespace driftseal::report {

Section verdict_section(const CheckReport& check, const Evaluation* evaluation);
Section scope_section(const CheckReport& check, const ReportInput& input);
Section policy_section(const CheckReport& check);
Section drift_section(const DriftReport* drift);
Section findings_section(const Evaluation* evaluation, const Policy* policy);
Section proof_section(const CheckReport& check);
Section signature_section(const CheckReport& check);
Section limits_section(const CheckReport& check, const DriftReport* drift);
Section instructions_section(const ReportInput& input);

}  // namespace driftseal::report
