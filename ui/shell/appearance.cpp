#include "ui/shell/appearance.h"

#include <QApplication>
#include <algorithm>

namespace driftseal::ui {
namespace {

const QString palette_key = QStringLiteral("appearance/palette"),
              size_key = QStringLiteral("appearance/text_percent");
constexpr int last_appearance = static_cast<int>(Appearance::high_contrast);

}  // namespace

AppearanceSettings::AppearanceSettings(QSettings& settings, QObject* parent)
    : QObject(parent),
      settings_(settings),
      system_palette_(QApplication::palette()),
      system_font_(QApplication::font()) {
  const int stored = settings.value(palette_key).toInt();
  if (stored >= 0 && stored <= last_appearance) appearance_ = static_cast<Appearance>(stored);
  text_size_ = std::clamp(settings.value(size_key, 100).toInt(), smallest, largest);
  apply();
}

AppearanceSettings::~AppearanceSettings() {
  if (appearance_ != Appearance::system) QApplication::setPalette(system_palette_);
  if (text_size_ != 100) QApplication::setFont(system_font_);
}

void AppearanceSettings::setAppearance(Appearance appearance) {
  appearance_ = appearance;
  settings_.setValue(palette_key, static_cast<int>(appearance));
  apply();
}

void AppearanceSettings::setTextSize(int percent) {
  text_size_ = std::clamp(percent, smallest, largest);
  settings_.setValue(size_key, text_size_);
  apply();
}

void AppearanceSettings::apply() {
  const QPalette wanted = paletteOf(appearance_, system_palette_);
  if (wanted != QApplication::palette()) QApplication::setPalette(wanted);
  QFont font = system_font_;
  font.setPointSizeF(system_font_.pointSizeF() * text_size_ / 100);
  if (font != QApplication::font()) {
    QApplication::setFont(font);
    QApplication::setFont(font, "QDockWidgetTitle");  // which Fusion makes smaller than the rest
  }
  Q_EMIT changed();
}

}  // namespace driftseal::ui
