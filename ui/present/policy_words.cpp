#include "ui/present/policy_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

QString normText(const NormBound& norm) {
  switch (norm.unit) {
    case NormBound::Unit::absolute:
      return tr("norm at most %1").arg(figureText(norm.value.approximate()));
    case NormBound::Unit::relative:
      return tr("norm at most %1 of the base").arg(percentText(norm.value.approximate()));
  }
  return {};
}

QString supportText(const SupportBound& support) {
  switch (support.unit) {
    case SupportBound::Unit::count:
      return tr("at most %1 entries").arg(QString::fromStdString(support.value.text()));
    case SupportBound::Unit::fraction:
      return tr("at most %1 of the entries").arg(percentText(support.value.approximate()));
  }
  return {};
}

QString residualText(const ResidualBound& residual) {
  switch (residual.kind) {
    case ResidualBound::Kind::none:
      return tr("nothing else");
    case ResidualBound::Kind::rounding:
      return residual.type
                 ? tr("and the rounding of %1").arg(QString::fromUtf8(to_string(*residual.type).data()))
                 : tr("and rounding");
    case ResidualBound::Kind::norm:
      return tr("and a rest: %1").arg(normText(residual.norm));
  }
  return {};
}

// "rank at most 8, and rounding, norm at most 1.2 % of the base"
QString structureText(const RuleBudget& budget) {
  QStringList parts;
  if (budget.rank) parts << tr("rank at most %1").arg(*budget.rank);
  if (budget.support) parts << supportText(*budget.support);
  parts << residualText(budget.residual);
  if (budget.norm) parts << normText(*budget.norm);
  return parts.join(QStringLiteral(", "));
}

QStringList listOf(const std::vector<std::string_view>& words) {
  QStringList list;
  for (const auto word : words) list << QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
  return list;
}

QString kindText(Selector::Kind kind) {
  switch (kind) {
    case Selector::Kind::floating:
      return tr("floating");
    case Selector::Kind::integer:
      return tr("integer");
    case Selector::Kind::matrix:
      return tr("matrices");
    case Selector::Kind::vector:
      return tr("vectors");
  }
  return {};
}

}  // namespace

Look look(Severity severity) {
  switch (severity) {
    case Severity::error:
      return {tr("deny"), Icon::blocked, Tone::bad};
    case Severity::warning:
      return {tr("warning"), Icon::warning, Tone::attention};
    case Severity::info:
      return {tr("note"), Icon::info, Tone::working};
  }
  return {};
}

QString name(FindingKind kind) {
  switch (kind) {
    case FindingKind::unreachable_rule:
      return tr("rule never reached");
    case FindingKind::repeated_pattern:
      return tr("pattern repeated");
    case FindingKind::dead_rule:
      return tr("rule selects nothing");
    case FindingKind::shadowed_rule:
      return tr("rule has no effect");
    case FindingKind::contradictory_rule:
      return tr("rules contradict");
    case FindingKind::uncovered_tensor:
      return tr("no rule covers it");
    case FindingKind::integer_not_allowed:
      return tr("rule does not fit integers");
    case FindingKind::floating_exempt:
      return tr("left out of the proof");
    case FindingKind::free_block:
      return tr("may change in any way");
    case FindingKind::bound_is_zero:
      return tr("bound rounds to zero");
    case FindingKind::bound_too_large:
      return tr("bound too large");
    case FindingKind::rank_too_large:
      return tr("rank is no limit");
    case FindingKind::support_too_large:
      return tr("support is no limit");
    case FindingKind::block_name_twice:
      return tr("block named twice");
    case FindingKind::model_norm_on_nothing:
      return tr("nothing for the model norm");
    case FindingKind::model_support_on_nothing:
      return tr("nothing for the model support");
    case FindingKind::nothing_committed:
      return tr("nothing to prove");
    case FindingKind::anything_goes:
      return tr("anything goes");
    case FindingKind::not_provable:
      return tr("cannot be proved");
    case FindingKind::frozen_changed:
      return tr("frozen, yet changed");
    case FindingKind::over_budget:
      return tr("over its budget");
    case FindingKind::over_residual:
      return tr("too much is left over");
    case FindingKind::over_support:
      return tr("too many entries changed");
    case FindingKind::too_coarse:
      return tr("too coarse for the proof");
    case FindingKind::over_model_norm:
      return tr("model over its budget");
    case FindingKind::over_model_support:
      return tr("too many entries in all");
    case FindingKind::below_grid:
      return tr("change below the grid");
    case FindingKind::added_tensor:
      return tr("tensor added");
    case FindingKind::missing_tensor:
      return tr("tensor missing");
    case FindingKind::reshaped_tensor:
      return tr("tensor reshaped");
    case FindingKind::not_analysed:
      return tr("not analysed");
    case FindingKind::closest_to_limit:
      return tr("closest to its limit");
  }
  return {};
}

QString explain(RuleBudget::Kind kind) {
  switch (kind) {
    case RuleBudget::Kind::frozen:
      return tr("Not a single value may change.");
    case RuleBudget::Kind::norm:
      return tr("The Frobenius norm of the change is bounded.");
    case RuleBudget::Kind::low_rank:
      return tr("The change is a matrix of low rank, as a LoRA makes it, but for a small rest.");
    case RuleBudget::Kind::sparse:
      return tr("Only a few entries change, which ones stays hidden.");
    case RuleBudget::Kind::composite:
      return tr("A part of low rank, a few changed entries, and a small rest.");
    case RuleBudget::Kind::free:
      return tr("May change in any way, but is part of the proof.");
    case RuleBudget::Kind::exempt:
      return tr("Is left out of the proof: the certificate says nothing of it.");
  }
  return {};
}

QString budgetText(const RuleBudget& budget) {
  switch (budget.kind) {
    case RuleBudget::Kind::frozen:
      return tr("frozen");
    case RuleBudget::Kind::norm:
      return normText(*budget.norm);
    case RuleBudget::Kind::low_rank:
    case RuleBudget::Kind::sparse:
    case RuleBudget::Kind::composite:
      return structureText(budget);
    case RuleBudget::Kind::free:
      return tr("free");
    case RuleBudget::Kind::exempt:
      return tr("exempt");
  }
  return {};
}

QString budgetText(const RuleBudget& budget, PolicyRule::Per per) {
  const QString text = budgetText(budget);
  if (per == PolicyRule::default_per(budget.kind) || !is_measured(budget.kind)) return text;
  return tr("%1, all together").arg(text);
}

QString name(RuleBudget::Kind kind) {
  switch (kind) {
    case RuleBudget::Kind::frozen:
      return tr("frozen");
    case RuleBudget::Kind::norm:
      return tr("norm");
    case RuleBudget::Kind::low_rank:
      return tr("low rank");
    case RuleBudget::Kind::sparse:
      return tr("sparse");
    case RuleBudget::Kind::composite:
      return tr("low rank and sparse");
    case RuleBudget::Kind::free:
      return tr("free");
    case RuleBudget::Kind::exempt:
      return tr("exempt");
  }
  return {};
}

QString selectorText(const Selector& selector) {
  QStringList asked;
  const auto ask = [&](const QString& what, const QStringList& words) {
    if (!words.isEmpty()) asked << what.arg(words.join(QStringLiteral(", ")));
  };
  ask(tr("role %1"), listOf(words_of(selector.roles)));
  ask(tr("block %1"), listOf(words_of(selector.regions)));
  ask(tr("tower %1"), listOf(words_of(selector.towers)));
  if (selector.layers) ask(tr("layers %1"), {QString::fromStdString(selector.layers->text())});
  QStringList patterns;
  for (const Pattern& pattern : selector.patterns) patterns << QString::fromStdString(pattern.text());
  ask(QStringLiteral("%1"), patterns);
  const QString text = asked.isEmpty() ? tr("every tensor") : asked.join(QStringLiteral("; "));
  return selector.kind ? tr("%1 (%2)").arg(text, kindText(*selector.kind)) : text;
}

}  // namespace driftseal::ui
