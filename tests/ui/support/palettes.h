// A dark palette as desktops hand it to the Fusion style.
#pragma once

#include <QPalette>

namespace driftseal::ui {

inline QPalette darkPalette() {
  QPalette palette;
  const QColor window(0x23, 0x26, 0x29), base(0x1b, 0x1e, 0x20), text(0xef, 0xf0, 0xf1),
      accent(0x3d, 0xae, 0xe9);
  palette.setColor(QPalette::Window, window);
  palette.setColor(QPalette::WindowText, text);
  palette.setColor(QPalette::Base, base);
  palette.setColor(QPalette::AlternateBase, window);
  palette.setColor(QPalette::Text, text);
  palette.setColor(QPalette::PlaceholderText, QColor(0xa1, 0xa9, 0xb1));
  palette.setColor(QPalette::Button, QColor(0x31, 0x36, 0x3b));
  palette.setColor(QPalette::ButtonText, text);
  palette.setColor(QPalette::BrightText, Qt::white);
  palette.setColor(QPalette::Highlight, accent);
  palette.setColor(QPalette::HighlightedText, Qt::black);
  palette.setColor(QPalette::Link, accent);
  palette.setColor(QPalette::ToolTipBase, QColor(0x31, 0x36, 0x3b));
  palette.setColor(QPalette::ToolTipText, text);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, QColor(0x78, 0x7d, 0x81));
  }
  return palette;
}

}  // namespace driftseal::ui
