// An error of the core as a paragraph for people.
#pragma once

#include <QString>

#include "core/base/result.h"

namespace driftseal::ui {

QString errorText(const Error& error);  // what, in which file and where, what to do

}  // namespace driftseal::ui
