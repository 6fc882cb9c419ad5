#include "ui/present/model_words.h"

#include <QCoreApplication>

#include "ui/present/numbers.h"

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

QString storedText(const TensorInfo& tensor) {
  return shapeText(tensor.shape) + QLatin1Char(' ') + QString::fromStdString(stored_type(tensor));
}

QString absentText() { return QStringLiteral("\u2013"); }

Look look(TensorClass what) {
  switch (what) {
    case TensorClass::audited:
      return {tr("compared by value"), Icon::ok, Tone::good};
    case TensorClass::exempt:
      return {tr("exempt by the policy"), Icon::warning, Tone::attention};
    case TensorClass::uncovered:
      return {tr("in no rule"), Icon::warning, Tone::attention};
    case TensorClass::compared_bitwise:
      return {tr("equal bit for bit"), Icon::ok, Tone::good};
    case TensorClass::not_analysable:
      return {tr("not analysable"), Icon::unknown, Tone::attention};
    case TensorClass::added:
      return {tr("added"), Icon::added, Tone::attention};
    case TensorClass::missing:
      return {tr("missing"), Icon::missing, Tone::attention};
  }
  return {};
}

QString explain(TensorClass what) {
  switch (what) {
    case TensorClass::audited:
      return tr("Every element is compared with that of the other model.");
    case TensorClass::exempt:
      return tr("A rule of the policy leaves it out of the proof.");
    case TensorClass::uncovered:
      return tr("Could be compared by value, but no rule of the policy is for it.");
    case TensorClass::compared_bitwise:
      return tr("Cannot be compared by value, but every bit is the same in both models.");
    case TensorClass::not_analysable:
      return tr("In both models, but neither comparable by value nor equal bit for bit.");
    case TensorClass::added:
      return tr("Only in the tuned model: there is nothing to compare it with.");
    case TensorClass::missing:
      return tr("Only in the base model: the tuned model has lost it.");
  }
  return {};
}

QString name(ByteUse use) {
  switch (use) {
    case ByteUse::tensor:
      return tr("tensor");
    case ByteUse::factors:
      return tr("factors of an adapter");
    case ByteUse::header:
      return tr("header");
    case ByteUse::archive:
      return tr("archive");
    case ByteUse::record:
      return tr("record");
    case ByteUse::left_out:
      return tr("left out");
    case ByteUse::unreferenced:
      return tr("unreferenced");
    case ByteUse::padding:
      return tr("padding");
  }
  return {};
}

QString explain(ByteUse use) {
  switch (use) {
    case ByteUse::tensor:
      return tr("Stored values of a tensor of the model.");
    case ByteUse::factors:
      return tr("Low-rank factors that an adapter adds to a tensor.");
    case ByteUse::header:
      return tr("Names, types, shapes and metadata, in the words of the format.");
    case ByteUse::archive:
      return tr("What holds a zip archive together.");
    case ByteUse::record:
      return tr("An entry of an archive beside tensors and header.");
    case ByteUse::left_out:
      return tr("Not the model's: the state of an optimizer, a tensor that an adapter replaces.");
    case ByteUse::unreferenced:
      return tr("Nothing in the file refers to these bytes, and they are not zero.");
    case ByteUse::padding:
      return tr("Between the others, all zero.");
  }
  return {};
}

Look look(FilesState state) {
  switch (state) {
    case FilesState::match:
      return {tr("match"), Icon::ok, Tone::good};
    case FilesState::differ:
      return {tr("differ"), Icon::error, Tone::bad};
    case FilesState::not_checked:
      return {tr("not checked"), Icon::unknown, Tone::attention};
  }
  return {};
}

QString name(FileProblem problem) {
  switch (problem) {
    case FileProblem::differs:
      return tr("its bytes are not those that were signed");
    case FileProblem::missing:
      return tr("signed, and not there");
    case FileProblem::not_listed:
      return tr("there, and not signed");
    case FileProblem::not_a_file:
      return tr("no regular file of the model");
  }
  return {};
}

QString name(sign::SigningMethod method) {
  switch (method) {
    case sign::SigningMethod::key:
      return tr("a key");
    case sign::SigningMethod::certificate:
      return tr("a certificate");
    case sign::SigningMethod::keyless:
      return tr("keyless (Sigstore)");
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
