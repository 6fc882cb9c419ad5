#include "ui/present/model_words.h"

#include <QCoreApplication>

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

}  // namespace

Look look(Coverage status) {
  switch (status) {
    case Coverage::matched:
      return {tr("matched"), Icon::ok, Tone::good};
    case Coverage::added:
      return {tr("added"), Icon::added, Tone::attention};
    case Coverage::missing:
      return {tr("missing"), Icon::missing, Tone::attention};
    case Coverage::reshaped:
      return {tr("reshaped"), Icon::reshaped, Tone::attention};
    case Coverage::dtype_changed:
      return {tr("type changed"), Icon::retyped, Tone::plain};
    case Coverage::not_analysable:
      return {tr("not analysable"), Icon::unknown, Tone::attention};
  }
  return {};
}

QString explain(Coverage status) {
  switch (status) {
    case Coverage::matched:
      return tr("In both models, with the same shape and type: compared element by element.");
    case Coverage::added:
      return tr("Only in the tuned model: there is nothing to compare it with.");
    case Coverage::missing:
      return tr("Only in the base model: the tuned model has lost it.");
    case Coverage::reshaped:
      return tr("In both models, with different shapes: cannot be compared element by element.");
    case Coverage::dtype_changed:
      return tr("In both models, stored with different number types: compared by value.");
    case Coverage::not_analysable:
      return tr("Stored in a way that cannot be compared by value.");
  }
  return {};
}

QString name(Measure measure) {
  switch (measure) {
    case Measure::relative_norm:
      return tr("Relative norm");
    case Measure::absolute_norm:
      return tr("Norm of the change");
    case Measure::largest_change:
      return tr("Largest change");
    case Measure::changed_share:
      return tr("Changed elements");
    case Measure::angle:
      return tr("Turn (1 \u2212 cosine)");
    case Measure::effective_rank:
      return tr("Effective rank");
    case Measure::numerical_rank:
      return tr("Numerical rank");
    case Measure::stable_rank:
      return tr("Stable rank");
  }
  return {};
}

QString explain(Measure measure) {
  switch (measure) {
    case Measure::relative_norm:
      return tr("Frobenius norm of the change, divided by that of the base tensor.");
    case Measure::absolute_norm:
      return tr("Frobenius norm of the change: the root of the sum of its squares.");
    case Measure::largest_change:
      return tr("The largest absolute change of a single element.");
    case Measure::changed_share:
      return tr("The share of elements whose stored value is not the same.");
    case Measure::angle:
      return tr(
          "One minus the cosine of the angle between base and tuned tensor; 0 if they point the same way.");
    case Measure::effective_rank:
      return tr(
          "Exponential of the entropy of the singular values of the change: how many directions share it.");
    case Measure::numerical_rank:
      return tr("Singular values of the change above the tolerance times the largest one.");
    case Measure::stable_rank:
      return tr("Squared Frobenius norm of the change, divided by the square of its largest singular value.");
  }
  return {};
}

}  // namespace driftseal::ui
