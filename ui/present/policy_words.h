// Words for policies and findings.
#pragma once

#include "core/policy/rules/finding.h"
#include "ui/present/look.h"

namespace driftseal::ui {

Look look(Severity severity);
QString name(FindingKind kind);  // a few words: "over its budget"

QString budgetText(const RuleBudget& budget);    // "frozen", "norm at most 1.2 % of the base"
QString selectorText(const Selector& selector);  // "role attention; layers 3-7; *.weight (matrices)"
QString explain(RuleBudget::Kind kind);

}  // namespace driftseal::ui
