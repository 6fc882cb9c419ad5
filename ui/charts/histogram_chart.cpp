#include "ui/charts/histogram_chart.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/charts/drift_chart_plot.h"
#include "ui/charts/plot_painting.h"
#include "ui/present/csv.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

constexpr double floor_count = 0.6;  // a bar of one element is seen

QCPBars* addBars(QCustomPlot* plot) {
  auto* bars = new QCPBars(plot->xAxis, plot->yAxis);
  bars->setBaseValue(floor_count);
  bars->setWidth(1);
  return bars;
}

}  // namespace

HistogramChart::HistogramChart(QWidget* parent)
    : Chart(parent), plot_(new QCustomPlot(this)), read_out_(new QLabel(this)) {
  changed_ = addBars(plot_);
  unchanged_ = addBars(plot_);
  chosen_ = addBars(plot_);
  empty_ = new QCPItemText(plot_);
  empty_->position->setType(QCPItemPosition::ptAxisRectRatio);
  empty_->position->setCoords(0.5, 0.5);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(title());
  read_out_->setContentsMargins(6, 0, 6, 0);
  read_out_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(1);
  layout->addWidget(plot_, 1);
  layout->addWidget(read_out_);
  preparePlot(plot_);
  setLogarithmic(plot_, true);
  plot_->setMinimumHeight(fontMetrics().height() * 6);
  plot_->setInteractions({});
  plot_->xAxis->setLabel(tr("change \u0394 (logarithmic on both sides of 0)"));
  plot_->yAxis->setLabel(tr("elements"));
  connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    setCurrent(barAt(event->pos().x()));
  });
  connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
    if (histogram_)
      QToolTip::showText(event->globalPosition().toPoint(), textOf(barAt(event->pos().x())), this);
  });
  applyPalette();
  setHistogram(nullptr);
}

void HistogramChart::setHistogram(std::shared_ptr<const DeltaHistogram> histogram) {
  histogram_ = std::move(histogram);
  current_ = 0;
  draw();
}

void HistogramChart::setEmptyText(const QString& text) {
  empty_->setText(text);
  describe();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

int HistogramChart::lastBar() const { return histogram_ ? static_cast<int>(histogram_->bins.size()) : 0; }

int HistogramChart::barAt(double x) const {
  return std::clamp(static_cast<int>(std::lround(plot_->xAxis->pixelToCoord(x))), -lastBar(), lastBar());
}

std::uint64_t HistogramChart::countOf(int bar) const {
  if (bar == 0) return histogram_->zero;
  const HistogramBin& bin = histogram_->bins[static_cast<std::size_t>(std::abs(bar) - 1)];
  return bar < 0 ? bin.negative : bin.positive;
}

QString HistogramChart::textOf(int bar) const {
  const auto n = static_cast<int>(std::min<std::uint64_t>(countOf(bar), 1U << 30));
  const QString count = countText(countOf(bar));
  if (bar == 0) return tr("unchanged: %1 elements", nullptr, n).arg(count);
  const HistogramBin& bin = histogram_->bins[static_cast<std::size_t>(std::abs(bar) - 1)];
  const QString low = figureText(bin.low), high = figureText(bin.high);
  return bar < 0 ? tr("from \u2212%1 to \u2212%2: %3 elements", nullptr, n).arg(high, low, count)
                 : tr("from %1 to %2: %3 elements", nullptr, n).arg(low, high, count);
}

void HistogramChart::setCurrent(int bar) {
  if (!histogram_) return;
  current_ = std::clamp(bar, -lastBar(), lastBar());
  chosen_->data()->clear();
  if (countOf(current_) > 0) chosen_->addData(current_, static_cast<double>(countOf(current_)));
  describe();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

// To the next bar that holds something.
void HistogramChart::step(int by) {
  if (!histogram_) return;
  for (int bar = current_ + by; std::abs(bar) <= lastBar(); bar += by)
    if (countOf(bar) > 0) return setCurrent(bar);
}

void HistogramChart::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      return step(-1);
    case Qt::Key_Right:
      return step(1);
    case Qt::Key_Home:
      return setCurrent(-lastBar());
    case Qt::Key_End:
      return setCurrent(lastBar());
    case Qt::Key_0:
      return setCurrent(0);
    default:
      QWidget::keyPressEvent(event);
  }
}

QString HistogramChart::readOut() const {
  if (!histogram_) return empty_->text();
  if (histogram_->nonfinite == 0) return textOf(current_);
  return tr("%1 (not finite: %2)").arg(textOf(current_), countText(histogram_->nonfinite));
}

void HistogramChart::describe() {
  read_out_->setText(histogram_ ? readOut() : QString());
  setAccessibleDescription(readOut());
}

void HistogramChart::paintChart(QPainter& painter, const QSize& size) { paintPlot(plot_, painter, size); }

QString HistogramChart::csv() const {
  QString text = quoted(tr("from")) + QLatin1Char(',') + quoted(tr("to")) + QLatin1Char(',') +
                 quoted(tr("elements")) + QLatin1Char('\n');
  const auto row = [&](double low, double high, std::uint64_t n) {
    text += plainFigure(low) + QLatin1Char(',') + plainFigure(high) + QLatin1Char(',') + QString::number(n) +
            QLatin1Char('\n');
  };
  if (!histogram_) return text;
  const auto& bins = histogram_->bins;
  std::for_each(bins.rbegin(), bins.rend(), [&](const auto& bin) { row(-bin.high, -bin.low, bin.negative); });
  row(0, 0, histogram_->zero);
  for (const HistogramBin& bin : bins) row(bin.low, bin.high, bin.positive);
  return text;
}

void HistogramChart::draw() {
  for (QCPBars* bars : {changed_, unchanged_, chosen_}) bars->data()->clear();
  empty_->setVisible(!histogram_);
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) axis->setVisible(histogram_ != nullptr);
  double most = 1;
  if (histogram_) {
    for (int bar = -lastBar(); bar <= lastBar(); ++bar) {
      const auto count = static_cast<double>(countOf(bar));
      if (count > 0) (bar == 0 ? unchanged_ : changed_)->addData(bar, count);
      most = std::max(most, count);
    }
  }
  plot_->xAxis->setRange(-lastBar() - 1.5, lastBar() + 1.5);
  plot_->yAxis->setRange(floor_count, most * 2);
  placeTicks();
  setCurrent(0);
  describe();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

// At powers of ten, as many as have room; four bins are a doubling.
void HistogramChart::placeTicks() {
  const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  ticker->addTick(0, QStringLiteral("0"));
  if (histogram_ && !histogram_->bins.empty()) {
    const double low = histogram_->bins.front().low, high = histogram_->bins.back().high;
    const int first = static_cast<int>(std::ceil(std::log10(low))),
              last = static_cast<int>(std::floor(std::log10(high)));
    const int every = std::max(1, (last - first + 3) / 4);
    for (int power = last; power >= first; power -= every) {
      const double value = std::pow(10.0, power), place = 0.5 + 4 * std::log2(value / low);
      if (place < 0.15 * lastBar()) continue;  // no room beside the 0
      const QString label = tr("1e%1").arg(power);
      ticker->addTick(place, label);
      ticker->addTick(-place, QChar(0x2212) + label);
    }
  }
  plot_->xAxis->setTicker(ticker);
}

void HistogramChart::applyPalette() {
  const QColor accent = palette().color(QPalette::Highlight), text = palette().color(QPalette::Text);
  QColor pale = text, fill = accent;
  pale.setAlphaF(0.35F);
  fill.setAlphaF(0.75F);
  colourAxes(plot_, palette());
  changed_->setBrush(fill);
  unchanged_->setBrush(pale);
  changed_->setPen(Qt::NoPen);
  unchanged_->setPen(Qt::NoPen);
  chosen_->setBrush(Qt::NoBrush);
  chosen_->setPen(QPen(text, hasFocus() ? 2 : 1));
  empty_->setColor(text);
  empty_->setFont(plot_->font());
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void HistogramChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyPalette();
  QWidget::changeEvent(event);
}

void HistogramChart::focusInEvent(QFocusEvent* event) {
  applyPalette();
  QWidget::focusInEvent(event);
}

void HistogramChart::focusOutEvent(QFocusEvent* event) {
  applyPalette();
  QWidget::focusOutEvent(event);
}

}  // namespace driftseal::ui
