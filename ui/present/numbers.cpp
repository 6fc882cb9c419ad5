#include "ui/present/numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }
const QString absent = QStringLiteral("\u2013");

}  // namespace

QString figureText(double value) {
  if (value == 0) return QStringLiteral("0");
  const double size = std::abs(value);
  return QLocale().toString(value, size >= 1e6 || size < 1e-3 ? 'e' : 'g',
                            size >= 1e6 || size < 1e-3 ? 3 : 4);
}

QString figureText(const std::optional<double>& value) { return value ? figureText(*value) : absent; }

QString percentText(const std::optional<double>& share) {
  if (!share) return absent;
  const double percent = *share * 100;
  if (percent == 0) return QStringLiteral("0 %");
  if (percent < 0.01) return QStringLiteral("< 0.01 %");
  const bool whole = percent >= 1e3 && percent < 1e7;  // no powers of ten while there is room for digits
  const QString digits =
      whole ? QLocale().toString(percent, 'f', 0) : QLocale().toString(percent, 'g', percent >= 100 ? 4 : 3);
  return digits + QStringLiteral(" %");
}

QString countText(std::uint64_t n) { return QLocale().toString(static_cast<qulonglong>(n)); }

QString bytesText(std::uint64_t bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeIecFormat);
}

QString durationText(double seconds) {
  if (seconds < 9.95) return tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
  const auto whole = static_cast<qint64>(std::llround(seconds));
  if (whole < 60) return tr("%1 s").arg(whole);
  if (whole < 3600) return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
  return tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString timeLeftText(double seconds) {
  if (seconds < 1) return tr("almost done");
  return tr("about %1 left").arg(durationText(std::ceil(seconds)));
}

QString shapeText(const Shape& shape) {
  if (shape.empty()) return tr("scalar");
  QStringList sizes;
  for (const std::uint64_t size : shape) sizes << QString::number(size);
  return sizes.join(QStringLiteral(" \u00d7 "));
}

}  // namespace driftseal::ui
