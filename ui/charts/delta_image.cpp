#include "ui/charts/delta_image.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/present/csv.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

constexpr double noise_share = 0.01;  // of the changed entries, which are left below the logarithmic scale

// Where the logarithmic scale starts: few changes are smaller.
double lowOf(const DeltaHistogram& histogram) {
  std::uint64_t changed = 0, below = 0;
  for (const HistogramBin& bin : histogram.bins) changed += bin.negative + bin.positive;
  for (const HistogramBin& bin : histogram.bins) {
    below += bin.negative + bin.positive;
    if (static_cast<double>(below) > noise_share * static_cast<double>(changed)) return bin.low;
  }
  return 0;
}

}  // namespace

DeltaImage::DeltaImage(QWidget* parent) : Chart(parent), colours_(palette()) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 7);
  setAccessibleName(tr("Picture of the change"));
  describe();
}

void DeltaImage::setPortrait(std::shared_ptr<const Portrait> portrait, const Shape& shape) {
  portrait_ = std::move(portrait);
  shape_ = shape;
  coarser_.clear();
  cells_.reset();
  entries_.reset();
  entry_.reset();
  chosen_.reset();
  hovered_.reset();
  if (portrait_) {
    const CellGrid* finer = &portrait_->overview;
    while (finer->cells.size() > 1) {
      coarser_.push_back(coarser(*finer));
      finer = &coarser_.back();
    }
  }
  view_.setPicture(portrait_ ? portrait_->picture : PictureShape());
  prepareColours();
  viewChanged();
}

void DeltaImage::setEmptyText(const QString& text) {
  empty_ = text;
  describe();
  update();
}

void DeltaImage::setCells(std::shared_ptr<const CellGrid> cells) {
  cells_ = std::move(cells);
  cells_drawn_ = {};
  update();
}

void DeltaImage::setEntries(std::shared_ptr<const EntryGrid> entries) {
  entries_ = std::move(entries);
  describe();
}

void DeltaImage::setEntry(const PicturePlace& place, const EntryValues& values) {
  entry_ = {place, values};
  describe();
}

void DeltaImage::setMeasure(CellMeasure measure) {
  measure_ = measure;
  forgetImages();
}

void DeltaImage::setLogarithmic(bool logarithmic) {
  logarithmic_ = logarithmic;
  prepareColours();
}

void DeltaImage::setMarks(bool marks) {
  marks_ = marks;
  update();
}

void DeltaImage::prepareColours() {
  colours_ = ColourMap(palette());
  const double high =
      !portrait_ || portrait_->largest.empty() ? 0 : std::abs(portrait_->largest[0].entry.delta);
  colours_.setRange(portrait_ ? lowOf(portrait_->histogram) : 0, high, logarithmic_);
  forgetImages();
}

void DeltaImage::forgetImages() {
  overview_drawn_ = cells_drawn_ = {};
  update();
}

void DeltaImage::choose(std::optional<PicturePlace> place) {
  chosen_ = place;
  describe();
  update();
}

PicturePlace DeltaImage::placeOf(std::uint64_t index) const {
  const std::uint64_t columns = std::max<std::uint64_t>(1, view_.picture().columns);
  return {index / columns, index % columns};
}

void DeltaImage::showEntry(std::uint64_t index) {
  if (!portrait_ || index >= view_.picture().elements) return;
  const PicturePlace place = placeOf(index);
  if (view_.elementSize().width() < PictureView::readable_element) view_.zoomToElements(place);
  view_.centre(place);
  choose(place);
  viewChanged();
}

void DeltaImage::viewChanged() {
  view_.setFrame(frameIn(size()));
  wantDetails();
  describe();
  update();
}

// What is finer than the overview has to be read: a quarter of the frame more on each side, for moving about.
void DeltaImage::wantDetails() {
  if (!portrait_) return;
  Area area = view_.visible();
  const QSizeF element = view_.elementSize();
  if (std::min(element.width(), element.height()) >= PictureView::readable_element)
    Q_EMIT entriesWanted(area);
  const auto [tile_rows, tile_columns] = view_.tile();
  const CellGrid& whole = portrait_->overview;
  if (view_.showsAll() || (tile_rows >= whole.tile_rows && tile_columns >= whole.tile_columns)) return;
  const auto widen = [](std::uint64_t& begin, std::uint64_t& n, std::uint64_t tile, std::uint64_t extent) {
    const std::uint64_t first = begin - std::min(begin, n / 4), end = std::min(extent, begin + n + n / 4);
    begin = first / tile * tile;
    n = std::min(extent, (end + tile - 1) / tile * tile) - begin;
  };
  widen(area.row, area.rows, tile_rows, view_.picture().rows);
  widen(area.column, area.columns, tile_columns, view_.picture().columns);
  Q_EMIT cellsWanted(area, tile_rows, tile_columns);
}

const EntryValues* DeltaImage::valuesOf(const PicturePlace& place) const {
  if (entry_ && entry_->first == place) return &entry_->second;
  if (entries_) {
    const Area& area = entries_->area;
    if (place.row >= area.row && place.row - area.row < area.rows && place.column >= area.column &&
        place.column - area.column < area.columns)
      return &entries_->at(place.row, place.column);
  }
  if (!portrait_) return nullptr;
  const std::uint64_t index = place.row * view_.picture().columns + place.column;
  const auto listed = std::ranges::find(portrait_->largest, index, &LargestEntry::index);
  return listed == portrait_->largest.end() ? nullptr : &listed->entry;
}

QString DeltaImage::textOf(const PicturePlace& place) const {
  const std::uint64_t index = place.row * view_.picture().columns + place.column;
  const QString position = QString::fromStdString(position_text(shape_, index));
  if (const EntryValues* values = valuesOf(place)) {
    return tr("%1: base %2, tuned %3, change %4")
        .arg(position, figureText(values->base), figureText(values->tuned), figureText(values->delta));
  }
  const CellGrid& grid = portrait_->overview;
  const PictureCell& cell = grid.at(place.row / grid.tile_rows, place.column / grid.tile_columns);
  if (std::isnan(cell.largest)) return tr("%1: a value that is not finite is near").arg(position);
  return tr("%1; near it the largest |\u0394| is %2, the root mean square %3")
      .arg(position, figureText(cell.largest), figureText(cell.rms));
}

QString DeltaImage::readOut() const {
  if (!portrait_ || view_.picture().elements == 0) return empty_;
  if (hovered_) return textOf(*hovered_);
  if (chosen_) return textOf(*chosen_);
  const Area seen = view_.visible();
  return tr("rows %1 to %2, columns %3 to %4")
      .arg(countText(seen.row), countText(seen.row + seen.rows - 1), countText(seen.column),
           countText(seen.column + seen.columns - 1));
}

void DeltaImage::hover(std::optional<PicturePlace> place, const QPoint& global) {
  if (place == hovered_) return;
  hovered_ = place;
  if (place)
    QToolTip::showText(global, textOf(*place), this);
  else
    QToolTip::hideText();
  Q_EMIT readOutChanged();
}

void DeltaImage::describe() {
  const QString text = readOut();
  if (text != accessibleDescription()) setAccessibleDescription(text);
  Q_EMIT readOutChanged();
}

double DeltaImage::valueOf(const PictureCell& cell) const {
  switch (measure_) {
    case CellMeasure::largest:
      return cell.largest;
    case CellMeasure::rms:
      return cell.rms;
  }
  return cell.largest;
}

QString DeltaImage::csv() const {
  QString text = quoted(tr("first row")) + QLatin1Char(',') + quoted(tr("first column")) + QLatin1Char(',') +
                 quoted(tr("largest |\u0394|")) + QLatin1Char(',') + quoted(tr("root mean square")) +
                 QLatin1Char('\n');
  if (!portrait_) return text;
  const CellGrid& grid = cells_ && !view_.showsAll() ? *cells_ : portrait_->overview;
  for (std::uint64_t i = 0; i < grid.rows; ++i) {
    for (std::uint64_t j = 0; j < grid.columns; ++j) {
      text += QStringLiteral("%1,%2,%3,%4\n")
                  .arg(grid.area.row + i * grid.tile_rows)
                  .arg(grid.area.column + j * grid.tile_columns)
                  .arg(plainFigure(grid.at(i, j).largest), plainFigure(grid.at(i, j).rms));
    }
  }
  return text;
}

}  // namespace driftseal::ui
