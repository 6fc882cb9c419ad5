#include "ui/charts/lineage_chart.h"

#include <QKeyEvent>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "ui/present/csv.h"

namespace driftseal::ui {
namespace {

constexpr int margin = 12, head = 8;
constexpr int name_characters = 18, label_characters = 18;

}  // namespace

LineageChart::LineageChart(QWidget* parent) : Chart(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Lineage of the certificates"));
  setToolTip(tr("Left and Right walk over the certificates, Enter shows one"));
}

void LineageChart::setLineage(std::vector<LineageBox> boxes, std::vector<LineageArrow> arrows) {
  boxes_ = std::move(boxes);
  arrows_ = std::move(arrows);
  current_ = std::min(current_, static_cast<int>(arrows_.size()) - 1);
  arrange();
  describeCurrent();
  updateGeometry();
  update();
}

void LineageChart::arrange() {
  std::map<int, int> used;  // rows of each column
  places_.clear();
  columns_ = rows_ = 0;
  for (const LineageBox& box : boxes_) {
    const int row = used[box.depth]++;
    places_.push_back({box.depth, row});
    columns_ = std::max(columns_, box.depth + 1);
    rows_ = std::max(rows_, row + 1);
  }
  order_.resize(arrows_.size());
  std::iota(order_.begin(), order_.end(), 0);
  const auto key = [this](int arrow) {
    const LineageArrow& a = arrows_[static_cast<std::size_t>(arrow)];
    const Place &from = places_[static_cast<std::size_t>(a.from)],
                &to = places_[static_cast<std::size_t>(a.to)];
    return std::tuple(from.column, from.row, to.row);
  };
  std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) { return key(a) < key(b); });
}

void LineageChart::setCurrent(int arrow) {
  if (arrow == current_ || arrow >= static_cast<int>(arrows_.size())) return;
  current_ = arrow;
  describeCurrent();
  update();
  Q_EMIT currentChanged(arrow);
}

void LineageChart::describeCurrent() {
  if (current_ < 0) return setAccessibleDescription(QString());
  const LineageArrow& arrow = arrows_[static_cast<std::size_t>(current_)];
  setAccessibleDescription(tr("%1, %2: from %3 to %4")
                               .arg(arrow.name, arrow.look.word,
                                    boxes_[static_cast<std::size_t>(arrow.from)].name,
                                    boxes_[static_cast<std::size_t>(arrow.to)].name));
}

QSize LineageChart::boxSize() const {
  return {fontMetrics().averageCharWidth() * name_characters, fontMetrics().height() * 2 + 12};
}

QSize LineageChart::sizeHint() const {
  const int step = boxSize().width() + fontMetrics().averageCharWidth() * label_characters;
  return {2 * margin + std::max(0, columns_ - 1) * step + boxSize().width(),
          2 * margin + std::max(1, rows_) * (boxSize().height() + fontMetrics().height() * 2)};
}

QRectF LineageChart::boxAt(int box, const QSize& size) const {
  const Place& place = places_[static_cast<std::size_t>(box)];
  const QSizeF wanted = boxSize();
  const double across = columns_ > 1 ? (size.width() - 2 * margin - wanted.width()) / (columns_ - 1) : 0;
  const double step = std::min(across, wanted.width() * 2.4);
  const int in_column = static_cast<int>(std::count_if(
      places_.begin(), places_.end(), [&](const Place& other) { return other.column == place.column; }));
  const double slot = static_cast<double>(size.height() - 2 * margin) / in_column;
  return {{margin + place.column * step, margin + (place.row + 0.5) * slot - wanted.height() / 2}, wanted};
}

QLineF LineageChart::lineOf(int arrow, const QSize& size) const {
  const LineageArrow& a = arrows_[static_cast<std::size_t>(arrow)];
  const QRectF from = boxAt(a.from, size), to = boxAt(a.to, size);
  // Several certificates between the same models lie beside each other.
  int before = 0;
  for (int other = 0; other < arrow; ++other)
    before += arrows_[static_cast<std::size_t>(other)].from == a.from &&
              arrows_[static_cast<std::size_t>(other)].to == a.to;
  const double shift = before * (fontMetrics().height() + 8.0);
  if (to.left() < from.right())
    return {from.left() + from.width() / 2, from.bottom(), to.right() - 10, to.bottom() + 1};
  return {from.right(), from.center().y() + shift, to.left(), to.center().y() + shift};
}

QRectF LineageChart::labelOf(int arrow, const QSize& size) const {
  const QLineF line = lineOf(arrow, size);
  const double width = std::max(40.0, std::abs(line.dx()) - 2 * head), height = fontMetrics().height() + 4;
  return {line.center().x() - width / 2, line.center().y() - height - 2, width, height};
}

void LineageChart::paintArrow(QPainter& painter, int arrow, const QSize& size) const {
  const LineageArrow& a = arrows_[static_cast<std::size_t>(arrow)];
  const QLineF line = lineOf(arrow, size);
  const QColor colour = toneColor(a.look.tone, palette());
  painter.setPen(
      QPen(colour, a.highlighted ? 3 : 1.5, a.look.tone == Tone::good ? Qt::SolidLine : Qt::DashLine));
  painter.drawLine(line);
  QLineF wing = QLineF(line.p2(), line.p1()).unitVector();
  wing.setLength(head);
  QPainterPath point(line.p2());
  for (const double angle : {25.0, -25.0}) {
    QLineF side = wing;
    side.setAngle(wing.angle() + angle);
    point.lineTo(side.p2());
  }
  point.closeSubpath();
  painter.fillPath(point, colour);
  const QRectF label = labelOf(arrow, size);
  const int picture = fontMetrics().height();
  const QString text =
      fontMetrics().elidedText(a.name, Qt::ElideMiddle, static_cast<int>(label.width()) - picture - 6);
  if (arrow == current_)
    painter.fillRect(label, palette().color(hasFocus() ? QPalette::Highlight : QPalette::Midlight));
  painter.drawPixmap(label.topLeft() + QPointF(2, 2),
                     pixmap(a.look.icon, a.look.tone, picture, devicePixelRatioF()));
  painter.setPen(
      palette().color(arrow == current_ && hasFocus() ? QPalette::HighlightedText : QPalette::Text));
  painter.drawText(label.adjusted(picture + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

void LineageChart::paintBox(QPainter& painter, int box, const QSize& size) const {
  const LineageBox& what = boxes_[static_cast<std::size_t>(box)];
  const QRectF place = boxAt(box, size);
  painter.setPen(QPen(palette().color(QPalette::Mid), 1));
  painter.setBrush(palette().color(QPalette::Window));
  painter.drawRoundedRect(place, 4, 4);
  const auto line = [&](const QString& text, double y, const QColor& colour) {
    painter.setPen(colour);
    painter.drawText(QRectF(place.left() + 6, y, place.width() - 12, fontMetrics().height()), Qt::AlignCenter,
                     fontMetrics().elidedText(text, Qt::ElideMiddle, static_cast<int>(place.width()) - 12));
  };
  line(what.name, place.top() + 5, palette().color(QPalette::WindowText));
  line(what.detail, place.top() + 6 + fontMetrics().height(), toneColor(Tone::muted, palette()));
}

void LineageChart::paintChart(QPainter& painter, const QSize& size) {
  painter.fillRect(QRect({}, size), palette().color(QPalette::Base));
  painter.setFont(font());
  painter.setRenderHint(QPainter::Antialiasing);
  for (int box = 0; box < static_cast<int>(boxes_.size()); ++box) paintBox(painter, box, size);
  for (int arrow = 0; arrow < static_cast<int>(arrows_.size()); ++arrow) paintArrow(painter, arrow, size);
}

QString LineageChart::csv() const {
  QString text = quoted(tr("Certificate")) + QLatin1Char(',') + quoted(tr("Verdict")) + QLatin1Char(',') +
                 quoted(tr("From")) + QLatin1Char(',') + quoted(tr("To")) + QLatin1Char('\n');
  for (const LineageArrow& arrow : arrows_) {
    text += quoted(arrow.name) + QLatin1Char(',') + quoted(arrow.look.word) + QLatin1Char(',') +
            quoted(boxes_[static_cast<std::size_t>(arrow.from)].detail) + QLatin1Char(',') +
            quoted(boxes_[static_cast<std::size_t>(arrow.to)].detail) + QLatin1Char('\n');
  }
  return text;
}

void LineageChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintChart(painter, size());
}

void LineageChart::keyPressEvent(QKeyEvent* event) {
  const auto at = std::find(order_.begin(), order_.end(), current_);
  const bool none = at == order_.end();
  switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
      if (!order_.empty()) setCurrent(none ? order_.front() : at + 1 == order_.end() ? *at : *(at + 1));
      return;
    case Qt::Key_Left:
    case Qt::Key_Up:
      if (!order_.empty()) setCurrent(none ? order_.front() : at == order_.begin() ? *at : *(at - 1));
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (current_ >= 0) Q_EMIT activated(current_);
      return;
    default:
      Chart::keyPressEvent(event);
  }
}

int LineageChart::arrowAt(const QPointF& point) const {
  for (const int arrow : order_)
    if (labelOf(arrow, size()).adjusted(0, -2, 0, 8).contains(point)) return arrow;
  return -1;
}

void LineageChart::mousePressEvent(QMouseEvent* event) {
  if (const int arrow = arrowAt(event->position()); arrow >= 0) setCurrent(arrow);
}

void LineageChart::mouseDoubleClickEvent(QMouseEvent* event) {
  if (const int arrow = arrowAt(event->position()); arrow >= 0) Q_EMIT activated(arrow);
}

void LineageChart::focusInEvent(QFocusEvent* event) {
  if (current_ < 0 && !order_.empty()) setCurrent(order_.front());
  Chart::focusInEvent(event);
  update();
}

void LineageChart::focusOutEvent(QFocusEvent* event) {
  Chart::focusOutEvent(event);
  update();
}

}  // namespace driftseal::ui
