#include "ui/charts/bars_chart.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/present/csv.h"

namespace driftseal::ui {
namespace {

constexpr int margin = 8, gap = 8, padding = 4;

}  // namespace

BarsChart::BarsChart(const QString& title, const QString& name_title, const QString& value_title,
                     QWidget* parent)
    : Chart(parent), title_(title), name_title_(name_title), value_title_(value_title) {
  setAccessibleName(title);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void BarsChart::setBars(std::vector<Bar> bars, const std::optional<BarMark>& mark) {
  bars_ = std::move(bars);
  mark_ = mark;
  QStringList lines;
  for (const Bar& bar : bars_) lines << tr("%1: %2").arg(bar.name, bar.text);
  setAccessibleDescription(lines.join(QLatin1Char('\n')));
  updateGeometry();
  update();
}

int BarsChart::lineHeight() const { return fontMetrics().height() + padding; }

double BarsChart::largest() const {
  double largest = mark_ ? mark_->value : 0;
  for (const Bar& bar : bars_) largest = std::max(largest, bar.value);
  return largest;
}

BarsChart::Frame BarsChart::frameOf(const QSize& size) const {
  int names = 0, texts = 0;
  for (const Bar& bar : bars_) {
    names = std::max(names, fontMetrics().horizontalAdvance(bar.name));
    texts = std::max(texts, fontMetrics().horizontalAdvance(bar.text));
  }
  names = std::min(names, size.width() / 2);
  const int left = margin + names + gap, right = margin + texts + gap;
  return {static_cast<double>(left), std::max(1.0, static_cast<double>(size.width() - left - right)),
          static_cast<double>(texts), static_cast<double>(lineHeight())};
}

void BarsChart::paintChart(QPainter& painter, const QSize& size) {
  painter.fillRect(QRect({}, size), palette().color(QPalette::Base));
  painter.setFont(font());
  if (bars_.empty()) return;
  const Frame frame = frameOf(size);
  const double scale = largest() > 0 ? frame.width / largest() : 0;
  double y = margin;
  for (const Bar& bar : bars_) {
    const double length = bar.value * scale;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        QRectF(margin, y, frame.names - margin - gap, frame.line), Qt::AlignVCenter | Qt::AlignRight,
        fontMetrics().elidedText(bar.name, Qt::ElideRight, static_cast<int>(frame.names) - margin - gap));
    painter.fillRect(QRectF(frame.names, y + 3, std::max(1.0, length), frame.line - 6),
                     toneColor(bar.tone, palette()));
    painter.drawText(QRectF(frame.names + length + gap / 2.0, y, frame.text + gap, frame.line),
                     Qt::AlignVCenter | Qt::AlignLeft, bar.text);
    y += frame.line;
  }
  if (!mark_) return;
  const double x = frame.names + mark_->value * scale;
  painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DashLine));
  painter.drawLine(QPointF(x, margin), QPointF(x, y + 2));
  painter.drawText(QRectF(frame.names, y, size.width() - frame.names - margin, frame.line),
                   Qt::AlignLeft | Qt::AlignVCenter, mark_->text);
}

QString BarsChart::csv() const {
  QString text = quoted(name_title_) + QLatin1Char(',') + quoted(value_title_) + QLatin1Char('\n');
  for (const Bar& bar : bars_)
    text += quoted(bar.name) + QLatin1Char(',') + plainFigure(bar.value) + QLatin1Char('\n');
  if (mark_) text += quoted(mark_->text) + QLatin1Char(',') + plainFigure(mark_->value) + QLatin1Char('\n');
  return text;
}

QSize BarsChart::sizeHint() const {
  const int lines = static_cast<int>(bars_.size()) + (mark_ ? 1 : 0);
  return {fontMetrics().averageCharWidth() * 60, 2 * margin + lines * lineHeight()};
}

QSize BarsChart::minimumSizeHint() const {
  return {fontMetrics().averageCharWidth() * 30, sizeHint().height()};
}

void BarsChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintChart(painter, size());
}

bool BarsChart::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Chart::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int line = (help->pos().y() - margin) / lineHeight();
  if (help->pos().y() < margin || line < 0 || line >= static_cast<int>(bars_.size())) {
    QToolTip::hideText();
    return true;
  }
  const Bar& bar = bars_[static_cast<std::size_t>(line)];
  QToolTip::showText(help->globalPos(), tr("%1: %2").arg(bar.name, bar.text), this);
  return true;
}

}  // namespace driftseal::ui
