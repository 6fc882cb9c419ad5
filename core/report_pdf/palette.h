// Colours and fonts of the printed report; the same as those of resources/report/style.css in its light
// theme.
#pragma once

#include <QColor>
#include <QFont>

#include "core/report/drawing.h"

namespace driftseal::report {

QColor ink_of(Tone tone);
QColor shade_of(Tone tone);
QColor ink_of(Ink ink);

inline const QColor soft_ink{0x57, 0x60, 0x6a};
inline const QColor line_ink{0xd0, 0xd7, 0xde};

QFont text_font(double points);
QFont code_font(double points);

}  // namespace driftseal::report
