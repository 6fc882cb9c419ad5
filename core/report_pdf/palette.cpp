#include "core/report_pdf/palette.h"

namespace driftseal::report {

QColor ink_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return {0x1b, 0x1f, 0x24};
    case Tone::good:
      return {0x11, 0x63, 0x29};
    case Tone::bad:
      return {0xa4, 0x0e, 0x26};
    case Tone::caution:
      return {0x7d, 0x4e, 0x00};
  }
  return Qt::black;
}

QColor shade_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return {0xf6, 0xf8, 0xfa};
    case Tone::good:
      return {0xe6, 0xf4, 0xea};
    case Tone::bad:
      return {0xfd, 0xec, 0xee};
    case Tone::caution:
      return {0xff, 0xf6, 0xdc};
  }
  return Qt::white;
}

QColor ink_of(Ink ink) {
  switch (ink) {
    case Ink::text:
      return soft_ink;
    case Ink::axis:
      return soft_ink;
    case Ink::grid:
      return line_ink;
    case Ink::bar:
      return {0x2f, 0x6f, 0x9f};
    case Ink::absent:
      return ink_of(Tone::caution);
  }
  return Qt::black;
}

QFont text_font(double points) {
  QFont font({"DejaVu Sans", "Noto Sans", "sans-serif"});
  font.setPointSizeF(points);
  // The least spacing there is turns ligatures off: words with "fi" stay searchable.
  font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
  return font;
}

QFont code_font(double points) {
  QFont font({"DejaVu Sans Mono", "Noto Sans Mono", "monospace"});
  font.setStyleHint(QFont::Monospace);
  font.setPointSizeF(points);
  return font;
}

}  // namespace driftseal::report
