// A plot drawn anew in a picture of its own size.
#pragma once

#include <QSize>

class QCustomPlot;
class QPainter;

namespace driftseal::ui {

void paintPlot(QCustomPlot* plot, QPainter& painter, const QSize& size);

}  // namespace driftseal::ui
