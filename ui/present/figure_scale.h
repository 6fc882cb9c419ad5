// Where a figure stands between the least and the greatest that are shown.
#pragma once

#include <span>
#include <vector>

namespace driftseal::ui {

class FigureScale {
 public:
  FigureScale() = default;
  // Logarithmic: only figures above 0 count, and at most `decades` below the greatest are told apart.
  FigureScale(std::span<const double> figures, bool logarithmic, double decades = 6);

  bool isEmpty() const { return empty_; }  // there was no figure to show
  bool isLogarithmic() const { return logarithmic_; }
  double least() const { return least_; }
  double greatest() const { return greatest_; }
  double position(double figure) const;  // 0 .. 1
  double figureAt(double position) const;
  std::vector<double> ticks(int most) const;  // figures for a legend: ends included, ascending

 private:
  bool empty_ = true, logarithmic_ = false;
  double least_ = 0, greatest_ = 1;
};

}  // namespace driftseal::ui
