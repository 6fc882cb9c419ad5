#include "ui/charts/colour_map.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/colour_scale.h"
#include "ui/present/tone.h"

namespace driftseal::ui {
ColourMap::ColourMap(const QPalette& palette)
    : unchanged_(palette.color(QPalette::Base).rgb()), not_finite_(toneColor(Tone::bad, palette).rgb()) {
  const bool dark = isDark(palette);
  for (int i = 0; i < steps; ++i) {
    const double t = i / (steps - 1.0);
    colours_[static_cast<std::size_t>(i)] = rampColour(t, dark).rgb();
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
