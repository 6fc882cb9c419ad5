#include "ui/session/judgement.h"

#include <algorithm>

namespace driftseal::ui {

std::size_t Judgement::count(Severity severity) const {
  const auto& all = findings();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const Finding& f) { return f.severity == severity; }));
}

bool Judgement::denies() const { return judged && !judged->passed(); }

Result<JudgementPtr> judgePolicy(const audit::MeasuredPtr& measured, const audit::PolicyFile& file,
                                 const Task& task) {
  auto judgement = std::make_shared<Judgement>();
  judgement->file = file;
  TRY(judgement->policy, parse_policy(file.text, file.path));
  judgement->lint = lint(judgement->policy);
  if (measured) {
    TRY(judgement->judged, audit::judge(measured, file, task));
  }
  return JudgementPtr(judgement);
}

std::vector<RuleUse> ruleUses(const Judgement& judgement) {
  std::vector<RuleUse> uses(judgement.policy.rules.size());
  if (!judgement.judged) return uses;
  const Evaluation& evaluation = judgement.judged->evaluation;
  for (const auto& rule : evaluation.resolution.rule_of) {
    if (rule && *rule < uses.size()) ++uses[*rule].tensors;
  }
  for (const BlockUse& block : evaluation.blocks) {
    if (!block.rule || *block.rule >= uses.size()) continue;
    RuleUse& use = uses[*block.rule];
    use.within = use.within && block.within();
    if (const auto used = block.used()) use.used = std::max(use.used.value_or(0), *used);
  }
  return uses;
}

}  // namespace driftseal::ui
