// The singular values of a change, largest first, and what a change of rank r would leave: the cursor stands
// between the values that rank r keeps and those that it leaves. A click, the arrow keys, Page Up and Down,
// Home and End move it.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/drift/spectrum/spectrum.h"
#include "ui/charts/chart.h"

class QCustomPlot;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QLabel;

namespace driftseal::ui {

class SpectrumChart : public Chart {
  Q_OBJECT

 public:
  explicit SpectrumChart(QWidget* parent = nullptr);

  QString title() const override { return tr("Singular values of the change"); }
  void paintChart(QPainter& painter, const QSize& size) override;
  QString csv() const override;

  void setSpectrum(std::shared_ptr<const Spectrum> spectrum);  // null: none
  void setEmptyText(const QString& text);                      // shown instead of a spectrum
  void setRankBudget(std::optional<std::uint64_t> rank);       // that the policy allows

  int rank() const { return rank_; }   // of the cursor
  void setRank(int rank);              // as far as values are known
  QString readOut() const;             // "Rank 16 leaves 0.0021 (2.4 % of |D|)"
  QString figures() const;             // ranks, noise edge
  QPointF valuePosition(int i) const;  // of the i-th value, from 0; in the plot's coordinates
  QCustomPlot* plot() const { return plot_; }

 Q_SIGNALS:
  void rankChanged(int rank);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Mark {
    QCPItemStraightLine* line;
    QCPItemText* label;
  };

  Mark addMark();
  void placeMark(Mark& mark, std::optional<double> rank, const QString& text, int line);
  int count() const;
  void draw();
  void drawMarks();
  void drawCursor();
  void fitAxes();
  void applyPalette();
  void describe();
  void hovered(const QPoint& at, const QPoint& global);

  std::shared_ptr<const Spectrum> spectrum_;
  std::optional<std::uint64_t> budget_;
  int rank_ = 0;

  QCustomPlot* plot_;
  QCPGraph *kept_, *left_;
  QCPItemStraightLine *cursor_, *noise_;
  QCPItemText *noise_label_, *empty_;
  Mark numerical_, effective_, allowed_;
  QLabel *read_out_, *figures_;
};

}  // namespace driftseal::ui
