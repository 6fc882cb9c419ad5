// Words for what one policy changes in another.
#include <QCoreApplication>
#include <QStringList>

#include "ui/present/policy_words.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text, const char* comment = nullptr) {
  return QCoreApplication::translate("driftseal::ui", text, comment);
}

}  // namespace

Look look(Allowance allowance) {
  switch (allowance) {
    case Allowance::equal:
      return {tr("equal"), Icon::ok, Tone::muted};
    case Allowance::looser:
      return {tr("looser"), Icon::warning, Tone::attention};
    case Allowance::tighter:
      return {tr("tighter"), Icon::certify, Tone::good};
    case Allowance::other:
      return {tr("other", "neither tighter nor looser"), Icon::retyped, Tone::working};
  }
  return {};
}

QString name(PolicySetting setting) {
  switch (setting) {
    case PolicySetting::grid_bits:
      return tr("grid bits");
    case PolicySetting::rank_scale_bits:
      return tr("rank scale bits");
    case PolicySetting::minimum_soundness_bits:
      return tr("minimum soundness bits");
    case PolicySetting::model_norm:
      return tr("norm of the model");
    case PolicySetting::model_support:
      return tr("support of the model");
    case PolicySetting::added:
      return tr("added tensors");
    case PolicySetting::missing:
      return tr("missing tensors");
    case PolicySetting::pairing:
      return tr("pairing");
  }
  return {};
}

QString changeText(const RuleChange& change) {
  if (!change.before) return tr("added");
  if (!change.after) return tr("removed");
  QStringList words;
  if (change.name) words << tr("renamed");
  if (change.selector) words << tr("other tensors");
  if (change.budget || change.per) words << tr("other budget");
  if (change.comment) words << tr("other comment");
  if (change.moved) words << tr("moved");
  return words.isEmpty() ? tr("the same") : words.join(QStringLiteral(", "));
}

}  // namespace driftseal::ui
