#include "ui/widgets/meter.h"

#include <QPainter>
#include <algorithm>

#include "ui/present/icons.h"
#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

constexpr int bar_height = 6, gap = 3, icon_gap = 5;

}  // namespace

Meter::Meter(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void Meter::show(double share, bool within, const QString& text) {
  share_ = share;
  within_ = within;
  text_ = text;
  setAccessibleName(text);
  update();
}

QSize Meter::sizeHint() const {
  return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() + gap + bar_height};
}

void Meter::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Tone tone = within_ ? Tone::good : Tone::bad;
  const int line = fontMetrics().height();
  icon(within_ ? Icon::ok : Icon::blocked, tone).paint(&painter, QRect(0, 0, line, line));
  const QRect words(line + icon_gap, 0, width() - line - icon_gap, line);
  painter.setPen(toneColor(tone, palette()));
  painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                   fontMetrics().elidedText(text_, Qt::ElideRight, words.width()));
  QRectF bar(0, line + gap, width(), bar_height);
  painter.setPen(Qt::NoPen);
  painter.setBrush(toneBackground(Tone::muted, palette()).darker(isDark(palette()) ? 80 : 115));
  painter.drawRoundedRect(bar, bar_height / 2.0, bar_height / 2.0);
  bar.setWidth(width() * std::clamp(share_, 0.0, 1.0));
  painter.setBrush(toneColor(tone, palette()));
  painter.drawRoundedRect(bar, bar_height / 2.0, bar_height / 2.0);
}

}  // namespace driftseal::ui
