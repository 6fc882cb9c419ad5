// Figures as a reviewer reads them, in the locale of the program.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

#include "core/tensor/shape.h"

namespace driftseal::ui {

QString figureText(double value);                         // 4 significant digits
QString figureText(const std::optional<double>& value);   // absent: an en dash
QString percentText(const std::optional<double>& share);  // of a share: 0.0123 -> 1.23 %
QString countText(std::uint64_t n);                       // with separators of thousands
QString bytesText(std::uint64_t bytes);
QString durationText(double seconds);   // 0.8 s, 12 s, 3 min 5 s, 2 h 10 min
QString timeLeftText(double seconds);   // "about 12 s left"
QString shapeText(const Shape& shape);  // 96 x 256, with a multiplication sign; "scalar"

}  // namespace driftseal::ui
