#include "ui/pages/tensor_facts.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/present/architecture_words.h"
#include "ui/present/measure.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"
#include "ui/present/policy_words.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

// "Q4_K as F32, 256 x 512"
QString storedAs(const TensorInfo& tensor) {
  const QString stored = QString::fromStdString(stored_type(tensor)),
                type = QString::fromStdString(std::string(to_string(tensor.dtype)));
  const bool computed = tensor.values && !stored.contains(type);
  return (computed ? tr("%1 as %2").arg(stored, type) : stored) + QStringLiteral(", ") +
         shapeText(tensor.shape);
}

QString placeText(const TensorDrift& drift) {
  if (!drift.max_abs_index) return {};
  return QString::fromStdString(position_text(drift.shape, *drift.max_abs_index));
}

void addFigures(std::vector<Fact>& facts, const TensorDrift& drift) {
  facts.push_back(
      {tr("|\u0394|"),
       tr("%1 (%2 of the base)").arg(figureText(drift.fro_delta), percentText(drift.relative()))});
  facts.push_back({tr("Norm, base"), figureText(drift.fro_base)});
  facts.push_back({tr("Norm, tuned"), figureText(drift.fro_tuned)});
  facts.push_back({tr("Largest change"), figureText(drift.max_abs_delta)});
  if (drift.max_abs_index) facts.push_back({tr("at element"), placeText(drift)});
  facts.push_back({tr("Changed"),
                   tr("%1 elements (%2)").arg(countText(drift.changed), percentText(changedShare(drift)))});
  facts.push_back(
      {tr("Cosine"), drift.cosine ? QString::number(*drift.cosine, 'f', 8) : figureText(drift.cosine)});
  const std::uint64_t wrong = drift.nonfinite_base + drift.nonfinite_tuned;
  if (wrong > 0) facts.push_back({tr("Not finite"), tr("%1 values").arg(countText(wrong)), Tone::bad});
}

}  // namespace

std::vector<Fact> placeFacts(const TensorPlace& place) {
  std::vector<Fact> facts = {{tr("Block"), blockText(place.block)}, {tr("Role"), roleText(place.role)}};
  if (place.role.fusion) facts.push_back({tr("Fused"), partsText(*place.role.fusion)});
  return facts;
}

std::vector<Fact> factsOf(const Pair& pair, const CoverageEntry& entry, const TensorDrift* drift) {
  std::vector<Fact> facts = {{tr("Comparison"), look(entry.status).word, look(entry.status).tone},
                             {tr("Reason"), QString::fromStdString(entry.reason)}};
  if (entry.base) facts.push_back({tr("Base"), storedAs(pair.base_tensor(entry))});
  if (entry.tuned) facts.push_back({tr("Tuned"), storedAs(pair.tuned_tensor(entry))});
  if (drift) addFigures(facts, *drift);
  return facts;
}

std::vector<Fact> factsOf(const DriftSummary& summary) {
  std::vector<Fact> facts = {
      {tr("Tensors"), countText(summary.floating.tensors)},
      {tr("Elements"), countText(summary.floating.elements)},
      {tr("Changed"), countText(summary.floating.changed)},
      {tr("Change"), figureText(summary.floating.fro_delta)},
      {tr("of the base"), percentText(summary.floating.relative())},
      {tr("Norm, base"), figureText(summary.floating.fro_base)},
  };
  if (summary.integers.tensors > 0) {
    facts.push_back({tr("Integer tensors"),
                     tr("%1, %2 elements changed")
                         .arg(countText(summary.integers.tensors), countText(summary.integers.changed))});
  }
  facts.push_back({tr("Coverage"), summary.complete ? tr("complete") : tr("not complete"),
                   summary.complete ? Tone::good : Tone::attention});
  return facts;
}

std::vector<Fact> claimFacts(const Judgement& judgement) {
  std::vector<Fact> facts;
  const std::vector<RuleUse> uses = ruleUses(judgement);
  for (const auto kind : {RuleBudget::Kind::frozen, RuleBudget::Kind::norm, RuleBudget::Kind::low_rank,
                          RuleBudget::Kind::sparse, RuleBudget::Kind::composite, RuleBudget::Kind::free,
                          RuleBudget::Kind::exempt}) {
    std::size_t tensors = 0;
    for (std::size_t rule = 0; rule < uses.size(); ++rule) {
      if (judgement.policy.rules[rule].budget.kind == kind) tensors += uses[rule].tensors;
    }
    if (tensors > 0) facts.push_back({tr("%1 tensors").arg(countText(tensors)), explain(kind)});
  }
  if (const auto& whole = judgement.policy.model_norm) {
    facts.push_back({tr("Whole model"), budgetText({.kind = RuleBudget::Kind::norm, .norm = *whole})});
  }
  facts.push_back(
      {tr("Precision"), tr("weights are rounded to multiples of 1 / 2^%1").arg(judgement.policy.grid_bits)});
  facts.push_back({tr("Soundness"), tr("at least %1 bits").arg(judgement.policy.minimum_soundness_bits)});
  facts.push_back({tr("Not said"),
                   tr("anything about what the model does: the certificate speaks of its weights alone")});
  return facts;
}

std::vector<Fact> policyFacts(const Judgement& judgement, const std::string& tensor) {
  if (!judgement.judged) return {};
  const Evaluation& evaluation = judgement.judged->evaluation;
  const auto& layout = evaluation.layout;
  const auto place =
      std::find_if(layout.begin(), layout.end(), [&](const TensorFacts& t) { return t.name == tensor; });
  const auto index = static_cast<std::size_t>(place - layout.begin());
  if (place == layout.end() || index >= evaluation.resolution.rule_of.size()) return {};
  const auto rule = evaluation.resolution.rule_of[index];
  if (!rule) return {{tr("Rule"), tr("none covers it"), Tone::bad}};
  const PolicyRule& decides = judgement.policy.rules[*rule];
  return {{tr("Rule"), breakable(QString::fromStdString(decides.name))},
          {tr("Budget"), budgetText(decides.budget)}};
}

}  // namespace driftseal::ui
