#include "ui/widgets/toned.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>

namespace driftseal::ui {
namespace {

constexpr double radius = 4, edge_width = 4;

}  // namespace

void ToneFrame::setTone(Tone tone) {
  tone_ = tone;
  update();
}

void ToneFrame::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF room = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  QColor line = toneColor(tone_, palette());
  line.setAlphaF(0.5F);
  painter.setPen(line);
  painter.setBrush(toneBackground(tone_, palette()));
  painter.drawRoundedRect(room, radius, radius);
  painter.setPen(Qt::NoPen);
  painter.setBrush(toneColor(tone_, palette()));
  painter.drawRoundedRect(QRectF(0, 0, edge_width, height()), edge_width / 2, edge_width / 2);
}

void ToneLabel::setTone(Tone tone) {
  tone_ = tone;
  colour();
}

void ToneLabel::colour() {
  const QScopedValueRollback<bool> busy(colouring_, true);
  QPalette own;  // resolves at most the one role, so that everything else goes on following the parent
  const QPalette around = parentWidget() ? parentWidget()->palette() : QPalette();
  if (tone_ != Tone::plain) own.setColor(QPalette::WindowText, toneColor(tone_, around));
  setPalette(own);
}

void ToneLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && !colouring_ && tone_ != Tone::plain) colour();
}

}  // namespace driftseal::ui
