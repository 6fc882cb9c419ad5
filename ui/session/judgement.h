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
  std::vector<Finding> lint;  // of the policy alone: what there is to say before a drift is measured
  audit::JudgedPtr judged;    // null until a drift is measured

  const std::vector<Finding>& findings() const { return judged ? judged->evaluation.findings : lint; }
  std::size_t count(Severity severity) const;
  bool denies() const;  // a drift was measured and does not pass
};
using JudgementPtr = std::shared_ptr<const Judgement>;

// measured may be null. Errors: those of parse_policy and audit::judge.
Result<JudgementPtr> judgePolicy(const audit::MeasuredPtr& measured, const audit::PolicyFile& file,
                                 const Task& task);

// How one rule fares.
struct RuleUse {
  std::size_t tensors = 0;     // decided by this rule
  std::optional<double> used;  // largest share of a budget used by one of its blocks: above 1 is over budget
  bool within = true;
};
std::vector<RuleUse> ruleUses(const Judgement& judgement);  // one a rule

}  // namespace driftseal::ui
