#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/delta_image.h"
#include "ui/present/numbers.h"
#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

constexpr int margin = 4, bar_height = 10;
constexpr double grid_from = 12;  // pixels of an element
constexpr std::size_t most_marks = 24;
constexpr double mark_radius = 5;

}  // namespace

QRectF DeltaImage::frameIn(const QSize& size) const {
  const int legend = bar_height + fontMetrics().height() + 2 * margin;
  return QRectF(margin, margin, std::max(1, size.width() - 2 * margin),
                std::max(1, size.height() - legend - 2 * margin));
}

// Cells of less than a pixel would hide one another: the largest change has to be seen at any size.
const CellGrid& DeltaImage::overview() const {
  const CellGrid* grid = &portrait_->overview;
  const QSizeF element = view_.elementSize();
  for (const CellGrid& next : coarser_) {
    const double width = static_cast<double>(grid->tile_columns) * element.width(),
                 height = static_cast<double>(grid->tile_rows) * element.height();
    if (std::min(width, height) >= 0.9) break;
    grid = &next;
  }
  return *grid;
}

QImage DeltaImage::imageOf(const CellGrid& grid) const {
  QImage image(static_cast<int>(grid.columns), static_cast<int>(grid.rows), QImage::Format_RGB32);
  for (int i = 0; i < image.height(); ++i) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(i));
    for (int j = 0; j < image.width(); ++j)
      line[j] =
          colours_.colour(valueOf(grid.at(static_cast<std::uint64_t>(i), static_cast<std::uint64_t>(j))));
  }
  return image;
}

void DeltaImage::drawCells(QPainter& painter, const PictureView& view, const CellGrid& grid, Drawn& drawn) {
  if (drawn.grid != &grid) drawn = {&grid, imageOf(grid)};
  const Area covered{grid.area.row, grid.area.column, grid.rows * grid.tile_rows,
                     grid.columns * grid.tile_columns};
  painter.drawImage(view.rectOf(covered), drawn.image);
}

void DeltaImage::drawPicture(QPainter& painter, const PictureView& view) {
  painter.save();
  painter.setClipRect(view.pictureRect().intersected(view.frame()));
  drawCells(painter, view, overview(), overview_drawn_);
  const bool finer = cells_ && !view.showsAll() && cells_->tile_rows <= portrait_->overview.tile_rows &&
                     cells_->tile_columns <= portrait_->overview.tile_columns;
  if (finer) drawCells(painter, view, *cells_, cells_drawn_);
  drawGrid(painter, view);
  painter.restore();
  painter.setPen(toneColor(Tone::muted, palette()));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(view.pictureRect().intersected(view.frame()).adjusted(-0.5, -0.5, 0.5, 0.5));
  painter.save();
  painter.setClipRect(view.frame());
  if (marks_) drawMarks(painter, view);
  drawChosen(painter, view);
  painter.restore();
}

void DeltaImage::drawGrid(QPainter& painter, const PictureView& view) const {
  const QSizeF element = view.elementSize();
  if (std::min(element.width(), element.height()) < grid_from) return;
  QColor line = palette().color(QPalette::Base);
  line.setAlphaF(0.6F);
  painter.setPen(line);
  const Area seen = view.visible();
  const QRectF rect = view.rectOf(seen);
  for (std::uint64_t i = 0; i <= seen.rows; ++i) {
    const double y = rect.top() + static_cast<double>(i) * element.height();
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
  }
  for (std::uint64_t j = 0; j <= seen.columns; ++j) {
    const double x = rect.left() + static_cast<double>(j) * element.width();
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
  }
}

// A ring in two colours is seen on any ground.
void DeltaImage::drawMarks(QPainter& painter, const PictureView& view) const {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  for (std::size_t i = 0; i < std::min(most_marks, portrait_->largest.size()); ++i) {
    const PicturePlace place = placeOf(portrait_->largest[i].index);
    const QRectF rect = view.rectOf({place.row, place.column, 1, 1});
    const double radius = std::max(mark_radius, rect.width() * 0.3);
    painter.setPen(QPen(palette().color(QPalette::Base), 3));
    painter.drawEllipse(rect.center(), radius, radius);
    painter.setPen(QPen(palette().color(QPalette::Text), 1.2));
    painter.drawEllipse(rect.center(), radius, radius);
  }
}

void DeltaImage::drawChosen(QPainter& painter, const PictureView& view) const {
  if (!chosen_) return;
  QRectF rect = view.rectOf({chosen_->row, chosen_->column, 1, 1});
  if (rect.width() < 9 || rect.height() < 9) {
    rect = QRectF(0, 0, std::max(9.0, rect.width()), std::max(9.0, rect.height()));
    rect.moveCenter(view.rectOf({chosen_->row, chosen_->column, 1, 1}).center());
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(palette().color(QPalette::Base), 5));
  painter.drawRect(rect);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 2.5));
  painter.drawRect(rect);
}

void DeltaImage::drawLegend(QPainter& painter, const QSize& size) const {
  const QFontMetrics metrics = fontMetrics();
  const int top = size.height() - bar_height - metrics.height() - margin;
  const QString unchanged = tr("unchanged");
  const int swatch = metrics.horizontalAdvance(unchanged), gap = 2 * margin + bar_height;
  QRect bar(margin + swatch + gap, top, std::max(8, size.width() - swatch - gap - 2 * margin), bar_height);
  if (portrait_->histogram.nonfinite > 0) {
    const QString text = tr("not finite");
    const int width = metrics.horizontalAdvance(text);
    bar.setRight(bar.right() - width - gap);
    const QRect box(bar.right() + gap, top, width, bar_height);
    painter.fillRect(box, QColor::fromRgb(colours_.notFinite()));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(box.left(), bar.bottom(), width + 1, metrics.height()), Qt::AlignLeft, text);
  }
  for (int x = 0; x < bar.width(); ++x) {
    painter.fillRect(bar.left() + x, bar.top(), 1, bar.height(),
                     QColor::fromRgb(colours_.at(x / std::max(1.0, bar.width() - 1.0))));
  }
  const QRect box(margin, top, swatch, bar_height);
  painter.setPen(toneColor(Tone::muted, palette()));
  painter.setBrush(QColor::fromRgb(colours_.unchanged()));
  painter.drawRect(box.adjusted(0, 0, -1, -1));
  painter.setPen(palette().color(QPalette::Text));
  const QRect words(0, bar.bottom(), size.width(), metrics.height());
  painter.drawText(words.adjusted(margin, 0, 0, 0), Qt::AlignLeft, unchanged);
  const QRect below(bar.left(), bar.bottom(), bar.width(), metrics.height());
  painter.drawText(below, Qt::AlignLeft, figureText(colours_.valueAt(0)));
  painter.drawText(below, Qt::AlignHCenter, tr("|\u0394|"));
  painter.drawText(below, Qt::AlignRight, figureText(colours_.valueAt(1)));
}

void DeltaImage::paintChart(QPainter& painter, const QSize& size) {
  painter.fillRect(QRect({}, size), palette().color(QPalette::Base));
  if (!portrait_ || view_.picture().elements == 0) {
    painter.setPen(toneColor(Tone::muted, palette()));
    painter.drawText(QRect({}, size).adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap, empty_);
    return;
  }
  painter.setFont(font());
  PictureView view = view_;
  view.setFrame(frameIn(size));
  drawPicture(painter, view);
  painter.setRenderHint(QPainter::Antialiasing, false);
  drawLegend(painter, size);
}

void DeltaImage::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintChart(painter, size());
  if (!hasFocus()) return;
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(palette().color(QPalette::Highlight));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void DeltaImage::resizeEvent(QResizeEvent* event) {
  Chart::resizeEvent(event);
  viewChanged();
}

void DeltaImage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    prepareColours();
    viewChanged();
  }
  Chart::changeEvent(event);
}

}  // namespace driftseal::ui
