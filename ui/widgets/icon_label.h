// An icon that stands by itself, in the colours of the palette in force.
#pragma once

#include <QLabel>

#include "ui/present/icons.h"

namespace driftseal::ui {

class IconLabel : public QLabel {
 public:
  IconLabel(Icon icon, Tone tone, int size, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void draw();

  Icon icon_;
  Tone tone_;
  int size_;
};

}  // namespace driftseal::ui
