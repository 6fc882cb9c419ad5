// Words for policies and findings.
#pragma once

#include "core/policy/compare.h"
#include "core/policy/rules/finding.h"
#include "ui/present/look.h"

namespace driftseal::ui {

Look look(Severity severity);
QString name(FindingKind kind);  // a few words: "over its budget"

QString budgetText(const RuleBudget& budget);  // "frozen", "norm at most 1.2 % of the base"
QString budgetText(const RuleBudget& budget, PolicyRule::Per per);  // says so if it is not the usual one
QString name(RuleBudget::Kind kind);                                // "low rank"
QString selectorText(const Selector& selector);  // "role attention; layers 3-7; *.weight (matrices)"
QString explain(RuleBudget::Kind kind);

Look look(Allowance allowance);                // what another policy allows: "looser"
QString name(PolicySetting setting);           // "grid bits"
QString changeText(const RuleChange& change);  // "added", "budget changed, moved"

}  // namespace driftseal::ui
