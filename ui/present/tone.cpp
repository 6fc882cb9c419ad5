#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

constexpr double tint = 0.14;

QColor mix(const QColor& a, const QColor& b, double share_of_a) {
  const auto channel = [&](int x, int y) { return static_cast<int>(x * share_of_a + y * (1 - share_of_a)); };
  return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

}  // namespace

bool isDark(const QPalette& palette) { return palette.color(QPalette::Window).lightness() < 128; }

QColor toneColor(Tone tone, const QPalette& palette) {
  const bool dark = isDark(palette);
  const QColor text = palette.color(QPalette::WindowText);
  switch (tone) {
    case Tone::plain:
      return text;
    case Tone::muted:
      return mix(text, palette.color(QPalette::Window), 0.68);
    case Tone::good:
      return dark ? QColor(0x6c, 0xc6, 0x7c) : QColor(0x1a, 0x75, 0x34);
    case Tone::attention:
      return dark ? QColor(0xe3, 0xb3, 0x41) : QColor(0x8f, 0x5c, 0x00);
    case Tone::bad:
      return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb7, 0x1c, 0x1c);
    case Tone::working:
      return dark ? QColor(0x7f, 0xb8, 0xf0) : QColor(0x0b, 0x5c, 0xad);
  }
  return text;
}

QColor toneBackground(Tone tone, const QPalette& palette) {
  const QColor window = palette.color(QPalette::Window);
  if (tone == Tone::plain || tone == Tone::muted)
    return mix(palette.color(QPalette::WindowText), window, 0.05);
  return mix(toneColor(tone, palette), window, tint);
}

}  // namespace driftseal::ui
