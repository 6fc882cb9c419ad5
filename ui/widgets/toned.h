// Widgets in the colour of a tone, in whatever palette is in force.
#pragma once

#include <QFrame>
#include <QLabel>

#include "ui/present/tone.h"

namespace driftseal::ui {

// A tinted background with an edge.
class ToneFrame : public QFrame {
  Q_OBJECT

 public:
  using QFrame::QFrame;
  void setTone(Tone tone);
  Tone tone() const { return tone_; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Tone tone_ = Tone::plain;
};

// Words in the colour of a tone.
class ToneLabel : public QLabel {
  Q_OBJECT

 public:
  using QLabel::QLabel;
  void setTone(Tone tone);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void colour();

  Tone tone_ = Tone::plain;
  bool colouring_ = false;
};

}  // namespace driftseal::ui
