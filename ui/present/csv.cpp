#include "ui/present/csv.h"

namespace driftseal::ui {

QString quoted(QString text) {
  return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString plainFigure(const std::optional<double>& value) {
  return value ? QString::number(*value, 'g', 17) : QString();
}

}  // namespace driftseal::ui
