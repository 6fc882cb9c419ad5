#include "ui/charts/drift_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace driftseal::ui {
namespace {

constexpr int wheel_rows = 3, wheel_step = 120;

}  // namespace

DriftMap::DriftMap(QWidget* parent)
    : Chart(parent),
      down_(new QScrollBar(Qt::Vertical, this)),
      across_(new QScrollBar(Qt::Horizontal, this)) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Map of the drift: blocks by roles"));
  for (QScrollBar* bar : {down_, across_}) {
    bar->hide();
    connect(bar, &QScrollBar::valueChanged, this, [this] {
      geometry_.scrolled = {across_->value(), down_->value()};
      update();
    });
  }
}

void DriftMap::setMeasure(Measure measure, const QString& title, bool logarithmic) {
  measure_ = measure;
  title_ = title;
  logarithmic_ = logarithmic;
  setCells(cells_);
}

void DriftMap::setCells(const DriftCells& cells) {
  const bool other = cells.rows.size() != cells_.rows.size() || cells.columns.size() != cells_.columns.size();
  const bool renamed = cells.rows != cells_.rows;
  if (&cells != &cells_) cells_ = cells;
  if (renamed) measureHeads();
  if (other || !cells_.isCell(current_)) current_ = -1;
  scale_ = ColourScale(scaledFigures(cells_), logarithmic_);
  arrange();
  describe();
}

void DriftMap::setCurrent(int cell) {
  if (cell == current_) return;
  current_ = cells_.isCell(cell) ? cell : -1;
  if (current_ >= 0) wanted_column_ = current_ % cells_.columnCount();
  reveal(current_);
  describe();
  update();
}

void DriftMap::setFit(bool fit) {
  fit_ = fit;
  arrange();
}

void DriftMap::arrange() {
  geometry_ = geometryFor(size(), false);
  const int height = static_cast<int>(std::ceil(geometry_.row_height * cells_.rowCount()));
  const int width = geometry_.column_width * cells_.columnCount();
  const QRect view = geometry_.view;
  down_->setGeometry(view.right() + 1, view.top(), down_->sizeHint().width(), view.height());
  across_->setGeometry(view.left(), view.bottom() + 1, view.width(), across_->sizeHint().height());
  down_->setRange(0, std::max(0, height - view.height()));
  across_->setRange(0, std::max(0, width - view.width()));
  down_->setPageStep(std::max(1, view.height()));
  across_->setPageStep(std::max(1, view.width()));
  down_->setSingleStep(std::max(1, static_cast<int>(geometry_.row_height)));
  across_->setSingleStep(geometry_.column_width);
  down_->setVisible(down_->maximum() > 0);
  across_->setVisible(across_->maximum() > 0);
  geometry_.scrolled = {across_->value(), down_->value()};
  update();
}

QRect DriftMap::cellRect(int cell) const {
  return geometry_.cell(cell / cells_.columnCount(), cell % cells_.columnCount());
}

int DriftMap::cellAt(const QPoint& at) const {
  if (cells_.count() == 0 || !geometry_.view.contains(at)) return -1;
  const QPoint inside = at - geometry_.view.topLeft() + geometry_.scrolled;
  const int column = inside.x() / geometry_.column_width;
  const int row = static_cast<int>(inside.y() / geometry_.row_height);
  if (column >= cells_.columnCount() || row >= cells_.rowCount()) return -1;
  return row * cells_.columnCount() + column;
}

void DriftMap::reveal(int cell) {
  if (!cells_.isCell(cell)) return;
  const QRect room = cellRect(cell), view = geometry_.view;
  if (room.top() < view.top()) down_->setValue(down_->value() - (view.top() - room.top()));
  if (room.bottom() > view.bottom()) down_->setValue(down_->value() + room.bottom() - view.bottom());
  if (room.left() < view.left()) across_->setValue(across_->value() - (view.left() - room.left()));
  if (room.right() > view.right()) across_->setValue(across_->value() + room.right() - view.right());
}

void DriftMap::choose(int cell) {
  if (!isOpen(cell)) return;
  setCurrent(cell);
  Q_EMIT chosen(cell);
}

void DriftMap::moveAlong(int from, int by) {
  const int columns = cells_.columnCount(), row = std::max(0, current_) / columns;
  for (int column = from; column >= 0 && column < columns; column += by) {
    if (isOpen(row * columns + column)) return choose(row * columns + column);
  }
}

int DriftMap::nearestInRow(int row, int column) const {
  int best = -1, apart = cells_.columnCount();
  for (int at = 0; at < cells_.columnCount(); ++at) {
    const int cell = row * cells_.columnCount() + at;
    if (!isOpen(cell) || std::abs(at - column) >= apart) continue;
    best = cell;
    apart = std::abs(at - column);
  }
  return best;
}

// To the row that is `rows` further, or the last one before that has a cell to choose; in the column that was
// chosen last, or as near to it as there is a cell.
void DriftMap::moveDown(int from_row, int by, int rows) {
  int target = -1;
  const int column = wanted_column_;
  for (int row = from_row; row >= 0 && row < cells_.rowCount(); row += by) {
    const int cell = nearestInRow(row, column);
    if (cell >= 0) target = cell;
    if (cell >= 0 && std::abs(row - from_row) >= rows - 1) break;
  }
  choose(target);
  wanted_column_ = column;
}

void DriftMap::keyPressEvent(QKeyEvent* event) {
  if (cells_.count() == 0) return QWidget::keyPressEvent(event);
  const int columns = cells_.columnCount(), last_row = cells_.rowCount() - 1;
  const int row = current_ < 0 ? -1 : current_ / columns, column = current_ < 0 ? -1 : current_ % columns;
  const int page = std::max(1, static_cast<int>(geometry_.view.height() / geometry_.row_height) - 1);
  const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
  switch (event->key()) {
    case Qt::Key_Left:
      return moveAlong(column < 0 ? columns - 1 : column - 1, -1);
    case Qt::Key_Right:
      return moveAlong(column + 1, 1);
    case Qt::Key_Up:
      return moveDown(row < 0 ? last_row : row - 1, -1, 1);
    case Qt::Key_Down:
      return moveDown(row + 1, 1, 1);
    case Qt::Key_PageUp:
      return moveDown(row < 0 ? last_row : row - 1, -1, page);
    case Qt::Key_PageDown:
      return moveDown(row + 1, 1, page);
    case Qt::Key_Home:
      if (whole || row < 0) wanted_column_ = 0;
      return whole || row < 0 ? moveDown(0, 1, 1) : moveAlong(0, 1);
    case Qt::Key_End:
      if (whole || row < 0) wanted_column_ = columns - 1;
      return whole || row < 0 ? moveDown(last_row, -1, 1) : moveAlong(columns - 1, -1);
    case Qt::Key_Space:
      if (isOpen(current_)) Q_EMIT cycled(current_);
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (isOpen(current_)) Q_EMIT opened(current_);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void DriftMap::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  const int cell = cellAt(event->position().toPoint());
  if (!isOpen(cell)) return;
  if (cell == current_) Q_EMIT cycled(cell);
  choose(cell);
}

void DriftMap::mouseDoubleClickEvent(QMouseEvent* event) {
  const int cell = cellAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && isOpen(cell)) Q_EMIT opened(cell);
}

void DriftMap::wheelEvent(QWheelEvent* event) {
  const QPoint angle = event->angleDelta();
  const bool sideways =
      event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(angle.x()) > std::abs(angle.y());
  const int turned = std::abs(angle.x()) > std::abs(angle.y()) ? angle.x() : angle.y();
  QScrollBar* bar = sideways ? across_ : down_;
  bar->setValue(bar->value() - turned * wheel_rows * bar->singleStep() / wheel_step);
  event->accept();
}

bool DriftMap::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Chart::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int cell = cellAt(help->pos());
  if (!cells_.isCell(cell)) {
    QToolTip::hideText();
    return true;
  }
  QToolTip::showText(help->globalPos(), tip_ ? tip_(cell) : cellText(cells_, cell, measure_), this,
                     cellRect(cell));
  return true;
}

void DriftMap::describe() {
  setAccessibleDescription(cells_.isCell(current_) ? cellText(cells_, current_, measure_) : QString());
}

void DriftMap::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void DriftMap::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange) measureHeads();
  if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) arrange();
  QWidget::changeEvent(event);
}

void DriftMap::focusInEvent(QFocusEvent* event) {
  update();
  QWidget::focusInEvent(event);
}

void DriftMap::focusOutEvent(QFocusEvent* event) {
  update();
  QWidget::focusOutEvent(event);
}

}  // namespace driftseal::ui
