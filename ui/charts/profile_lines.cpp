#include "ui/charts/profile_lines.h"

#include <array>

namespace driftseal::ui {
namespace {

constexpr std::array<QRgb, 8> on_light = {0xff0072b2, 0xffd55e00, 0xff007f5f, 0xffb35c94,
                                          0xff2a8fc7, 0xffa06a00, 0xff333333, 0xff8a7f00};
constexpr std::array<QRgb, 8> on_dark = {0xff56b4e9, 0xffff8a3d, 0xff2fc79c, 0xffe59ac8,
                                         0xff8fd0ff, 0xffe69f00, 0xffd8d8d8, 0xfff0e442};
constexpr std::array dashes = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
constexpr std::array markers = {
    QCPScatterStyle::ssDisc,    QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle,
    QCPScatterStyle::ssDiamond, QCPScatterStyle::ssCross,  QCPScatterStyle::ssTriangleInverted,
    QCPScatterStyle::ssPlus,    QCPScatterStyle::ssStar,   QCPScatterStyle::ssCrossSquare};
constexpr double marker_size = 6;

template <class List>
auto pick(const List& list, int line) {
  return list[static_cast<std::size_t>(line) % list.size()];
}

QColor lineColour(int line, bool dark) { return QColor(pick(dark ? on_dark : on_light, line)); }

}  // namespace

QPen linePen(int line, bool dark) { return QPen(lineColour(line, dark), 1.4, pick(dashes, line)); }

QCPScatterStyle lineMarker(int line, bool dark) {
  const QColor colour = lineColour(line, dark);
  return {pick(markers, line), QPen(colour, 1.4), QBrush(colour), marker_size};
}

QIcon lineIcon(int line, bool dark, const QSize& size) {
  QPixmap picture(size * 2);
  picture.setDevicePixelRatio(2);
  picture.fill(Qt::transparent);
  QCPPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(linePen(line, dark));
  painter.drawLine(QPointF(0, size.height() / 2.0), QPointF(size.width(), size.height() / 2.0));
  const QCPScatterStyle marker = lineMarker(line, dark);
  marker.applyTo(&painter, painter.pen());
  marker.drawShape(&painter, size.width() / 2.0, size.height() / 2.0);
  painter.end();
  return QIcon(picture);
}

}  // namespace driftseal::ui
