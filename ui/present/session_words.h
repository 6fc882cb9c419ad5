// What has become of the models of a session.
#pragma once

#include <QString>

#include "core/audit/session_models.h"

namespace driftseal::ui {

QString headline(audit::ModelChange change);
QString changeText(const audit::ModelState& state);  // which file, what changed, what to do

}  // namespace driftseal::ui
