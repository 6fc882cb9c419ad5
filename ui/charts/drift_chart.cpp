#include "ui/charts/drift_chart.h"

#include <QKeyEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/drift_chart_plot.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

constexpr double snap_pixels = 14;

}  // namespace

DriftChart::DriftChart(QWidget* parent) : Chart(parent), plot_(new QCustomPlot(this)) {
  pale_ = addPoints(plot_);
  points_ = addPoints(plot_);
  zeros_ = addPoints(plot_);
  ring_ = addPoints(plot_);
  cursor_ = new QCPItemStraightLine(plot_);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Drift along the depth of the network"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(plot_);
  preparePlot(plot_);
  connect(plot_, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) { clicked(event->pos()); });
  connect(plot_, &QCustomPlot::mouseMove, this,
          [this](QMouseEvent* event) { hovered(event->pos(), event->globalPosition().toPoint()); });
  connect(plot_, &QCustomPlot::mouseDoubleClick, this, &DriftChart::showEverything);
  connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, &DriftChart::placeLabels);
  plot_->xAxis->setLabel(tr("layers, in the order of the model"));
  applyPalette();
}

void DriftChart::setTensors(const QStringList& names) {
  names_ = names;
  values_.assign(static_cast<std::size_t>(names.size()), std::nullopt);
  matching_.assign(static_cast<std::size_t>(names.size()), true);
  current_ = -1;
  groups_ = depthGroups(names);
  drawBands();
  applyPalette();
  draw();
  showEverything();
}

void DriftChart::setValues(std::vector<std::optional<double>> values) {
  values_ = std::move(values);
  values_.resize(static_cast<std::size_t>(names_.size()));
  draw();
  fitAxes();
}

void DriftChart::setMatching(std::vector<bool> matching) {
  matching_ = std::move(matching);
  matching_.resize(static_cast<std::size_t>(names_.size()), true);
  draw();
}

void DriftChart::setScale(const ChartScale& scale) {
  scale_ = scale;
  setLogarithmic(plot_, scale.logarithmic);
  plot_->yAxis->setLabel(scale.percent ? tr("%1 (%)").arg(scale.title) : scale.title);
  draw();
  fitAxes();
}

void DriftChart::setCurrent(int position) {
  current_ = position;
  drawCurrent();
  describe();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

int DriftChart::pointCount() const { return points_->dataCount() + zeros_->dataCount(); }

QPointF DriftChart::pointPosition(int position) const {
  const double value = shown(position).value_or(floorValue());
  return {plot_->xAxis->coordToPixel(position), plot_->yAxis->coordToPixel(value)};
}

void DriftChart::showEverything() {
  plot_->xAxis->setRange(-1, std::max<double>(1, static_cast<double>(names_.size())));
  placeLabels();
  fitAxes();
}

bool DriftChart::canChoose(int position) const {
  if (position < 0 || position >= names_.size()) return false;
  return values_[static_cast<std::size_t>(position)] && matching_[static_cast<std::size_t>(position)];
}

bool DriftChart::isOnAxis(int position) const {
  return scale_.logarithmic && values_[static_cast<std::size_t>(position)].value_or(1) <= 0;
}

std::optional<double> DriftChart::shown(int position) const {
  const auto value = values_[static_cast<std::size_t>(position)];
  if (!value || !std::isfinite(*value)) return std::nullopt;
  if (isOnAxis(position)) return floorValue();
  return scale_.percent ? *value * 100 : *value;
}

// Where zeros stand on a logarithmic scale: half a decade below the smallest value.
double DriftChart::floorValue() const {
  if (!scale_.logarithmic) return 0;
  double smallest = std::numeric_limits<double>::infinity();
  for (const auto& value : values_) {
    if (value && *value > 0) smallest = std::min(smallest, *value);
  }
  if (!std::isfinite(smallest)) smallest = 1e-6;
  return smallest * (scale_.percent ? 100 : 1) * 0.3;
}

void DriftChart::choose(int position) {
  if (!canChoose(position)) return;
  setCurrent(position);
  Q_EMIT currentChanged(position);
}

void DriftChart::step(int from, int by) {
  for (int position = from; position >= 0 && position < names_.size(); position += by) {
    if (canChoose(position)) return choose(position);
  }
}

void DriftChart::keyPressEvent(QKeyEvent* event) {
  const int last = static_cast<int>(names_.size()) - 1;
  switch (event->key()) {
    case Qt::Key_Left:
      return step(current_ < 0 ? last : current_ - 1, -1);
    case Qt::Key_Right:
      return step(current_ + 1, 1);
    case Qt::Key_Home:
      return step(0, 1);
    case Qt::Key_End:
      return step(last, -1);
    case Qt::Key_0:
      return showEverything();
    default:
      QWidget::keyPressEvent(event);
  }
}

int DriftChart::nearest(const QPoint& at) const {
  int best = -1;
  double best_distance = snap_pixels;
  const int from = static_cast<int>(std::floor(plot_->xAxis->pixelToCoord(at.x() - snap_pixels)));
  const int to = static_cast<int>(std::ceil(plot_->xAxis->pixelToCoord(at.x() + snap_pixels)));
  for (int i = std::max(0, from); i <= to && i < names_.size(); ++i) {
    if (!canChoose(i) || !shown(i)) continue;
    const QPointF apart = pointPosition(i) - at;
    const double distance = std::hypot(apart.x(), apart.y());
    if (distance < best_distance) {
      best_distance = distance;
      best = i;
    }
  }
  return best;
}

void DriftChart::clicked(const QPoint& at) {
  setFocus(Qt::MouseFocusReason);
  choose(nearest(at));
}

void DriftChart::hovered(const QPoint& at, const QPoint& global) {
  const int position = nearest(at);
  if (position < 0) return QToolTip::hideText();
  QToolTip::showText(global,
                     names_[position] + QLatin1Char('\n') + scale_.title + QStringLiteral(": ") +
                         (scale_.percent ? percentText(values_[static_cast<std::size_t>(position)])
                                         : figureText(values_[static_cast<std::size_t>(position)])),
                     plot_);
}

void DriftChart::describe() {
  if (current_ < 0 || current_ >= names_.size()) return setAccessibleDescription({});
  const auto value = values_[static_cast<std::size_t>(current_)];
  setAccessibleDescription(names_[current_] + QStringLiteral(": ") +
                           (scale_.percent ? percentText(value) : figureText(value)));
}

}  // namespace driftseal::ui
