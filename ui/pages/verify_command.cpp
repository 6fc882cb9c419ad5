#include "ui/pages/verify_command.h"

#include <QStringList>

namespace driftseal::ui {
namespace {

QString word(QString text) {
  return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}
QString word(const std::string& text, const QString& placeholder) {
  return text.empty() ? placeholder : word(QString::fromStdString(text));
}

}  // namespace

QString verifyCommand(const QString& certificate, const Demands& demands) {
  QStringList words{
      QStringLiteral("driftseal-verify"), word(certificate),
      QStringLiteral("--base-manifest"),  word(demands.base_manifest, QStringLiteral("BASE.json")),
      QStringLiteral("--policy"),         word(demands.policy, QStringLiteral("POLICY.json")),
      QStringLiteral("--min-bits"),       QString::number(demands.minimum_bits)};
  for (const std::string& key : demands.trusted) words << QStringLiteral("--trust") << word(key, {});
  return words.join(QLatin1Char(' '));
}

}  // namespace driftseal::ui
