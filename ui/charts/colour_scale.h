// Figures as colours: viridis (van der Walt and Smith 2015), which is uniform to the eye and reads alike with
// any colour vision. More stands out: darker on a light background, brighter on a dark one.
#pragma once

#include <QColor>
#include <QPalette>

#include "ui/present/figure_scale.h"

namespace driftseal::ui {

QColor rampColour(double position, bool dark);  // 0 (least) .. 1 (most), others are clamped

class ColourScale : public FigureScale {
 public:
  using FigureScale::FigureScale;
  QColor colour(double figure, const QPalette& palette) const;
};

// Black or white, whichever reads better on this colour.
QColor inkOn(const QColor& fill);

}  // namespace driftseal::ui
