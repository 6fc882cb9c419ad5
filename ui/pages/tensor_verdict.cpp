#include "ui/pages/tensor_verdict.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "ui/present/model_words.h"
#include "ui/present/numbers.h"
#include "ui/present/policy_words.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

QString words(const std::string& text) { return QString::fromStdString(text); }

std::optional<std::size_t> placeOf(const Evaluation& evaluation, const std::string& tensor) {
  const auto& layout = evaluation.layout;
  const auto found =
      std::find_if(layout.begin(), layout.end(), [&](const TensorFacts& t) { return t.name == tensor; });
  if (found == layout.end()) return std::nullopt;
  return static_cast<std::size_t>(found - layout.begin());
}

const BlockUse* blockOf(const Evaluation& evaluation, std::size_t place) {
  const auto& blocks = evaluation.resolution.blocks;
  for (std::size_t b = 0; b < std::min(blocks.size(), evaluation.blocks.size()); ++b) {
    const auto& members = blocks[b].tensors;
    if (std::binary_search(members.begin(), members.end(), place)) return &evaluation.blocks[b];
  }
  return nullptr;
}

QString boundText(const BoundUse& bound) {
  const QString measured = figureText(bound.real_measured), allowed = figureText(bound.real_allowed);
  switch (bound.kind) {
    case BoundKind::norm:
      return tr("The norm of the change is %1; %2 is allowed.").arg(measured, allowed);
    case BoundKind::residual:
      return tr("The norm of what is left over is %1; %2 is allowed.").arg(measured, allowed);
    case BoundKind::support:
      return tr("%1 entries changed; %2 may.").arg(measured, allowed);
  }
  return {};
}

QString ruleText(const Judgement& judgement, std::size_t place) {
  const auto& rules = judgement.judged->evaluation.resolution.rule_of;
  if (place >= rules.size() || !rules[place])
    return tr("No rule selects it, so that it is not covered and the policy cannot pass.");
  const PolicyRule& rule = judgement.policy.rules[*rules[place]];
  return tr("The rule \u201c%1\u201d decides, as the first that selects it (%2). %3")
      .arg(words(rule.name), selectorText(rule.selector), explain(rule.budget.kind));
}

QString blockText(const BlockUse& block, const std::string& tensor) {
  QStringList sentences;
  if (block.block != tensor)
    sentences
        << tr("Its budget is shared by all tensors of the block \u201c%1\u201d.").arg(words(block.block));
  if (!block.largest.empty() && block.largest != tensor)
    sentences << tr("%1 contributes most to its use.").arg(words(block.largest));
  for (const BoundUse& bound : block.bounds) sentences << boundText(bound);
  return sentences.join(QLatin1Char(' '));
}

QStringList findingTexts(const Judgement& judgement, const std::string& tensor, const BlockUse* block) {
  QStringList texts;
  for (const Finding& finding : judgement.findings()) {
    const bool about =
        finding.tensor == tensor || (block && !finding.block.empty() && finding.block == block->block);
    if (!about) continue;
    texts << tr("%1: %2").arg(look(finding.severity).word, words(finding_message(finding, judgement.policy)));
  }
  return texts;
}

}  // namespace

std::optional<TensorVerdict> verdictOf(const Judgement& judgement, const std::string& tensor) {
  if (!judgement.judged) return std::nullopt;
  const Evaluation& evaluation = judgement.judged->evaluation;
  const auto place = placeOf(evaluation, tensor);
  const BlockUse* block = place ? blockOf(evaluation, *place) : nullptr;
  if (!block || block->bounds.empty()) return std::nullopt;
  const auto used = block->used();
  const bool within = block->within();
  const QString share = percentText(used);
  if (!used)  // nothing is allowed: frozen
    return TensorVerdict{within ? 0.0 : 1.0, within,
                         within ? tr("frozen: unchanged") : tr("frozen, yet changed")};
  return TensorVerdict{
      *used, within,
      within ? tr("%1 of its budget: within").arg(share) : tr("%1 of its budget: over").arg(share)};
}

QString whyText(const CoverageEntry& entry, const JudgementPtr& judgement) {
  QStringList paragraphs = {tr("%1 Reason: %2.").arg(explain(entry.status), words(entry.reason))};
  if (!judgement || !judgement->judged) {
    paragraphs << tr("No policy was applied to the drift yet.");
    return paragraphs.join(QStringLiteral("\n\n"));
  }
  const Evaluation& evaluation = judgement->judged->evaluation;
  const auto place = placeOf(evaluation, entry.name);
  const BlockUse* block = place ? blockOf(evaluation, *place) : nullptr;
  if (place) paragraphs << ruleText(*judgement, *place);
  if (block && !block->bounds.empty()) paragraphs << blockText(*block, entry.name);
  paragraphs << findingTexts(*judgement, entry.name, block);
  return paragraphs.join(QStringLiteral("\n\n"));
}

}  // namespace driftseal::ui
