// One measure along the depth of the network: a point a tensor, in the order of the model. A click, the arrow
// keys, Home and End choose a tensor; the wheel zooms, dragging moves, 0 shows everything again.
#pragma once

#include <QStringList>
#include <optional>
#include <vector>

#include "ui/charts/chart.h"
#include "ui/charts/depth_groups.h"

class QCustomPlot;
class QCPGraph;
class QCPItemRect;
class QCPItemStraightLine;

namespace driftseal::ui {

struct ChartScale {
  QString title;             // of the vertical axis
  bool percent = false;      // values are shares, shown times 100
  bool logarithmic = false;  // a value of 0 then stands as a ring on the axis
};

class DriftChart : public Chart {
  Q_OBJECT

 public:
  explicit DriftChart(QWidget* parent = nullptr);

  QString title() const override { return scale_.title; }
  void paintChart(QPainter& painter, const QSize& size) override;
  QString csv() const override;

  void setTensors(const QStringList& names);                  // forgets all values
  void setValues(std::vector<std::optional<double>> values);  // one a tensor; absent: no point
  void setMatching(std::vector<bool> matching);  // the others are drawn pale and cannot be chosen
  void setScale(const ChartScale& scale);
  void setCurrent(int position);  // -1: none

  int current() const { return current_; }
  int pointCount() const;                     // points drawn with full colour
  QPointF pointPosition(int position) const;  // in this widget's coordinates
  QCustomPlot* plot() const { return plot_; }
  void showEverything();

 Q_SIGNALS:
  void currentChanged(int position);  // by the reviewer

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  bool canChoose(int position) const;
  std::optional<double> shown(int position) const;  // in units of the axis; none where there is no point
  bool isOnAxis(int position) const;                // a 0 on a logarithmic scale
  double floorValue() const;
  void choose(int position);
  void step(int from, int by);
  void clicked(const QPoint& at);
  void hovered(const QPoint& at, const QPoint& global);
  int nearest(const QPoint& at) const;
  void draw();
  void drawBands();
  void placeLabels();
  void drawCurrent();
  void fitAxes();
  void applyPalette();
  void describe();

  QStringList names_;
  std::vector<std::optional<double>> values_;
  std::vector<bool> matching_;
  ChartScale scale_;
  int current_ = -1;
  std::vector<DepthGroup> groups_;

  QCustomPlot* plot_;
  QCPGraph* pale_;
  QCPGraph* points_;
  QCPGraph* zeros_;
  QCPGraph* ring_;
  QCPItemStraightLine* cursor_;
  std::vector<QCPItemRect*> bands_;
};

}  // namespace driftseal::ui
