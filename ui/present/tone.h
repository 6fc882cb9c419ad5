// How a thing stands, for the eye. Never alone: an icon and a word always say the same.
#pragma once

#include <QColor>
#include <QPalette>
#include <cstdint>

namespace driftseal::ui {

enum class Tone : std::uint8_t { plain, muted, good, attention, bad, working };

bool isDark(const QPalette& palette);
QColor toneColor(Tone tone,
                 const QPalette& palette);  // for text and icons: readable on the window and base colours
QColor toneBackground(Tone tone, const QPalette& palette);  // a tint for banners behind palette text

}  // namespace driftseal::ui
