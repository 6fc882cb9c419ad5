#include "ui/charts/picture_view.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace driftseal::ui {
namespace {

constexpr double longest_strip = 12;  // a picture longer than this beside the frame is stretched to fill it

constexpr double largest_tile = 3;  // pixels

std::uint64_t tileFor(double element) {
  const double elements = std::max(1.0, largest_tile / element);
  return std::bit_floor(static_cast<std::uint64_t>(std::min(elements, 0x1p60)));
}

}  // namespace

void PictureView::setPicture(const PictureShape& picture) {
  picture_ = picture;
  showAll();
}

void PictureView::setFrame(const QRectF& frame) {
  frame_ = frame;
  keepInside();
}

QSizeF PictureView::wholeSize() const {
  if (picture_.elements == 0 || frame_.isEmpty()) return {1, 1};
  double x = frame_.width() / static_cast<double>(picture_.columns),
         y = frame_.height() / static_cast<double>(picture_.rows);
  if (std::max(x / y, y / x) <= longest_strip) x = y = std::min(x, y);
  return {std::min(x, largest_element), std::min(y, largest_element)};
}

double PictureView::mostZoom() const {
  const QSizeF whole = wholeSize();
  return largest_element / std::min(whole.width(), whole.height());
}

QSizeF PictureView::elementSize() const {
  const QSizeF whole = wholeSize();
  return {std::min(whole.width() * zoom_, largest_element),
          std::min(whole.height() * zoom_, largest_element)};
}

void PictureView::showAll() {
  zoom_ = 1;
  centre_ = {static_cast<double>(picture_.columns) / 2, static_cast<double>(picture_.rows) / 2};
  keepInside();
}

// No empty space beside a picture that is larger than the frame; a smaller one is in its middle.
void PictureView::keepInside() {
  const QSizeF size = elementSize();
  const auto inside = [](double centre, double extent, double seen) {
    return seen >= extent ? extent / 2 : std::clamp(centre, seen / 2, extent - seen / 2);
  };
  centre_ = {inside(centre_.x(), static_cast<double>(picture_.columns), frame_.width() / size.width()),
             inside(centre_.y(), static_cast<double>(picture_.rows), frame_.height() / size.height())};
}

QRectF PictureView::pictureRect() const { return rectOf({0, 0, picture_.rows, picture_.columns}); }

QRectF PictureView::rectOf(const Area& area) const {
  const QSizeF size = elementSize();
  const QPointF middle = frame_.center();
  return {middle.x() + (static_cast<double>(area.column) - centre_.x()) * size.width(),
          middle.y() + (static_cast<double>(area.row) - centre_.y()) * size.height(),
          static_cast<double>(area.columns) * size.width(), static_cast<double>(area.rows) * size.height()};
}

std::optional<PicturePlace> PictureView::placeAt(const QPointF& pixel) const {
  if (!frame_.contains(pixel)) return std::nullopt;
  const QSizeF size = elementSize();
  const QPointF from = pixel - frame_.center();
  const double row = std::floor(centre_.y() + from.y() / size.height()),
               column = std::floor(centre_.x() + from.x() / size.width());
  if (row < 0 || column < 0) return std::nullopt;
  const PicturePlace place{static_cast<std::uint64_t>(row), static_cast<std::uint64_t>(column)};
  if (!picture_.has(place.row, place.column)) return std::nullopt;
  return place;
}

void PictureView::zoom(const QPointF& about, double factor) {
  const auto at = [&] {
    const QSizeF size = elementSize();
    return QPointF((about.x() - frame_.center().x()) / size.width(),
                   (about.y() - frame_.center().y()) / size.height());
  };
  const QPointF before = at();
  zoom_ = std::clamp(zoom_ * factor, 1.0, mostZoom());
  centre_ += before - at();
  keepInside();
}

void PictureView::pan(const QPointF& pixels) {
  const QSizeF size = elementSize();
  centre_ -= QPointF(pixels.x() / size.width(), pixels.y() / size.height());
  keepInside();
}

void PictureView::centre(const PicturePlace& place) {
  centre_ = {static_cast<double>(place.column) + 0.5, static_cast<double>(place.row) + 0.5};
  keepInside();
}

void PictureView::zoomToElements(const PicturePlace& place) {
  zoom_ = std::max(1.0, mostZoom() * 0.6);
  centre(place);
}

Area PictureView::visible() const {
  if (picture_.elements == 0 || frame_.isEmpty()) return {};
  const QSizeF size = elementSize();
  const auto part = [](double centre, double seen, std::uint64_t extent) {
    const double first = std::max(0.0, std::floor(centre - seen / 2)),
                 end = std::min(static_cast<double>(extent), std::ceil(centre + seen / 2));
    return std::pair(static_cast<std::uint64_t>(first),
                     static_cast<std::uint64_t>(std::max(0.0, end - first)));
  };
  const auto [row, rows] = part(centre_.y(), frame_.height() / size.height(), picture_.rows);
  const auto [column, columns] = part(centre_.x(), frame_.width() / size.width(), picture_.columns);
  return {row, column, rows, columns};
}

std::pair<std::uint64_t, std::uint64_t> PictureView::tile() const {
  const QSizeF size = elementSize();
  return {tileFor(size.height()), tileFor(size.width())};
}

}  // namespace driftseal::ui
