// A rule as a person types it, field by field or on one line, and back. What a field means, and what is wrong
// with it, says the reader of policy files alone.
#pragma once

#include <QString>

#include "core/policy/rules/policy.h"

namespace driftseal::ui {

struct SelectorFields {
  QString roles, blocks, towers;  // words with commas between them
  QString layers;                 // as in the file: "3, 5-7, last 2"
  QString kind;                   // "matrix", ..; empty: any
  QString patterns;               // with spaces between them
  bool regex = false;

  bool operator==(const SelectorFields&) const = default;
};

struct BudgetFields {
  QString word;                           // "frozen", "free", "exempt"; else the others count
  QString rank, support, residual, norm;  // "8", "100" or "1 %", "rounding", "5 %" or "1.5 absolute"

  bool operator==(const BudgetFields&) const = default;
};

struct RuleFields {
  QString name;
  SelectorFields selector;
  BudgetFields budget;
  QString per;  // "tensor", "rule"; empty: as usual for the budget
  QString comment;

  bool operator==(const RuleFields&) const = default;
};

RuleFields fieldsOf(const PolicyRule& rule);
// The error is the core's own, without a place.
Result<PolicyRule> readRule(const RuleFields& fields);

// On one line: "role attention; layers 3-7; tensors *.weight; kind matrix", "rank 8, residual rounding".
QString selectorLine(const Selector& selector);
SelectorFields selectorOfLine(const QString& line);
QString budgetLine(const RuleBudget& budget);
BudgetFields budgetOfLine(const QString& line);

// "5 %" or "1.5 absolute"; the core refuses what is no number.
QString normLine(const NormBound& norm);
QString supportLine(const SupportBound& support);  // "100", "1 %"
Result<NormBound> readNorm(const QString& line);
Result<SupportBound> readSupport(const QString& line);

// What usually goes with a kind of budget, for whoever just chose it.
BudgetFields usualBudget(RuleBudget::Kind kind);

}  // namespace driftseal::ui
