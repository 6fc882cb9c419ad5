#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "ui/charts/drift_map.h"
#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

constexpr int padding = 6, row_padding = 5, widest_column = 110, least_columns_characters = 7;
constexpr int ramp_steps = 64, ramp_characters = 20, fewest_rows = 5;
constexpr double lowest_row = 2;  // pixels, where all rows are fitted in
constexpr double gap_from = 8;    // rows lower than this stand without gaps
constexpr float dim_opacity = 0.18F;

}  // namespace

QRect DriftMap::Geometry::cell(int row, int column) const {
  const int top = static_cast<int>(std::lround(row * row_height)),
            bottom = static_cast<int>(std::lround((row + 1) * row_height));
  return QRect(view.left() + column * column_width - scrolled.x(), view.top() + top - scrolled.y(),
               column_width, bottom - top);
}

QString DriftMap::headText(const CellRow& row) const {
  return row.is_layer && !row.tower.isEmpty() ? tr("%1 %2", "tower, layer").arg(row.tower, row.label)
                                              : row.label;
}

void DriftMap::measureHeads() {
  widest_head_ = 0;
  for (const CellRow& row : cells_.rows)
    widest_head_ = std::max(widest_head_, fontMetrics().horizontalAdvance(headText(row)));
}

// whole: as large as all cells need, for a picture; else what has room.
DriftMap::Geometry DriftMap::geometryFor(const QSize& size, bool whole) const {
  const QFontMetrics metrics = fontMetrics();
  Geometry made;
  made.header_width = widest_head_ + 2 * padding;
  made.header_height = metrics.height() + padding;
  made.legend_height = metrics.height() + padding;
  int least = metrics.averageCharWidth() * least_columns_characters;
  for (const CellColumn& column : cells_.columns)
    least = std::max(least, metrics.horizontalAdvance(column.label) + padding);
  const int columns = std::max(1, cells_.columnCount()), rows = std::max(1, cells_.rowCount());
  const int bar = whole ? 0 : down_->sizeHint().width();
  const int width = std::max(1, size.width() - made.header_width - bar);
  made.column_width = std::clamp(width / columns, least, std::max(least, widest_column));
  const int below = columns * made.column_width > width && !whole ? across_->sizeHint().height() : 0;
  const int height = std::max(1, size.height() - made.header_height - made.legend_height - below);
  const double usual = metrics.height() + row_padding;
  made.row_height = std::min(usual * 1.5, std::max(usual, static_cast<double>(height) / rows));
  if (fit_ || whole)
    made.row_height = std::clamp(static_cast<double>(height) / rows, lowest_row, usual * 1.5);
  made.view = QRect(made.header_width, made.header_height, width, height);
  return made;
}

QSize DriftMap::minimumSizeHint() const {
  const int line = fontMetrics().height() + row_padding;
  return {fontMetrics().averageCharWidth() * 40, line * (fewest_rows + 2)};
}

QSize DriftMap::sizeHint() const { return minimumSizeHint() * 2; }

void DriftMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint(painter, geometry_, size());
}

void DriftMap::paintChart(QPainter& painter, const QSize& size) {
  paint(painter, geometryFor(size, true), size);
}

void DriftMap::paint(QPainter& painter, const Geometry& geometry, const QSize& size) const {
  painter.fillRect(QRect({}, size), palette().color(QPalette::Base));
  painter.setFont(font());
  if (cells_.count() == 0) {
    painter.setPen(toneColor(Tone::muted, palette()));
    painter.drawText(QRect({}, size), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("The map appears here when a pair is open."));
    return;
  }
  paintCells(painter, geometry);
  paintRowHeads(painter, geometry);
  paintColumnHeads(painter, geometry);
  paintLegend(painter, QRect(padding, size.height() - geometry.legend_height, size.width() - 2 * padding,
                             geometry.legend_height));
}

void DriftMap::paintCells(QPainter& painter, const Geometry& geometry) const {
  painter.save();
  painter.setClipRect(geometry.view);
  const int first = static_cast<int>(geometry.scrolled.y() / geometry.row_height);
  const int last =
      std::min(cells_.rowCount() - 1,
               static_cast<int>((geometry.scrolled.y() + geometry.view.height()) / geometry.row_height));
  const QString widest = valueText(measure_, 0.01234);
  const bool figures = geometry.row_height >= fontMetrics().height() &&
                       geometry.column_width >= fontMetrics().horizontalAdvance(widest) + padding;
  const int gap = geometry.row_height < gap_from ? 0 : 1;
  for (int row = first; row <= last; ++row) {
    for (int column = 0; column < cells_.columnCount(); ++column) {
      const DriftCell& cell = cells_.at(row * cells_.columnCount() + column);
      if (cell.state == DriftCell::State::none) continue;
      paintCell(painter, geometry.cell(row, column).adjusted(0, 0, -gap, -gap), cell, figures);
    }
  }
  paintCurrent(painter, geometry);
  painter.restore();
}

void DriftMap::paintCell(QPainter& painter, const QRect& room, const DriftCell& cell, bool figures) const {
  QColor faint = palette().color(QPalette::Text);
  faint.setAlphaF(0.07F);
  QColor line = palette().color(QPalette::Text);
  line.setAlphaF(0.35F);
  painter.setOpacity(cell.shown ? 1 : dim_opacity);
  switch (cell.state) {
    case DriftCell::State::none:
      return;
    case DriftCell::State::waiting:
      painter.fillRect(room, QBrush(line, Qt::BDiagPattern));
      break;
    case DriftCell::State::unchanged: {
      painter.fillRect(room, faint);
      const int dot = std::max(1, std::min(4, room.height() / 3));
      painter.fillRect(QRect(room.center() - QPoint(dot / 2, dot / 2), QSize(dot, dot)), line);
      break;
    }
    case DriftCell::State::changed: {
      const QColor fill = scale_.colour(*cell.value, palette());
      painter.fillRect(room, fill);
      if (!figures || !cell.shown) break;
      painter.setPen(inkOn(fill));
      painter.drawText(room, Qt::AlignCenter, valueText(measure_, cell.value));
      break;
    }
    case DriftCell::State::no_figure:
      painter.fillRect(room, faint);
      painter.setPen(line);
      painter.drawText(room, Qt::AlignCenter, QStringLiteral("?"));
      break;
    case DriftCell::State::not_comparable:
      painter.setPen(line);
      painter.drawRect(room.adjusted(0, 0, -1, -1));
      painter.drawLine(room.topLeft(), room.bottomRight());
      painter.drawLine(room.bottomLeft(), room.topRight());
      break;
  }
  painter.setOpacity(1);
}

void DriftMap::paintCurrent(QPainter& painter, const Geometry& geometry) const {
  if (!cells_.isCell(current_)) return;
  const QRect room = geometry.cell(current_ / cells_.columnCount(), current_ % cells_.columnCount());
  painter.setBrush(Qt::NoBrush);
  // Two frames, light and dark: one of them is seen on any fill.
  painter.setPen(QPen(palette().color(QPalette::Base), 1));
  painter.drawRect(room.adjusted(1, 1, -3, -3));
  painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Text), 2));
  painter.drawRect(room.adjusted(0, 0, -1, -1));
}

// As many names as have room; where rows are low, every few rows has its name.
void DriftMap::paintRowHeads(QPainter& painter, const Geometry& geometry) const {
  painter.save();
  painter.setClipRect(QRect(0, geometry.view.top(), geometry.header_width, geometry.view.height()));
  const int line = fontMetrics().height();
  const int current_row = cells_.isCell(current_) ? current_ / cells_.columnCount() : -1;
  int free_from = geometry.view.top() - line;
  for (int row = 0; row < cells_.rowCount(); ++row) {
    const QRect room = geometry.cell(row, 0);
    if (room.bottom() < geometry.view.top()) continue;
    if (room.top() > geometry.view.bottom()) break;
    const int top = room.center().y() - line / 2;
    if (top < free_from && row != current_row) continue;
    free_from = top + line;
    const QRect text(padding, top, geometry.header_width - 2 * padding, line);
    painter.setPen(palette().color(row == current_row ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter,
                     headText(cells_.rows[static_cast<std::size_t>(row)]));
    const bool new_tower = row > 0 && cells_.rows[static_cast<std::size_t>(row)].tower !=
                                          cells_.rows[static_cast<std::size_t>(row) - 1].tower;
    if (new_tower) painter.drawLine(0, room.top() - 1, geometry.header_width, room.top() - 1);
  }
  painter.restore();
}

void DriftMap::paintColumnHeads(QPainter& painter, const Geometry& geometry) const {
  painter.save();
  painter.setClipRect(QRect(geometry.view.left(), 0, geometry.view.width(), geometry.header_height));
  const int current_column = cells_.isCell(current_) ? current_ % cells_.columnCount() : -1;
  for (int column = 0; column < cells_.columnCount(); ++column) {
    QRect room = geometry.cell(0, column);
    room.setTop(0);
    room.setHeight(geometry.header_height);
    painter.setPen(palette().color(column == current_column ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawText(room, Qt::AlignCenter, cells_.columns[static_cast<std::size_t>(column)].label);
  }
  painter.restore();
}

int DriftMap::paintRamp(QPainter& painter, const QRect& room) const {
  const bool dark = isDark(palette());
  const QString least = valueText(measure_, scale_.least()),
                greatest = valueText(measure_, scale_.greatest());
  const QFontMetrics metrics = fontMetrics();
  const int width = metrics.averageCharWidth() * ramp_characters;
  int at = room.left();
  painter.drawText(QRect(at, room.top(), room.width(), room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                   least);
  at += metrics.horizontalAdvance(least) + padding;
  const QRect ramp(at, room.top() + padding / 2 + 1, width, room.height() - padding - 2);
  for (int step = 0; step < ramp_steps; ++step) {
    const int from = ramp.left() + width * step / ramp_steps,
              to = ramp.left() + width * (step + 1) / ramp_steps;
    painter.fillRect(QRect(from, ramp.top(), to - from, ramp.height()),
                     rampColour(step / (ramp_steps - 1.0), dark));
  }
  const double middle = scale_.figureAt(0.5);
  painter.save();
  painter.setPen(inkOn(rampColour(0.5, dark)));
  painter.drawText(ramp, Qt::AlignCenter, valueText(measure_, middle));
  painter.restore();
  at += width + padding;
  painter.drawText(QRect(at, room.top(), room.width(), room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                   greatest);
  return at + metrics.horizontalAdvance(greatest) + 3 * padding;
}

// The ramp with its figures, then the signs of the other states, as far as there is room.
void DriftMap::paintLegend(QPainter& painter, const QRect& room) const {
  painter.setPen(toneColor(Tone::muted, palette()));
  int at = scale_.isEmpty() ? room.left() : paintRamp(painter, room);
  for (const auto state :
       {DriftCell::State::unchanged, DriftCell::State::waiting, DriftCell::State::not_comparable}) {
    const QString text = stateText(state);
    const int sign = room.height() - padding, needed = sign + padding + fontMetrics().horizontalAdvance(text);
    if (at + needed > room.right()) return;
    paintCell(painter, QRect(at, room.top() + padding / 2, sign, sign), {state, std::nullopt, true, true},
              false);
    painter.setPen(toneColor(Tone::muted, palette()));
    painter.drawText(QRect(at + sign + padding, room.top(), room.width(), room.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
    at += needed + 3 * padding;
  }
}

}  // namespace driftseal::ui
