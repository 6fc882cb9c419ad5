#include "ui/charts/colour_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

constexpr std::array<QRgb, 9> viridis = {0xff440154, 0xff472d7b, 0xff3b528b, 0xff2c728e, 0xff21918c,
                                         0xff28ae80, 0xff5ec962, 0xffaddc30, 0xfffde725};

int between(int a, int b, double share) { return static_cast<int>(std::lround(a + (b - a) * share)); }

QRgb viridisAt(double position) {
  const double at = position * (viridis.size() - 1);
  const auto low = std::min(static_cast<std::size_t>(at), viridis.size() - 2);
  const double share = at - static_cast<double>(low);
  const QRgb a = viridis[low], b = viridis[low + 1];
  return qRgb(between(qRed(a), qRed(b), share), between(qGreen(a), qGreen(b), share),
              between(qBlue(a), qBlue(b), share));
}

}  // namespace

QColor rampColour(double position, bool dark) {
  const double at = std::clamp(position, 0.0, 1.0);
  return QColor(viridisAt(dark ? at : 1 - at));
}

QColor ColourScale::colour(double figure, const QPalette& palette) const {
  return rampColour(position(figure), isDark(palette));
}

QColor inkOn(const QColor& fill) {
  const double brightness = 0.299 * fill.redF() + 0.587 * fill.greenF() + 0.114 * fill.blueF();
  return brightness > 0.55 ? QColor(Qt::black) : QColor(Qt::white);
}

}  // namespace driftseal::ui
