// The palettes that the workbench brings along.
#pragma once

#include <QPalette>
#include <cstdint>

namespace driftseal::ui {

enum class Appearance : std::uint8_t { system, light, dark, high_contrast };

QString name(Appearance appearance);
// `system`: what the desktop handed over. Tones reach a contrast of 4.5 on each of the own palettes, 7 on
// that of high contrast (WCAG 2.1, 1.4.3 and 1.4.6).
QPalette paletteOf(Appearance appearance, const QPalette& system);

}  // namespace driftseal::ui
