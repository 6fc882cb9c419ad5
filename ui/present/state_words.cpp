#include "ui/present/state_words.h"

#include <QCoreApplication>

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

}  // namespace

QString name(Stage stage) {
  switch (stage) {
    case Stage::models:
      return tr("Models");
    case Stage::drift:
      return tr("Drift");
    case Stage::policy:
      return tr("Policy");
    case Stage::certify:
      return tr("Certify");
    case Stage::certificates:
      return tr("Certificates");
  }
  return {};
}

Icon iconOf(Stage stage) {
  switch (stage) {
    case Stage::models:
      return Icon::models;
    case Stage::drift:
      return Icon::drift;
    case Stage::policy:
      return Icon::policy;
    case Stage::certify:
      return Icon::certify;
    case Stage::certificates:
      return Icon::certificates;
  }
  return Icon::unknown;
}

QString explain(Stage stage) {
  switch (stage) {
    case Stage::models:
      return tr("Choose a base model and the model that was tuned from it, and see what can be compared.");
    case Stage::drift:
      return tr("See how far each tensor has moved from the base.");
    case Stage::policy:
      return tr("Say what the tuning was allowed to change, and see whether it kept to it.");
    case Stage::certify:
      return tr("Prove in zero knowledge that the tuning kept to the policy.");
    case Stage::certificates:
      return tr("Open a certificate and check what it proves; no model is needed.");
  }
  return {};
}

Look look(StageState state) {
  switch (state) {
    case StageState::empty:
      return {tr("nothing yet"), Icon::empty, Tone::muted};
    case StageState::waiting:
      return {tr("waiting"), Icon::empty, Tone::muted};
    case StageState::working:
      return {tr("working"), Icon::busy, Tone::working};
    case StageState::ready:
      return {tr("ready"), Icon::arrow, Tone::working};
    case StageState::good:
      return {tr("done"), Icon::ok, Tone::good};
    case StageState::attention:
      return {tr("look here"), Icon::warning, Tone::attention};
    case StageState::bad:
      return {tr("refused"), Icon::blocked, Tone::bad};
    case StageState::failed:
      return {tr("failed"), Icon::error, Tone::bad};
  }
  return {};
}

QString name(JobKind kind) {
  switch (kind) {
    case JobKind::open:
      return tr("Opening models");
    case JobKind::measure:
      return tr("Measuring the drift");
    case JobKind::spectra:
      return tr("Measuring the spectra");
    case JobKind::judge:
      return tr("Applying the policy");
    case JobKind::propose:
      return tr("Proposing a policy");
    case JobKind::certify:
      return tr("Certifying");
    case JobKind::sign:
      return tr("Signing");
    case JobKind::check:
      return tr("Checking a certificate");
    case JobKind::session:
      return tr("Session file");
    case JobKind::ledger:
      return tr("Accounting for every byte");
    case JobKind::signatures:
      return tr("Checking the signatures of a model");
    case JobKind::link:
      return tr("Recomputing the roots of files");
  }
  return {};
}

Look look(JobState state) {
  switch (state) {
    case JobState::running:
      return {tr("running"), Icon::busy, Tone::working};
    case JobState::stopping:
      return {tr("stopping"), Icon::stop, Tone::attention};
    case JobState::finished:
      return {tr("finished"), Icon::ok, Tone::good};
    case JobState::failed:
      return {tr("failed"), Icon::error, Tone::bad};
    case JobState::cancelled:
      return {tr("stopped"), Icon::stop, Tone::muted};
  }
  return {};
}

QString name(Phase phase) {
  switch (phase) {
    case Phase::reading:
      return tr("Reading the models");
    case Phase::measuring:
      return tr("Measuring the change");
    case Phase::fitting:
      return tr("Looking for structure");
    case Phase::hashing:
      return tr("Taking digests of the files");
    case Phase::committing:
      return tr("Committing to the weights");
    case Phase::projecting:
      return tr("Projecting the change");
    case Phase::summing:
      return tr("Proving the sums");
    case Phase::opening:
      return tr("Opening the commitments");
    case Phase::verifying:
      return tr("Verifying the proof");
  }
  return {};
}

QString headline(ErrorCode code) {
  switch (code) {
    case ErrorCode::cannot_open:
      return tr("A file could not be opened");
    case ErrorCode::cannot_read:
      return tr("A file could not be read");
    case ErrorCode::cannot_write:
      return tr("A file could not be written");
    case ErrorCode::truncated:
      return tr("A file is incomplete");
    case ErrorCode::malformed:
      return tr("A file could not be understood");
    case ErrorCode::unsupported:
      return tr("This is not supported");
    case ErrorCode::limit_exceeded:
      return tr("Too large");
    case ErrorCode::not_finite:
      return tr("A model holds values that are not numbers");
    case ErrorCode::out_of_range:
      return tr("A value is out of range");
    case ErrorCode::mismatch:
      return tr("Two things do not belong together");
    case ErrorCode::not_found:
      return tr("Something is missing");
    case ErrorCode::changed_on_disk:
      return tr("A file has changed meanwhile");
    case ErrorCode::policy_refused:
      return tr("The policy cannot be used");
    case ErrorCode::over_budget:
      return tr("The drift is larger than the policy allows");
    case ErrorCode::opening_budget:
      return tr("This commitment is used up");
    case ErrorCode::key_refused:
      return tr("The key cannot be used");
    case ErrorCode::wrong_passphrase:
      return tr("Wrong passphrase");
    case ErrorCode::nothing_to_analyse:
      return tr("Nothing to compare");
    case ErrorCode::usage:
      return tr("This cannot be done");
    case ErrorCode::cancelled:
      return tr("Stopped");
  }
  return {};
}

}  // namespace driftseal::ui
