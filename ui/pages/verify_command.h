// The line for a terminal that repeats a check with the stand-alone verifier.
#pragma once

#include <QString>

#include "ui/session/certificate_check.h"

namespace driftseal::ui {

QString verifyCommand(const QString& certificate, const Demands& demands);  // quoted for a POSIX shell

}  // namespace driftseal::ui
