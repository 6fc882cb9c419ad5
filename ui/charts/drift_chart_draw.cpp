#include <algorithm>
#include <cmath>

#include "ui/charts/drift_chart.h"
#include "ui/charts/drift_chart_plot.h"
#include "ui/charts/plot_painting.h"
#include "ui/present/csv.h"

namespace driftseal::ui {
namespace {

constexpr double point_size = 7, pale_size = 4, ring_size = 14, label_gap = 8;
constexpr int longest_label = 14;  // characters

double middle(const DepthGroup& group) { return (group.begin + group.end - 1) / 2.0; }

}  // namespace

void DriftChart::draw() {
  for (QCPGraph* graph : {pale_, points_, zeros_}) graph->data()->clear();
  for (int i = 0; i < names_.size(); ++i) {
    const auto value = shown(i);
    if (!value) continue;
    QCPGraph* graph = !matching_[static_cast<std::size_t>(i)] ? pale_ : isOnAxis(i) ? zeros_ : points_;
    graph->addData(i, *value);
  }
  drawCurrent();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void DriftChart::drawCurrent() {
  ring_->data()->clear();
  const bool visible = current_ >= 0 && current_ < names_.size();
  cursor_->setVisible(visible);
  if (!visible) return;
  cursor_->point1->setCoords(current_, 0.1);
  cursor_->point2->setCoords(current_, 1);
  if (const auto value = shown(current_)) ring_->addData(current_, *value);
}

// Every other layer stands on a band.
void DriftChart::drawBands() {
  for (QCPItemRect* band : bands_) plot_->removeItem(band);
  bands_.clear();
  for (std::size_t i = 1; i < groups_.size(); i += 2) {
    auto* band = new QCPItemRect(plot_);
    band->setLayer(QStringLiteral("background"));
    for (QCPItemPosition* corner : {band->topLeft, band->bottomRight}) {
      corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
      corner->setTypeX(QCPItemPosition::ptPlotCoords);
    }
    band->topLeft->setCoords(groups_[i].begin - 0.5, 0);
    band->bottomRight->setCoords(groups_[i].end - 0.5, 1);
    band->setPen(Qt::NoPen);
    bands_.push_back(band);
  }
}

// As many labels as have room, each in the middle of its layer.
void DriftChart::placeLabels() {
  const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  const QFontMetrics metrics(plot_->xAxis->tickLabelFont());
  double taken = -1e9;
  for (const DepthGroup& group : groups_) {
    QString label = group.label;
    if (label.size() > longest_label) label = label.left(longest_label - 1) + QChar(0x2026);
    const double at = plot_->xAxis->coordToPixel(middle(group)),
                 half = metrics.horizontalAdvance(label) / 2.0;
    if (at - half < taken + label_gap) continue;
    taken = at + half;
    ticker->addTick(middle(group), label);
  }
  plot_->xAxis->setTicker(ticker);
}

void DriftChart::fitAxes() {
  double low = floorValue(), high = low;
  for (int i = 0; i < names_.size(); ++i) high = std::max(high, shown(i).value_or(high));
  if (scale_.logarithmic) {
    plot_->yAxis->setRange(low * 0.6, std::max(high * 2, low * 10));
  } else {
    plot_->yAxis->setRange(-0.03 * high, high > 0 ? high * 1.08 : 1);
  }
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void DriftChart::applyPalette() {
  const QColor accent = palette().color(QPalette::Highlight), text = palette().color(QPalette::Text);
  QColor pale = text, shade = text;
  pale.setAlphaF(0.28F);
  shade.setAlphaF(0.045F);
  colourAxes(plot_, palette());
  for (QCPItemRect* band : bands_) band->setBrush(shade);
  points_->setScatterStyle({QCPScatterStyle::ssDisc, accent, accent, point_size});
  zeros_->setScatterStyle({QCPScatterStyle::ssCircle, accent, palette().color(QPalette::Base), point_size});
  pale_->setScatterStyle({QCPScatterStyle::ssDisc, pale, pale, pale_size});
  ring_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(text, 2), Qt::NoBrush, ring_size));
  QColor line = hasFocus() ? accent : text;
  line.setAlphaF(hasFocus() ? 0.9F : 0.4F);
  cursor_->setPen(QPen(line, 1, Qt::DashLine));
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void DriftChart::paintChart(QPainter& painter, const QSize& size) { paintPlot(plot_, painter, size); }

QString DriftChart::csv() const {
  QString text = quoted(tr("tensor")) + QLatin1Char(',') + quoted(scale_.title) + QLatin1Char('\n');
  for (int i = 0; i < names_.size(); ++i) {
    text += quoted(names_[i]) + QLatin1Char(',') + plainFigure(values_[static_cast<std::size_t>(i)]) +
            QLatin1Char('\n');
  }
  return text;
}

void DriftChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyPalette();
  QWidget::changeEvent(event);
}

void DriftChart::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  QMetaObject::invokeMethod(this, &DriftChart::placeLabels, Qt::QueuedConnection);
}

void DriftChart::focusInEvent(QFocusEvent* event) {
  applyPalette();
  QWidget::focusInEvent(event);
}

void DriftChart::focusOutEvent(QFocusEvent* event) {
  applyPalette();
  QWidget::focusOutEvent(event);
}

}  // namespace driftseal::ui
