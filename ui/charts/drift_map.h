// The map of a network: blocks down, roles across, each cell in the colour of its figure. Header row and
// column stay in view while the cells scroll. A click or the arrow keys choose a cell; Home and End go along
// the row (with Ctrl: to the first and last cell), PageUp and PageDown a view; Space goes through the tensors
// of a cell; Enter or a double click opens it.
#pragma once

#include <functional>

#include "ui/charts/chart.h"
#include "ui/charts/colour_scale.h"
#include "ui/charts/drift_cells.h"

class QScrollBar;

namespace driftseal::ui {

class DriftMap : public Chart {
  Q_OBJECT

 public:
  explicit DriftMap(QWidget* parent = nullptr);

  QString title() const override { return title_; }
  void paintChart(QPainter& painter, const QSize& size) override;  // all of it, not only what is in view
  QString csv() const override { return cellsCsv(cells_, title_); }

  void setMeasure(Measure measure, const QString& title, bool logarithmic);
  void setCells(const DriftCells& cells);
  void setTip(std::function<QString(int cell)> tip) { tip_ = std::move(tip); }  // asked for when hovered
  void setCurrent(int cell);                                                    // -1: none
  void setFit(bool fit);  // rows as low as they must be for all of them to be in view

  int current() const { return current_; }
  const DriftCells& cells() const { return cells_; }
  QRect cellRect(int cell) const;  // in this widget's coordinates, also of cells that are out of view
  int cellAt(const QPoint& at) const;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void chosen(int cell);  // by the reviewer
  void cycled(int cell);  // to the next tensor of it
  void opened(int cell);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool event(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Geometry {
    int header_width = 0, header_height = 0, legend_height = 0;
    int column_width = 1;
    double row_height = 1;
    QRect view;  // of the cells
    QPoint scrolled;
    QRect cell(int row, int column) const;
  };

  Geometry geometryFor(const QSize& size, bool whole) const;
  void measureHeads();
  void arrange();
  void paint(QPainter& painter, const Geometry& geometry, const QSize& size) const;
  void paintCells(QPainter& painter, const Geometry& geometry) const;
  void paintCell(QPainter& painter, const QRect& room, const DriftCell& cell, bool figures) const;
  void paintRowHeads(QPainter& painter, const Geometry& geometry) const;
  void paintColumnHeads(QPainter& painter, const Geometry& geometry) const;
  void paintCurrent(QPainter& painter, const Geometry& geometry) const;
  void paintLegend(QPainter& painter, const QRect& room) const;
  int paintRamp(QPainter& painter, const QRect& room) const;
  QString headText(const CellRow& row) const;
  void choose(int cell);
  bool isOpen(int cell) const { return cells_.isCell(cell) && cells_.at(cell).shown; }
  void moveAlong(int from, int by);
  void moveDown(int from_row, int by, int rows);
  int nearestInRow(int row, int column) const;
  void reveal(int cell);
  void describe();

  DriftCells cells_;
  ColourScale scale_;
  Measure measure_ = Measure::relative_norm;
  QString title_;
  bool logarithmic_ = true, fit_ = false;
  std::function<QString(int)> tip_;
  int current_ = -1, wanted_column_ = 0;
  Geometry geometry_;
  int widest_head_ = 0;  // of the rows
  QScrollBar *down_, *across_;
};

}  // namespace driftseal::ui
