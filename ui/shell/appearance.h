// How the program looks: palette and size of text, for all of its windows at once, kept in the settings.
#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QSettings>

#include "ui/present/palettes.h"

namespace driftseal::ui {

class AppearanceSettings : public QObject {
  Q_OBJECT

 public:
  static constexpr int smallest = 90, largest = 200, step = 10;  // percent of the desktop's size of text

  explicit AppearanceSettings(QSettings& settings, QObject* parent = nullptr);
  ~AppearanceSettings() override;  // gives the program its own palette and font back

  Appearance appearance() const { return appearance_; }
  int textSize() const { return text_size_; }
  void setAppearance(Appearance appearance);
  void setTextSize(int percent);  // held between the bounds

 Q_SIGNALS:
  void changed();

 private:
  void apply();

  QSettings& settings_;
  QPalette system_palette_;
  QFont system_font_;
  Appearance appearance_ = Appearance::system;
  int text_size_ = 100;
};

}  // namespace driftseal::ui
