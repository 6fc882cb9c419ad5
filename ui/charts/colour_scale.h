// Figures as colours: viridis (van der Walt and Smith 2015), which is uniform to the eye and reads alike with
// any colour vision. More stands out: darker on a light background, brighter on a dark one.
#pragma once

#include <QColor>
#include <QImage>
#include <QPalette>
#include <span>
#include <vector>

namespace driftseal::ui {

QColor rampColour(double position, bool dark);  // 0 (least) .. 1 (most), others are clamped
QList<QRgb> rampTable(bool dark);               // 256 of them, for indexed images

// Where a figure stands between the least and the greatest that are shown.
class ColourScale {
 public:
  ColourScale() = default;
  // Logarithmic: only figures above 0 count, and at most `decades` below the greatest are told apart.
  ColourScale(std::span<const double> figures, bool logarithmic, double decades = 6);

  bool isEmpty() const { return empty_; }  // there was no figure to show
  bool isLogarithmic() const { return logarithmic_; }
  double least() const { return least_; }
  double greatest() const { return greatest_; }
  double position(double figure) const;  // 0 .. 1
  double figureAt(double position) const;
  QColor colour(double figure, const QPalette& palette) const;
  std::vector<double> ticks(int most) const;  // figures for a legend: ends included, ascending

 private:
  bool empty_ = true, logarithmic_ = false;
  double least_ = 0, greatest_ = 1;
};

// Black or white, whichever reads better on this colour.
QColor inkOn(const QColor& fill);

}  // namespace driftseal::ui
