#include "ui/charts/colour_map.h"

#include <algorithm>
#include <cmath>

#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

// Polynomials of degree 6 that follow viridis to within 2 % (M. Zucker, shadertoy.com/view/WlfXRN).
constexpr std::array<std::array<double, 7>, 3> channels = {{
    {0.2777273272, 0.1050930431, -0.3308618287, -4.634230499, 6.228269936, 4.776384998, -5.435455856},
    {0.0054073445, 1.4046135299, 0.2148475595, -5.7991009734, 14.1799333668, -13.745145378, 4.6458526122},
    {0.3340998053, 1.3845901626, 0.0950951630, -19.332440956, 56.690552601, -65.353032633, 26.31243525},
}};

QRgb viridis(double t) {
  std::array<int, 3> levels;
  for (std::size_t channel = 0; channel < 3; ++channel) {
    double value = 0;
    for (std::size_t i = 7; i-- > 0;) value = value * t + channels[channel][i];
    levels[channel] = static_cast<int>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
  }
  return qRgb(levels[0], levels[1], levels[2]);
}

}  // namespace

ColourMap::ColourMap(const QPalette& palette)
    : unchanged_(palette.color(QPalette::Base).rgb()), not_finite_(toneColor(Tone::bad, palette).rgb()) {
  const bool dark = isDark(palette);
  for (int i = 0; i < steps; ++i) {
    const double t = i / (steps - 1.0);
    colours_[static_cast<std::size_t>(i)] = viridis(dark ? t : 1 - t);
  }
}

void ColourMap::setRange(double low, double high, bool logarithmic) {
  low_ = logarithmic ? low : 0;
  high_ = high;
  logarithmic_ = logarithmic && low > 0 && high > low;
}

QRgb ColourMap::at(double share) const {
  return colours_[static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * (steps - 1) + 0.5)];
}

QRgb ColourMap::colour(double value) const {
  if (std::isnan(value)) return not_finite_;
  if (value == 0) return unchanged_;
  if (logarithmic_) return at(std::log(value / low_) / std::log(high_ / low_));
  return at(high_ > 0 ? value / high_ : 1);
}

double ColourMap::valueAt(double share) const {
  return logarithmic_ ? low_ * std::pow(high_ / low_, share) : high_ * share;
}

}  // namespace driftseal::ui
