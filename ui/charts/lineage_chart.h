// Models as boxes and certificates as arrows between them, from left to right. Arrow keys and clicks move
// over the certificates; Enter opens the one that is marked.
#pragma once

#include <vector>

#include "ui/charts/chart.h"
#include "ui/present/look.h"

namespace driftseal::ui {

struct LineageBox {
  QString name, detail;
  int depth = 0;  // column
};

struct LineageArrow {
  QString name;
  Look look;
  int from = 0, to = 0;      // boxes
  bool highlighted = false;  // on the path that is shown
};

class LineageChart : public Chart {
  Q_OBJECT

 public:
  explicit LineageChart(QWidget* parent = nullptr);
  void setLineage(std::vector<LineageBox> boxes, std::vector<LineageArrow> arrows);
  void setCurrent(int arrow);
  int current() const { return current_; }

  QString title() const override { return tr("Lineage"); }
  void paintChart(QPainter& painter, const QSize& size) override;
  QString csv() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void currentChanged(int arrow);
  void activated(int arrow);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Place {
    int column, row;
  };
  void arrange();
  void describeCurrent();
  QSize boxSize() const;
  QRectF boxAt(int box, const QSize& size) const;
  QLineF lineOf(int arrow, const QSize& size) const;
  QRectF labelOf(int arrow, const QSize& size) const;
  void paintArrow(QPainter& painter, int arrow, const QSize& size) const;
  void paintBox(QPainter& painter, int box, const QSize& size) const;
  int arrowAt(const QPointF& point) const;

  std::vector<LineageBox> boxes_;
  std::vector<LineageArrow> arrows_;
  std::vector<Place> places_;
  std::vector<int> order_;  // of arrows, from left to right and from top to bottom: how the keys walk
  int columns_ = 0, rows_ = 0, current_ = -1;
};

}  // namespace driftseal::ui
