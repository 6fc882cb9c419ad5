#include "ui/present/figure_scale.h"

#include <algorithm>
#include <cmath>

namespace driftseal::ui {

FigureScale::FigureScale(std::span<const double> figures, bool logarithmic, double decades)
    : logarithmic_(logarithmic) {
  for (const double figure : figures) {
    if (!std::isfinite(figure) || (logarithmic && figure <= 0)) continue;
    least_ = empty_ ? figure : std::min(least_, figure);
    greatest_ = empty_ ? figure : std::max(greatest_, figure);
    empty_ = false;
  }
  if (empty_) return;
  if (logarithmic) least_ = std::max(least_, greatest_ * std::pow(10, -decades));
  if (!logarithmic) least_ = std::min(least_, 0.0);
}

double FigureScale::position(double figure) const {
  if (greatest_ <= least_) return 1;
  const double figure_in = std::clamp(figure, least_, greatest_);
  if (!logarithmic_) return (figure_in - least_) / (greatest_ - least_);
  return std::log(figure_in / least_) / std::log(greatest_ / least_);
}

double FigureScale::figureAt(double position) const {
  if (!logarithmic_) return least_ + position * (greatest_ - least_);
  return least_ * std::pow(greatest_ / least_, position);
}

std::vector<double> FigureScale::ticks(int most) const {
  if (empty_) return {};
  if (greatest_ <= least_ || most < 2) return {greatest_};
  std::vector<double> figures;
  for (int i = 0; i < most; ++i) figures.push_back(figureAt(i / (most - 1.0)));
  return figures;
}

}  // namespace driftseal::ui
