// How often which change occurs, on logarithmic scales: negative changes to the left, positive ones to the
// right, the larger the farther from the middle, where the unchanged elements are. The arrow keys walk over
// the bars.
#pragma once

#include <memory>
#include <vector>

#include "core/drift/portrait/portrait.h"
#include "ui/charts/chart.h"

class QCustomPlot;
class QCPBars;
class QCPItemText;
class QLabel;

namespace driftseal::ui {

class HistogramChart : public Chart {
  Q_OBJECT

 public:
  explicit HistogramChart(QWidget* parent = nullptr);

  QString title() const override { return tr("Histogram of the change"); }
  void paintChart(QPainter& painter, const QSize& size) override;
  QString csv() const override;

  void setHistogram(std::shared_ptr<const DeltaHistogram> histogram);  // null: none
  void setEmptyText(const QString& text);

  // Bars are counted from the unchanged elements: 0; -1 and 1 hold the smallest changes.
  int current() const { return current_; }
  void setCurrent(int bar);
  int lastBar() const;
  QString readOut() const;
  QCustomPlot* plot() const { return plot_; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  std::uint64_t countOf(int bar) const;
  QString textOf(int bar) const;
  int barAt(double x) const;
  void step(int by);
  void draw();
  void placeTicks();
  void applyPalette();
  void describe();

  std::shared_ptr<const DeltaHistogram> histogram_;
  int current_ = 0;
  QCustomPlot* plot_;
  QCPBars *changed_, *unchanged_, *chosen_;
  QCPItemText* empty_;
  QLabel* read_out_;
};

}  // namespace driftseal::ui
