// What an enum value looks like: one word or clause, its icon, how it stands. Every value of the core that
// reaches the window goes through one of the functions of this folder.
#pragma once

#include <QString>

#include "ui/present/icons.h"
#include "ui/present/tone.h"

namespace driftseal::ui {

struct Look {
  QString word;
  Icon icon;
  Tone tone = Tone::plain;
};

}  // namespace driftseal::ui
