// A policy as far as it could be read and applied.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/audit/audit.h"

namespace driftseal::ui {

struct Judgement {
  audit::PolicyFile file;
  Policy policy;
  std::vector<Finding> findings_before;  // of the policy and the names: what there is to say without a drift
  std::vector<TensorFacts> layout;       // empty if no pair is open
  Resolution resolution;                 // of this layout, without sums of squares: which rule decides
  audit::JudgedPtr judged;               // null until a drift is measured

  const std::vector<Finding>& findings() const {
    return judged ? judged->evaluation.findings : findings_before;
  }
  const std::vector<TensorFacts>& tensors() const { return judged ? judged->evaluation.layout : layout; }
  const std::vector<std::optional<std::size_t>>& ruleOf() const {  // of each of the tensors
    return (judged ? judged->evaluation.resolution : resolution).rule_of;
  }
  std::size_t count(Severity severity) const;
  bool denies() const;  // a drift was measured and does not pass
};
using JudgementPtr = std::shared_ptr<const Judgement>;

// Both may be null; opened is of use while nothing is measured. Errors: those of parse_policy and
// audit::judge.
Result<JudgementPtr> judgePolicy(const audit::MeasuredPtr& measured, const audit::PolicyFile& file,
                                 const Task& task, const audit::OpenedPtr& opened = {});

// The tensors that both models have, with their places: whom a rule would select.
std::vector<TensorFacts> tensorsOf(const audit::Opened& opened);

// How one rule fares.
struct RuleUse {
  std::size_t tensors = 0;     // decided by this rule
  std::optional<double> used;  // largest share of a budget used by one of its blocks: above 1 is over budget
  bool within = true;
  std::optional<audit::RuleCost> cost;  // what it adds to the proof
  std::vector<const Finding*> remarks;  // of the rule itself: dead, shadowed, unfit
};
std::vector<RuleUse> ruleUses(
    const Judgement& judgement);  // one a rule; remarks live as long as the judgement

// Which of the tensors a rule decides about, and which it would if earlier ones did not.
struct RuleCatch {
  std::vector<std::size_t> decided, taken_before;  // of Judgement::tensors()
};
RuleCatch caughtBy(const Judgement& judgement, std::size_t rule);
std::vector<std::size_t> uncovered(const Judgement& judgement);

}  // namespace driftseal::ui
