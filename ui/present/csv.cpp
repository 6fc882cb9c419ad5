#include "ui/present/csv.h"

namespace driftseal::ui {

QString quoted(QString text) {
  return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString plainFigure(const std::optional<double>& value) {
  return value ? QString::number(*value, 'g', 17) : QString();
}

QString csvCell(const QVariant& figure, const QString& text) {
  switch (figure.typeId()) {
    case QMetaType::Double:
      return plainFigure(figure.toDouble());
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
      return figure.toString();
    default:
      return quoted(text);
  }
}

}  // namespace driftseal::ui
