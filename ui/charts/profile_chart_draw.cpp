#include <QListWidget>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "ui/charts/drift_chart_plot.h"
#include "ui/charts/plot_painting.h"
#include "ui/charts/profile_chart.h"
#include "ui/charts/profile_lines.h"
#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

constexpr double pale_size = 4, zero_size = 6, ring_size = 14, label_gap = 8;
constexpr int most_marks = 1000;  // of the lines: more than that has no room in a picture
constexpr QSize legend_icon(30, 12);

using Points = QVector<QCPGraphData>;

// One, however many figures are missing: QCustomPlot draws marks for gaps too, outside the picture.
void addGap(Points& line, double at) {
  if (!line.isEmpty() && !std::isnan(line.last().value))
    line.append({at, std::numeric_limits<double>::quiet_NaN()});
}

// Points between two gaps: they are seen by their mark only.
void addLonePoints(const Points& line, Points& lone) {
  const auto isGap = [&line](qsizetype at) {
    return at < 0 || at >= line.size() || std::isnan(line[at].value);
  };
  for (qsizetype at = 0; at < line.size(); ++at)
    if (!isGap(at) && isGap(at - 1) && isGap(at + 1)) lone.append(line[at]);
}
constexpr int legend_padding = 46;

}  // namespace

void ProfileChart::remakeLines() {
  for (QCPGraph* line : lines_) plot_->removeGraph(line);
  lines_.clear();
  const QSignalBlocker quiet(legend_);
  legend_->clear();
  int widest = 0;
  for (const CellColumn& column : cells_.columns) {
    QCPGraph* line = plot_->addGraph();
    line->setAdaptiveSampling(false);
    line->setName(column.name);
    lines_.push_back(line);
    auto* item = new QListWidgetItem(column.label, legend_);
    item->setToolTip(column.name);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Checked);
    widest = std::max(widest, fontMetrics().horizontalAdvance(column.label));
  }
  legend_->setIconSize(legend_icon);
  legend_->setFixedWidth(widest + legend_icon.width() + legend_padding);
  legend_->setVisible(!cells_.columns.empty());
  styleLines();
}

void ProfileChart::styleLines() {
  const QSignalBlocker quiet(legend_);
  const bool dark = isDark(palette());
  for (int line = 0; line < static_cast<int>(lines_.size()); ++line) {
    QCPGraph* graph = lines_[static_cast<std::size_t>(line)];
    graph->setPen(linePen(line, dark));
    graph->setScatterStyle(lineMarker(line, dark));
    legend_->item(line)->setIcon(lineIcon(line, dark, legend_icon));
  }
}

// A line is broken where a layer has no figure, and between towers: what it joins are neighbours.
void ProfileChart::draw() {
  Points pale, zeros, lone;
  std::map<int, double> zero_rows;  // of several roles they stand on one another
  const int columns = cells_.columnCount();
  for (int column = 0; column < static_cast<int>(lines_.size()); ++column) {
    Points line;
    line.reserve(cells_.rowCount());
    const bool wanted = isLineShown(column);
    for (int row = 0; row < cells_.rowCount(); ++row) {
      const int cell = row * columns + column;
      const bool breaks = row > 0 && cells_.row(cell).tower != cells_.row(cell - columns).tower;
      if (breaks) addGap(line, row - 0.5);
      const DriftCell& shown = cells_.at(cell);
      if (shown.state == DriftCell::State::none) continue;
      const auto value = wanted ? onAxis(cell) : std::nullopt;
      const bool on_axis = value && logarithmic_ && *shown.value <= 0;
      if (value && !shown.shown) pale.append({static_cast<double>(row), *value});
      if (on_axis && shown.shown) zero_rows.emplace(row, *value);
      if (value && shown.shown && !on_axis) {
        line.append({static_cast<double>(row), *value});
      } else {
        addGap(line, row);
      }
    }
    addLonePoints(line, lone);
    lines_[static_cast<std::size_t>(column)]->setVisible(wanted);
    lines_[static_cast<std::size_t>(column)]->data()->set(line, true);
  }
  for (const auto& [row, value] : zero_rows) zeros.append({static_cast<double>(row), value});
  pale_->data()->set(pale);
  zeros_->data()->set(zeros);
  lone_->data()->set(lone);
  thinMarks();
  drawCurrent();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

// Where the points stand closer than marks have room, every second, third .. has one, and lone points a dot.
void ProfileChart::thinMarks() {
  const double part = std::min(1.0, plot_->xAxis->range().size() / std::max(1, cells_.rowCount()));
  const auto skip = [part](qsizetype points) {
    return static_cast<int>(part * static_cast<double>(points) / most_marks);
  };
  qsizetype points = 0;
  for (const QCPGraph* line : lines_) points += line->dataCount();
  for (QCPGraph* line : lines_) line->setScatterSkip(skip(points));
  lone_->setVisible(skip(points) > 0);
  zeros_->setScatterSkip(skip(zeros_->dataCount()));
}

void ProfileChart::drawCurrent() {
  ring_->data()->clear();
  const bool visible = cells_.isCell(current_);
  cursor_->setVisible(visible);
  if (!visible) return;
  const int row = current_ / cells_.columnCount();
  cursor_->point1->setCoords(row, 0.1);
  cursor_->point2->setCoords(row, 1);
  if (const auto value = onAxis(current_)) ring_->addData(row, *value);
}

// As many labels as have room.
void ProfileChart::placeLabels() {
  const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
  const QFontMetrics metrics(plot_->xAxis->tickLabelFont());
  double taken = -1e9;
  for (int row = 0; row < cells_.rowCount(); ++row) {
    const QString& label = cells_.rows[static_cast<std::size_t>(row)].label;
    const double at = plot_->xAxis->coordToPixel(row);
    if (at < taken + label_gap) continue;
    const double half = metrics.horizontalAdvance(label) / 2.0;
    if (at - half < taken + label_gap) continue;
    taken = at + half;
    ticker->addTick(row, label);
  }
  plot_->xAxis->setTicker(ticker);
}

void ProfileChart::fitAxes() {
  const double unit = isShare(measure_) ? 100 : 1;
  const double low = scale_.isEmpty() ? 1e-6 : scale_.least() * unit,
               high = scale_.isEmpty() ? 1 : scale_.greatest() * unit;
  if (logarithmic_) {
    plot_->yAxis->setRange(low * 0.2, std::max(high * 1.6, low * 10));
  } else {
    plot_->yAxis->setRange(-0.04 * high, high > 0 ? high * 1.08 : 1);
  }
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ProfileChart::applyPalette() {
  const QColor accent = palette().color(QPalette::Highlight), text = palette().color(QPalette::Text);
  QColor pale = text;
  pale.setAlphaF(0.28F);
  colourAxes(plot_, palette());
  styleLines();
  zeros_->setScatterStyle({QCPScatterStyle::ssCircle, text, palette().color(QPalette::Base), zero_size});
  pale_->setScatterStyle({QCPScatterStyle::ssSquare, QPen(Qt::NoPen), QBrush(pale), pale_size});
  lone_->setScatterStyle({QCPScatterStyle::ssSquare, QPen(Qt::NoPen), QBrush(text), pale_size});
  ring_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(text, 2), Qt::NoBrush, ring_size));
  QColor line = hasFocus() ? accent : text;
  line.setAlphaF(hasFocus() ? 0.9F : 0.4F);
  cursor_->setPen(QPen(line, 1, Qt::DashLine));
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

// The list beside the plot is no part of a picture: the plot's own legend stands in it.
void ProfileChart::paintChart(QPainter& painter, const QSize& size) {
  for (QCPGraph* graph : {pale_, zeros_, lone_, ring_}) graph->removeFromLegend();
  plot_->legend->setVisible(true);
  plot_->legend->setFont(plot_->font());
  plot_->legend->setTextColor(palette().color(QPalette::Text));
  plot_->legend->setBrush(palette().color(QPalette::Base));
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    if (!isLineShown(static_cast<int>(line))) lines_[line]->removeFromLegend();
    if (isLineShown(static_cast<int>(line))) lines_[line]->addToLegend();
  }
  paintPlot(plot_, painter, size);
  plot_->legend->setVisible(false);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ProfileChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyPalette();
  QWidget::changeEvent(event);
}

void ProfileChart::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  QMetaObject::invokeMethod(this, &ProfileChart::placeLabels, Qt::QueuedConnection);
}

void ProfileChart::focusInEvent(QFocusEvent* event) {
  applyPalette();
  QWidget::focusInEvent(event);
}

void ProfileChart::focusOutEvent(QFocusEvent* event) {
  applyPalette();
  QWidget::focusOutEvent(event);
}

}  // namespace driftseal::ui
