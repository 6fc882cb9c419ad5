// What charts along depth are made of in QCustomPlot. Private to ui/charts.
#pragma once

#include <qcustomplot.h>

namespace driftseal::ui {

QCPGraph* addPoints(QCustomPlot* plot);
void preparePlot(QCustomPlot* plot);                       // axes, margins, zooming along the depth
void setLogarithmic(QCustomPlot* plot, bool logarithmic);  // of the vertical axis
void colourAxes(QCustomPlot* plot, const QPalette& palette);

}  // namespace driftseal::ui
