// The colours of colour_scale.h for every pixel of a picture: a table, in which zero and what is not finite
// have colours of their own.
#pragma once

#include <QPalette>
#include <QRgb>
#include <array>

namespace driftseal::ui {

class ColourMap {
 public:
  explicit ColourMap(const QPalette& palette);

  // Values from `low` to `high` are spread over the map; those beyond are shown as its ends.
  void setRange(double low, double high, bool logarithmic);
  QRgb colour(double value) const;  // 0: unchanged; NaN: not finite
  QRgb at(double share) const;      // of the way from low to high, in [0, 1]

  QRgb unchanged() const { return unchanged_; }
  QRgb notFinite() const { return not_finite_; }
  double low() const { return low_; }
  double high() const { return high_; }
  double valueAt(double share) const;
  bool isLogarithmic() const { return logarithmic_; }

 private:
  static constexpr int steps = 256;
  std::array<QRgb, steps> colours_;
  QRgb unchanged_, not_finite_;
  double low_ = 0, high_ = 1;
  bool logarithmic_ = false;
};

}  // namespace driftseal::ui
