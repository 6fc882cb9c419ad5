// Words for stages, jobs, phases and errors.
#pragma once

#include "core/base/task.h"
#include "ui/present/look.h"
#include "ui/session/job_kind.h"
#include "ui/session/stage_state.h"

namespace driftseal::ui {

QString name(Stage stage);
Icon iconOf(Stage stage);
QString explain(Stage stage);  // what is done there, for tooltips

Look look(StageState state);

QString name(JobKind kind);  // what is being done: "Measuring the drift"
Look look(JobState state);
QString name(Phase phase);

QString headline(ErrorCode code);  // a few words, for the head of a message

}  // namespace driftseal::ui
