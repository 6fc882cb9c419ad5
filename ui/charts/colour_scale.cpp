#include "ui/charts/colour_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

constexpr std::array<QRgb, 9> viridis = {0xff440154, 0xff472d7b, 0xff3b528b, 0xff2c728e, 0xff21918c,
                                         0xff28ae80, 0xff5ec962, 0xffaddc30, 0xfffde725};
constexpr int table_size = 256;

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

QList<QRgb> rampTable(bool dark) {
  QList<QRgb> table;
  for (int i = 0; i < table_size; ++i) table << rampColour(i / (table_size - 1.0), dark).rgb();
  return table;
}

ColourScale::ColourScale(std::span<const double> figures, bool logarithmic, double decades)
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

double ColourScale::position(double figure) const {
  if (greatest_ <= least_) return 1;
  const double figure_in = std::clamp(figure, least_, greatest_);
  if (!logarithmic_) return (figure_in - least_) / (greatest_ - least_);
  return std::log(figure_in / least_) / std::log(greatest_ / least_);
}

double ColourScale::figureAt(double position) const {
  if (!logarithmic_) return least_ + position * (greatest_ - least_);
  return least_ * std::pow(greatest_ / least_, position);
}

QColor ColourScale::colour(double figure, const QPalette& palette) const {
  return rampColour(position(figure), isDark(palette));
}

std::vector<double> ColourScale::ticks(int most) const {
  if (empty_) return {};
  if (greatest_ <= least_ || most < 2) return {greatest_};
  std::vector<double> figures;
  for (int i = 0; i < most; ++i) figures.push_back(figureAt(i / (most - 1.0)));
  return figures;
}

QColor inkOn(const QColor& fill) {
  const double brightness = 0.299 * fill.redF() + 0.587 * fill.greenF() + 0.114 * fill.blueF();
  return brightness > 0.55 ? QColor(Qt::black) : QColor(Qt::white);
}

}  // namespace driftseal::ui
