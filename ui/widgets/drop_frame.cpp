#include "ui/widgets/drop_frame.h"

#include <QPainter>

#include "ui/present/tone.h"

namespace driftseal::ui {

DropFrame::DropFrame(QWidget* parent) : QFrame(parent) {}

void DropFrame::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(toneColor(Tone::muted, palette()), 1.5, Qt::DashLine));
  painter.setBrush(palette().base());
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

}  // namespace driftseal::ui
