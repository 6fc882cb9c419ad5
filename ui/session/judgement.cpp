#include "ui/session/judgement.h"

#include <algorithm>

namespace driftseal::ui {

std::size_t Judgement::count(Severity severity) const {
  const auto& all = findings();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const Finding& f) { return f.severity == severity; }));
}

bool Judgement::denies() const { return judged && !judged->passed(); }

namespace {

// What can be told without sums of squares.
bool isOfNames(FindingKind kind) {
  return kind == FindingKind::dead_rule || kind == FindingKind::shadowed_rule ||
         kind == FindingKind::contradictory_rule || kind == FindingKind::uncovered_tensor ||
         kind == FindingKind::integer_not_allowed || kind == FindingKind::rank_too_large ||
         kind == FindingKind::block_name_twice;
}

bool isOfTheRule(FindingKind kind) {
  return kind == FindingKind::unreachable_rule || kind == FindingKind::repeated_pattern ||
         (isOfNames(kind) && kind != FindingKind::uncovered_tensor) ||
         kind == FindingKind::support_too_large || kind == FindingKind::bound_is_zero ||
         kind == FindingKind::bound_too_large;
}

void resolveNames(const audit::Opened& opened, Judgement& judgement) {
  judgement.layout = layout_of(opened.pair, {}, judgement.policy);
  judgement.resolution = resolve(judgement.policy, judgement.layout);
  for (const Finding& finding : judgement.resolution.findings)
    if (isOfNames(finding.kind)) judgement.findings_before.push_back(finding);
}

void addCosts(const Judgement& judgement, std::vector<RuleUse>& uses) {
  if (!judgement.judged->cost) return;
  for (const audit::RuleCost& cost : judgement.judged->cost->rules)
    if (cost.rule < uses.size()) uses[cost.rule].cost = cost;
}

void addUses(const Judgement& judgement, std::vector<RuleUse>& uses) {
  for (const BlockUse& block : judgement.judged->evaluation.blocks) {
    if (!block.rule || *block.rule >= uses.size()) continue;
    RuleUse& use = uses[*block.rule];
    use.within = use.within && block.within();
    if (const auto used = block.used()) use.used = std::max(use.used.value_or(0), *used);
  }
}

}  // namespace

Result<JudgementPtr> judgePolicy(const audit::MeasuredPtr& measured, const audit::PolicyFile& file,
                                 const Task& task, const audit::OpenedPtr& opened) {
  auto judgement = std::make_shared<Judgement>();
  judgement->file = file;
  TRY(judgement->policy, parse_policy(file.text, file.path));
  judgement->findings_before = lint(judgement->policy);
  if (opened && !measured) resolveNames(*opened, *judgement);
  if (measured) {
    TRY(judgement->judged, audit::judge(measured, file, task));
  }
  return JudgementPtr(judgement);
}

std::vector<TensorFacts> tensorsOf(const audit::Opened& opened) {
  Policy asking;
  asking.rules.emplace_back().selector.regions = {Region::layer};
  return layout_of(opened.pair, {}, asking);
}

std::vector<RuleUse> ruleUses(const Judgement& judgement) {
  std::vector<RuleUse> uses(judgement.policy.rules.size());
  for (const auto& rule : judgement.ruleOf())
    if (rule && *rule < uses.size()) ++uses[*rule].tensors;
  for (const Finding& finding : judgement.findings())
    if (finding.rule && *finding.rule < uses.size() && isOfTheRule(finding.kind))
      uses[*finding.rule].remarks.push_back(&finding);
  if (!judgement.judged) return uses;
  addUses(judgement, uses);
  addCosts(judgement, uses);
  return uses;
}

RuleCatch caughtBy(const Judgement& judgement, std::size_t rule) {
  RuleCatch caught;
  if (rule >= judgement.policy.rules.size()) return caught;
  const Selector& selector = judgement.policy.rules[rule].selector;
  const auto& tensors = judgement.tensors();
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    const auto decides = judgement.ruleOf()[i];
    if (decides == rule) caught.decided.push_back(i);
    if (decides && *decides < rule && selector.selects(tensors[i])) caught.taken_before.push_back(i);
  }
  return caught;
}

std::vector<std::size_t> uncovered(const Judgement& judgement) {
  std::vector<std::size_t> tensors;
  for (std::size_t i = 0; i < judgement.ruleOf().size(); ++i)
    if (!judgement.ruleOf()[i]) tensors.push_back(i);
  return tensors;
}

}  // namespace driftseal::ui
