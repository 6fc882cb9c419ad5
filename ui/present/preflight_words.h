// Words for what is looked at before a certificate is made, and for the steps of the proof.
#pragma once

#include "ui/present/look.h"
#include "ui/session/preflight.h"

namespace driftseal::ui {

QString name(PreflightCheck check);
Look look(PreflightState state);
QString name(PreflightStep step);  // what the button says; empty for none

// What was found, in one sentence or two.
QString sentence(const PreflightItem& item, const PreflightFacts& facts);

QString changeText(const ModelChange& change);  // "The tuned model changed on disk since it was measured"

QString stepText(const PhaseStep& step);  // "Committing to the weights: base"
Look look(StepState state);

}  // namespace driftseal::ui
