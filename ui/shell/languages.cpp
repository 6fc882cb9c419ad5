#include "ui/shell/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Resources of a static library have to be asked for, outside of any namespace.
static void initialiseTranslations() { Q_INIT_RESOURCE(translations); }

namespace driftseal::ui {
namespace {

const QString key = QStringLiteral("language");

void load(QCoreApplication& application, const QString& file, const QString& folder) {
  auto* translator = new QTranslator(&application);
  if (translator->load(file, folder)) application.installTranslator(translator);
}

QString firstKnown(const QStringList& wanted) {
  for (const QString& one : wanted) {
    const QString code = one.left(2).toLower();
    if (languages().contains(code)) return code;
  }
  return QStringLiteral("en");
}

}  // namespace

QStringList languages() { return {QStringLiteral("en"), QStringLiteral("de")}; }

QString languageName(const QString& code) {
  return code == QLatin1String("de") ? QStringLiteral("Deutsch") : QStringLiteral("English");
}

QString chosenLanguage(const QSettings& settings) { return settings.value(key).toString(); }

void setLanguage(QSettings& settings, const QString& code) {
  code.isEmpty() ? settings.remove(key) : settings.setValue(key, code);
}

QString installLanguage(QCoreApplication& application, const QString& wanted, const QSettings& settings) {
  initialiseTranslations();
  const QString asked = wanted.isEmpty() ? chosenLanguage(settings) : wanted;
  const QString code = firstKnown(asked.isEmpty() ? QLocale::system().uiLanguages() : QStringList{asked});
  if (!asked.isEmpty()) QLocale::setDefault(QLocale(asked.size() > 2 ? asked : code));
  load(application, QStringLiteral("driftseal_") + code, QStringLiteral(":/i18n"));
  load(application, QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  return code;
}

}  // namespace driftseal::ui
