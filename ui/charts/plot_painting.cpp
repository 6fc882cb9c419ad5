#include "ui/charts/plot_painting.h"

#include <qcustomplot.h>

namespace driftseal::ui {

// QCustomPlot draws with a painter of its own; what it draws is recorded and played on ours, as vectors.
void paintPlot(QCustomPlot* plot, QPainter& painter, const QSize& size) {
  QPicture picture;
  QCPPainter recorder(&picture);
  recorder.setMode(QCPPainter::pmVectorized);
  recorder.setMode(QCPPainter::pmNoCaching);
  plot->toPainter(&recorder, size.width(), size.height());
  recorder.end();
  painter.fillRect(QRect({}, size), plot->palette().color(QPalette::Base));
  painter.drawPicture(0, 0, picture);
}

}  // namespace driftseal::ui
