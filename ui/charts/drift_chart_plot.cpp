#include "ui/charts/drift_chart_plot.h"

#include "ui/present/tone.h"

namespace driftseal::ui {

QCPGraph* addPoints(QCustomPlot* plot) {
  QCPGraph* graph = plot->addGraph();
  graph->setLineStyle(QCPGraph::lsNone);
  graph->setAdaptiveSampling(false);
  return graph;
}

void preparePlot(QCustomPlot* plot) {
  plot->setFocusPolicy(Qt::NoFocus);  // the chart around it has the focus
  plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  plot->axisRect()->setRangeDrag(Qt::Horizontal);
  plot->axisRect()->setRangeZoom(Qt::Horizontal);
  plot->axisRect()->setupFullAxesBox(false);
  plot->xAxis2->setTicks(false);
  plot->yAxis2->setTicks(false);
  plot->xAxis2->setTickLabels(false);
  plot->yAxis2->setTickLabels(false);
  plot->xAxis->grid()->setVisible(false);  // the bands of the layers stand instead
  plot->xAxis->grid()->setZeroLinePen(Qt::NoPen);
  plot->yAxis->grid()->setZeroLinePen(Qt::NoPen);
  plot->setNoAntialiasingOnDrag(true);
  plot->setPlottingHint(QCP::phFastPolylines, true);
}

void setLogarithmic(QCustomPlot* plot, bool logarithmic) {
  QCPAxis* axis = plot->yAxis;
  axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (logarithmic) {
    axis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    axis->setNumberFormat(QStringLiteral("g"));
    axis->setNumberPrecision(3);
  } else {
    axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    axis->setNumberFormat(QStringLiteral("g"));
    axis->setNumberPrecision(4);
  }
}

void colourAxes(QCustomPlot* plot, const QPalette& palette) {
  const QColor text = palette.color(QPalette::Text);
  QColor line = text, grid = text;
  line.setAlphaF(0.45F);
  grid.setAlphaF(0.12F);
  plot->setBackground(QBrush(palette.color(QPalette::Base)));
  for (QCPAxis* axis : {plot->xAxis, plot->yAxis, plot->xAxis2, plot->yAxis2}) {
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTickPen(line);
    axis->setLabelColor(text);
    axis->setTickLabelColor(text);
    axis->grid()->setPen(QPen(grid, 1));
    axis->grid()->setSubGridVisible(false);
    axis->setLabelFont(plot->font());
    axis->setTickLabelFont(plot->font());
  }
}

}  // namespace driftseal::ui
