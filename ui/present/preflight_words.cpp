#include "ui/present/preflight_words.h"

#include <QCoreApplication>

#include "ui/present/state_words.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

QString name(PhaseOf of) {
  switch (of) {
    case PhaseOf::all:
      return {};
    case PhaseOf::base:
      return tr("base");
    case PhaseOf::tuned:
      return tr("tuned model");
    case PhaseOf::verifier:
      return tr("stand-alone verifier");
  }
  return {};
}

}  // namespace

QString name(PreflightCheck check) {
  switch (check) {
    case PreflightCheck::models:
      return tr("Models");
    case PreflightCheck::coverage:
      return tr("Coverage");
    case PreflightCheck::unchanged:
      return tr("Files unchanged");
    case PreflightCheck::drift:
      return tr("Drift");
    case PreflightCheck::policy:
      return tr("Policy");
    case PreflightCheck::finding:
      return tr("Finding");
    case PreflightCheck::scope:
      return tr("Scope");
    case PreflightCheck::provable:
      return tr("Provable");
    case PreflightCheck::soundness:
      return tr("Soundness");
    case PreflightCheck::cost:
      return tr("Size and time");
    case PreflightCheck::base_manifest:
      return tr("Base manifest");
    case PreflightCheck::tuned_manifest:
      return tr("Commitment used again");
    case PreflightCheck::base_signers:
      return tr("Signers of the base");
    case PreflightCheck::folder:
      return tr("Output folder");
    case PreflightCheck::replaced:
      return tr("Files there already");
    case PreflightCheck::verifier:
      return tr("Stand-alone verifier");
  }
  return {};
}

Look look(PreflightState state) {
  switch (state) {
    case PreflightState::ok:
      return {tr("ok"), Icon::ok, Tone::good};
    case PreflightState::attention:
      return {tr("attention"), Icon::warning, Tone::attention};
    case PreflightState::blocked:
      return {tr("blocked"), Icon::blocked, Tone::bad};
    case PreflightState::waiting:
      return {tr("waiting"), Icon::busy, Tone::working};
  }
  return {};
}

QString name(PreflightStep step) {
  switch (step) {
    case PreflightStep::none:
      return {};
    case PreflightStep::see_models:
      return tr("Show the models");
    case PreflightStep::see_drift:
      return tr("Show the drift");
    case PreflightStep::see_policy:
      return tr("Show the policy");
    case PreflightStep::see_tensor:
      return tr("Show the tensor");
    case PreflightStep::measure_again:
      return tr("Measure again");
    case PreflightStep::choose_output:
      return tr("Choose another file");
    case PreflightStep::choose_manifest:
      return tr("Choose a manifest");
    case PreflightStep::choose_reuse:
    case PreflightStep::choose_signers:
      return tr("Choose another file");
    case PreflightStep::look_again:
      return tr("Look again");
  }
  return {};
}

QString changeText(const ModelChange& change) {
  switch (change.model) {
    case ChangedModel::base:
      return tr("The base changed on disk since it was measured");
    case ChangedModel::tuned:
      return tr("The tuned model changed on disk since it was measured");
  }
  return {};
}

QString stepText(const PhaseStep& step) {
  const QString of = name(step.of);
  return of.isEmpty() ? name(step.phase) : tr("%1 (%2)").arg(name(step.phase), of);
}

Look look(StepState state) {
  switch (state) {
    case StepState::to_come:
      return {tr("to come"), Icon::empty, Tone::muted};
    case StepState::running:
      return {tr("running"), Icon::busy, Tone::working};
    case StepState::done:
      return {tr("done"), Icon::ok, Tone::good};
    case StepState::skipped:
      return {tr("not needed"), Icon::empty, Tone::muted};
  }
  return {};
}

}  // namespace driftseal::ui
