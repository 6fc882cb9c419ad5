#include "ui/charts/profile_chart.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/charts/drift_chart_plot.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

constexpr double snap_pixels = 14;

}  // namespace

ProfileChart::ProfileChart(QWidget* parent)
    : Chart(parent), plot_(new QCustomPlot(this)), legend_(new QListWidget(this)) {
  pale_ = addPoints(plot_);
  zeros_ = addPoints(plot_);
  lone_ = addPoints(plot_);
  ring_ = addPoints(plot_);
  for (QCPGraph* dots : {pale_, lone_}) {  // there may be 20,000 of them
    dots->setAntialiasedScatters(false);
    dots->setPen(Qt::NoPen);
  }
  cursor_ = new QCPItemStraightLine(plot_);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Drift along the depth of the network, a line a role"));
  legend_->setAccessibleName(tr("Roles that have a line"));
  legend_->setToolTip(tr("Space or a click turns a line on and off"));
  legend_->setFrameShape(QFrame::NoFrame);
  legend_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(0);
  layout->addWidget(plot_, 1);
  layout->addWidget(legend_);
  preparePlot(plot_);
  connect(legend_, &QListWidget::itemChanged, this, &ProfileChart::draw);
  connect(plot_, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) { clicked(event->pos()); });
  connect(plot_, &QCustomPlot::mouseMove, this,
          [this](QMouseEvent* event) { hovered(event->pos(), event->globalPosition().toPoint()); });
  connect(plot_, &QCustomPlot::mouseDoubleClick, this, &ProfileChart::showEverything);
  for (const auto follow : {&ProfileChart::placeLabels, &ProfileChart::thinMarks})
    connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, follow);
  applyPalette();
}

void ProfileChart::setMeasure(Measure measure, const QString& title, bool logarithmic) {
  measure_ = measure;
  title_ = title;
  logarithmic_ = logarithmic;
  setLogarithmic(plot_, logarithmic);
  plot_->yAxis->setLabel(isShare(measure) ? tr("%1 (%)").arg(title) : title);
  scale_ = FigureScale(scaledFigures(cells_), logarithmic_);
  draw();
  fitAxes();
}

void ProfileChart::setCells(const DriftCells& cells) {
  const bool other = cells.rows.size() != cells_.rows.size() || cells.columns.size() != cells_.columns.size();
  cells_ = cells;
  if (other || !cells_.isCell(current_)) current_ = -1;
  scale_ = FigureScale(scaledFigures(cells_), logarithmic_);
  if (other) remakeLines();
  draw();
  if (other) showEverything();
  fitAxes();
  describe();
}

void ProfileChart::setCurrent(int cell) {
  if (cell == current_) return;
  current_ = cells_.isCell(cell) ? cell : -1;
  drawCurrent();
  describe();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ProfileChart::showEverything() {
  plot_->xAxis->setRange(-0.5, std::max(1, cells_.rowCount()) - 0.5);
  placeLabels();
  fitAxes();
}

int ProfileChart::pointCount() const {
  int points = 0;
  for (int cell = 0; cell < cells_.count(); ++cell) points += canChoose(cell) ? 1 : 0;
  return points;
}

bool ProfileChart::isLineShown(int column) const {
  const QListWidgetItem* item = legend_->item(column);
  return !item || item->checkState() == Qt::Checked;
}

bool ProfileChart::canChoose(int cell) const {
  return cells_.isCell(cell) && cells_.at(cell).shown && isLineShown(cell % cells_.columnCount()) &&
         onAxis(cell).has_value();
}

// On a logarithmic scale what did not change stands on the axis, below the smallest figure.
std::optional<double> ProfileChart::onAxis(int cell) const {
  const DriftCell& shown = cells_.at(cell);
  if (!shown.value || !shown.in_scale || !std::isfinite(*shown.value)) return std::nullopt;
  const double unit = isShare(measure_) ? 100 : 1;
  if (!logarithmic_) return *shown.value * unit;
  const double least = scale_.isEmpty() ? 1e-6 : scale_.least();
  return unit * (*shown.value > 0 ? std::max(*shown.value, least) : least * 0.3);
}

QPointF ProfileChart::pointPosition(int cell) const {
  return {plot_->xAxis->coordToPixel(cell / cells_.columnCount()),
          plot_->yAxis->coordToPixel(onAxis(cell).value_or(0))};
}

void ProfileChart::choose(int cell) {
  if (!canChoose(cell)) return;
  setCurrent(cell);
  Q_EMIT chosen(cell);
}

void ProfileChart::step(int row, int by) {
  const int columns = cells_.columnCount(), column = current_ < 0 ? -1 : current_ % columns;
  for (; row >= 0 && row < cells_.rowCount(); row += by) {
    if (column >= 0 && canChoose(row * columns + column)) return choose(row * columns + column);
    for (int any = 0; column < 0 && any < columns; ++any)
      if (canChoose(row * columns + any)) return choose(row * columns + any);
  }
}

void ProfileChart::stepLine(int by) {
  if (current_ < 0) return step(0, 1);
  const int columns = cells_.columnCount(), row = current_ / columns;
  for (int column = current_ % columns + by; column >= 0 && column < columns; column += by)
    if (canChoose(row * columns + column)) return choose(row * columns + column);
}

void ProfileChart::keyPressEvent(QKeyEvent* event) {
  if (cells_.count() == 0) return QWidget::keyPressEvent(event);
  const int last = cells_.rowCount() - 1, row = current_ < 0 ? -1 : current_ / cells_.columnCount();
  switch (event->key()) {
    case Qt::Key_Left:
      return step(row < 0 ? last : row - 1, -1);
    case Qt::Key_Right:
      return step(row + 1, 1);
    case Qt::Key_Up:
      return stepLine(-1);
    case Qt::Key_Down:
      return stepLine(1);
    case Qt::Key_Home:
      return step(0, 1);
    case Qt::Key_End:
      return step(last, -1);
    case Qt::Key_0:
      return showEverything();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (cells_.isCell(current_)) Q_EMIT opened(current_);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

int ProfileChart::nearest(const QPoint& at) const {
  int best = -1;
  double best_distance = snap_pixels;
  const int columns = cells_.columnCount();
  const int from = static_cast<int>(std::floor(plot_->xAxis->pixelToCoord(at.x() - snap_pixels)));
  const int to = static_cast<int>(std::ceil(plot_->xAxis->pixelToCoord(at.x() + snap_pixels)));
  for (int row = std::max(0, from); row <= std::min(to, cells_.rowCount() - 1); ++row) {
    for (int cell = row * columns; cell < (row + 1) * columns; ++cell) {
      if (!canChoose(cell)) continue;
      const QPointF apart = pointPosition(cell) - at;
      const double distance = std::hypot(apart.x(), apart.y());
      if (distance >= best_distance) continue;
      best_distance = distance;
      best = cell;
    }
  }
  return best;
}

void ProfileChart::clicked(const QPoint& at) {
  setFocus(Qt::MouseFocusReason);
  choose(nearest(at));
}

void ProfileChart::hovered(const QPoint& at, const QPoint& global) {
  const int cell = nearest(at);
  if (cell < 0) return QToolTip::hideText();
  QToolTip::showText(global, tip_ ? tip_(cell) : cellText(cells_, cell, measure_), plot_);
}

void ProfileChart::describe() {
  setAccessibleDescription(cells_.isCell(current_) ? cellText(cells_, current_, measure_) : QString());
}

}  // namespace driftseal::ui
