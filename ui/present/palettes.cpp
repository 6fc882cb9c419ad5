#include "ui/present/palettes.h"

#include <QCoreApplication>

namespace driftseal::ui {
namespace {

struct Colours {
  QRgb window, base, alternate, button, text, disabled, placeholder, accent, on_accent, link;
};

constexpr Colours light = {0xffeff0f1, 0xffffffff, 0xfff7f7f8, 0xfff3f4f5, 0xff1c1f22,
                           0xff8a8f94, 0xff5f666d, 0xff2a7ab8, 0xffffffff, 0xff0b5cad};
constexpr Colours dark = {0xff232629, 0xff1b1e20, 0xff202326, 0xff31363b, 0xffeff0f1,
                          0xff787d81, 0xffa1a9b1, 0xff3daee9, 0xff000000, 0xff7fb8f0};
constexpr Colours contrast = {0xff000000, 0xff000000, 0xff141414, 0xff000000, 0xffffffff,
                              0xffa6a6a6, 0xffd0d0d0, 0xffffe14d, 0xff000000, 0xff8cc8ff};

QPalette paletteFrom(const Colours& colours) {
  const QColor window(colours.window);
  QPalette palette(QColor(colours.button), window);  // derives the shades of edges
  const std::pair<QPalette::ColorRole, QRgb> roles[] = {{QPalette::Window, colours.window},
                                                        {QPalette::WindowText, colours.text},
                                                        {QPalette::Base, colours.base},
                                                        {QPalette::AlternateBase, colours.alternate},
                                                        {QPalette::Text, colours.text},
                                                        {QPalette::PlaceholderText, colours.placeholder},
                                                        {QPalette::Button, colours.button},
                                                        {QPalette::ButtonText, colours.text},
                                                        {QPalette::BrightText, 0xffffffff},
                                                        {QPalette::Highlight, colours.accent},
                                                        {QPalette::HighlightedText, colours.on_accent},
                                                        {QPalette::Link, colours.link},
                                                        {QPalette::LinkVisited, colours.link},
                                                        {QPalette::ToolTipBase, colours.button},
                                                        {QPalette::ToolTipText, colours.text}};
  for (const auto& [role, colour] : roles) palette.setColor(role, QColor(colour));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, QColor(colours.disabled));
  return palette;
}

}  // namespace

QString name(Appearance appearance) {
  const auto words = [](const char* text) { return QCoreApplication::translate("driftseal::ui", text); };
  switch (appearance) {
    case Appearance::system:
      return words(QT_TRANSLATE_NOOP("driftseal::ui", "&System"));
    case Appearance::light:
      return words(QT_TRANSLATE_NOOP("driftseal::ui", "&Light"));
    case Appearance::dark:
      return words(QT_TRANSLATE_NOOP("driftseal::ui", "&Dark"));
    case Appearance::high_contrast:
      return words(QT_TRANSLATE_NOOP("driftseal::ui", "&High contrast"));
  }
  return {};
}

QPalette paletteOf(Appearance appearance, const QPalette& system) {
  switch (appearance) {
    case Appearance::system:
      return system;
    case Appearance::light:
      return paletteFrom(light);
    case Appearance::dark:
      return paletteFrom(dark);
    case Appearance::high_contrast:
      return paletteFrom(contrast);
  }
  return system;
}

}  // namespace driftseal::ui
