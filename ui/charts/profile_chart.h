// One measure along the depth of the network: a line a role, told apart by colour, dash and marker; the list
// beside it turns lines off. A ring on the axis is an unchanged block. A click or the arrow keys choose (left
// and right along the line, up and down to another line, Home and End its ends); the wheel zooms, dragging
// moves, 0 shows everything again; Enter opens what is chosen.
#pragma once

#include <functional>
#include <vector>

#include "ui/charts/chart.h"
#include "ui/charts/drift_cells.h"

class QCustomPlot;
class QCPGraph;
class QCPItemStraightLine;
class QListWidget;

namespace driftseal::ui {

class ProfileChart : public Chart {
  Q_OBJECT

 public:
  explicit ProfileChart(QWidget* parent = nullptr);

  QString title() const override { return tr("%1 along depth").arg(title_); }
  void paintChart(QPainter& painter, const QSize& size) override;
  QString csv() const override { return cellsCsv(cells_, title_); }

  void setMeasure(Measure measure, const QString& title, bool logarithmic);
  void setCells(const DriftCells& cells);
  void setTip(std::function<QString(int cell)> tip) { tip_ = std::move(tip); }
  void setCurrent(int cell);  // -1: none
  void showEverything();

  int current() const { return current_; }
  int pointCount() const;                 // points that can be chosen
  QPointF pointPosition(int cell) const;  // in this widget's coordinates
  QCustomPlot* plot() const { return plot_; }
  QListWidget* legend() const { return legend_; }

 Q_SIGNALS:
  void chosen(int cell);  // by the reviewer
  void opened(int cell);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  bool isLineShown(int column) const;
  bool canChoose(int cell) const;
  std::optional<double> onAxis(int cell) const;  // in units of the axis; none where there is no point
  void choose(int cell);
  void step(int row, int by);
  void stepLine(int by);
  void clicked(const QPoint& at);
  void hovered(const QPoint& at, const QPoint& global);
  int nearest(const QPoint& at) const;
  void remakeLines();
  void styleLines();
  void draw();
  void drawCurrent();
  void placeLabels();
  void thinMarks();
  void fitAxes();
  void applyPalette();
  void describe();

  DriftCells cells_;
  FigureScale scale_;
  Measure measure_ = Measure::relative_norm;
  QString title_;
  bool logarithmic_ = true;
  std::function<QString(int)> tip_;
  int current_ = -1;

  QCustomPlot* plot_;
  QListWidget* legend_;
  std::vector<QCPGraph*> lines_;  // a column each
  QCPGraph *pale_, *zeros_, *lone_, *ring_;
  QCPItemStraightLine* cursor_;
};

}  // namespace driftseal::ui
