#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>

#include "ui/charts/delta_image.h"

namespace driftseal::ui {
namespace {

constexpr double zoom_step = 1.5, wheel_zoom = 1.25;
constexpr double snap_pixels = 7;

}  // namespace

void DeltaImage::keyPressEvent(QKeyEvent* event) {
  const bool shift = event->modifiers() & Qt::ShiftModifier;
  const double step_x = view_.frame().width() / 6, step_y = view_.frame().height() / 6;
  const auto arrow = [&](int rows, int columns) {
    if (shift) return moveChosen(rows, columns);
    view_.pan({-columns * step_x, -rows * step_y});
    viewChanged();
  };
  switch (event->key()) {
    case Qt::Key_Left:
      return arrow(0, -1);
    case Qt::Key_Right:
      return arrow(0, 1);
    case Qt::Key_Up:
      return arrow(-1, 0);
    case Qt::Key_Down:
      return arrow(1, 0);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomBy(zoom_step);
    case Qt::Key_Minus:
      return zoomBy(1 / zoom_step);
    case Qt::Key_0:
      view_.showAll();
      return viewChanged();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return goToEntries();
    default:
      QWidget::keyPressEvent(event);
  }
}

PicturePlace DeltaImage::middle() const {
  const Area seen = view_.visible();
  PicturePlace place{seen.row + seen.rows / 2, seen.column + seen.columns / 2};
  if (!view_.picture().has(place.row, place.column)) place = {seen.row, seen.column};
  return place;
}

void DeltaImage::moveChosen(int rows, int columns) {
  if (!portrait_ || view_.picture().elements == 0) return;
  PicturePlace place = chosen_.value_or(middle());
  if (chosen_) {
    place.row += static_cast<std::uint64_t>(rows);  // wraps round below zero, where nothing is
    place.column += static_cast<std::uint64_t>(columns);
  }
  if (!view_.picture().has(place.row, place.column)) return;
  choose(place);
  if (!view_.frame().contains(view_.rectOf({place.row, place.column, 1, 1}).center())) {
    view_.centre(place);
    viewChanged();
  }
  Q_EMIT entryChosen(place.row, place.column);
}

void DeltaImage::zoomBy(double factor) {
  QPointF about = view_.frame().center();
  if (chosen_) {
    const QPointF at = view_.rectOf({chosen_->row, chosen_->column, 1, 1}).center();
    if (view_.frame().contains(at)) about = at;
  }
  view_.zoom(about, factor);
  viewChanged();
}

void DeltaImage::goToEntries() {
  if (!portrait_ || view_.picture().elements == 0) return;
  const PicturePlace place = chosen_.value_or(middle());
  view_.zoomToElements(place);
  choose(place);
  viewChanged();
  Q_EMIT entryChosen(place.row, place.column);
}

// A click beside a mark means the mark.
PicturePlace DeltaImage::nearMark(const QPointF& at, PicturePlace place) const {
  double best = snap_pixels;
  if (view_.elementSize().width() >= PictureView::readable_element) return place;
  for (const LargestEntry& entry : portrait_->largest) {
    const PicturePlace there = placeOf(entry.index);
    const QPointF apart = view_.rectOf({there.row, there.column, 1, 1}).center() - at;
    const double distance = std::hypot(apart.x(), apart.y());
    if (distance >= best) continue;
    best = distance;
    place = there;
  }
  return place;
}

void DeltaImage::wheelEvent(QWheelEvent* event) {
  view_.zoom(event->position(), std::pow(wheel_zoom, event->angleDelta().y() / 120.0));
  viewChanged();
  event->accept();
}

void DeltaImage::mousePressEvent(QMouseEvent* event) {
  setFocus(Qt::MouseFocusReason);
  if (event->button() != Qt::LeftButton) return;
  dragged_from_ = event->pos();
  dragged_ = false;
}

void DeltaImage::mouseMoveEvent(QMouseEvent* event) {
  if (!portrait_) return;
  if (!dragged_from_) return hover(view_.placeAt(event->position()), event->globalPosition().toPoint());
  const QPoint by = event->pos() - *dragged_from_;
  if (!dragged_ && by.manhattanLength() < 4) return;
  dragged_ = true;
  dragged_from_ = event->pos();
  view_.pan(by);
  viewChanged();
}

void DeltaImage::mouseReleaseEvent(QMouseEvent* event) {
  if (!dragged_from_ || event->button() != Qt::LeftButton) return;
  dragged_from_.reset();
  if (dragged_ || !portrait_) return;
  const auto place = view_.placeAt(event->position());
  if (!place) return;
  const PicturePlace meant = nearMark(event->position(), *place);
  choose(meant);
  Q_EMIT entryChosen(meant.row, meant.column);
}

void DeltaImage::mouseDoubleClickEvent(QMouseEvent* event) {
  const auto place = view_.placeAt(event->position());
  if (!place) return;
  if (!chosen_) choose(*place);
  goToEntries();
}

void DeltaImage::leaveEvent(QEvent* event) {
  hover(std::nullopt, {});
  Chart::leaveEvent(event);
}

}  // namespace driftseal::ui
