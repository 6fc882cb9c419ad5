#include "ui/present/error_text.h"

#include <QCoreApplication>

namespace driftseal::ui {
namespace {

QString sentence(const std::string& text) {
  QString words = QString::fromStdString(text).trimmed();
  if (words.isEmpty()) return {};
  words[0] = words[0].toUpper();
  return words.endsWith(QLatin1Char('.')) ? words : words + QLatin1Char('.');
}

QString place(const Error& error) {
  const QString file = QString::fromStdString(error.file), where = QString::fromStdString(error.where);
  if (file.isEmpty() && where.isEmpty()) return {};
  if (file.isEmpty()) return QCoreApplication::translate("driftseal::ui", "Place: %1.").arg(where);
  if (where.isEmpty()) return QCoreApplication::translate("driftseal::ui", "File: %1.").arg(file);
  return QCoreApplication::translate("driftseal::ui", "File: %1, %2.").arg(file, where);
}

}  // namespace

QString errorText(const Error& error) {
  QStringList parts = {sentence(error.message), place(error), sentence(error.remedy)};
  parts.removeAll(QString());
  return parts.join(QLatin1Char(' '));
}

}  // namespace driftseal::ui
