// driftseal-workbench [BASE TUNED] [--policy POLICY] [--language CODE]; a session, certificates or any
// mixture instead.
#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include "ui/dialogs/desktop_dialogs.h"
#include "ui/present/icons.h"
#include "ui/session/clock.h"
#include "ui/shell/languages.h"
#include "ui/shell/main_window.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

void describe(QCommandLineParser& arguments) {
  arguments.setApplicationDescription(tr("Audits how a fine-tuned network differs from its base."));
  arguments.addHelpOption();
  arguments.addVersionOption();
  arguments.addPositionalArgument(QStringLiteral("base"), tr("the base model: a file or a folder"),
                                  QStringLiteral("[BASE"));
  arguments.addPositionalArgument(QStringLiteral("tuned"), tr("the model tuned from it"),
                                  QStringLiteral("TUNED]"));
  arguments.addOption({QStringLiteral("policy"), tr("judge the drift by this policy"), tr("POLICY")});
  arguments.addOption({QStringLiteral("language"), tr("the language of the window: en or de"), tr("CODE")});
}

void openArguments(const QCommandLineParser& arguments, MainWindow& window) {
  const QStringList paths = arguments.positionalArguments();
  const bool pair = paths.size() == 2 && sortInputs(paths).models.size() == 2;
  if (pair) {
    window.openPair(paths[0], paths[1]);
  } else {
    window.openPaths(paths);
  }
  const QString policy = arguments.value(QStringLiteral("policy"));
  if (!policy.isEmpty()) window.audit().loadPolicy(policy);
}

// Known before the parser is, whose own words are translated, too.
QString wantedLanguage(const QStringList& arguments) {
  for (qsizetype i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == QLatin1String("--language")) return arguments.value(i + 1);
    if (arguments[i].startsWith(QLatin1String("--language=")))
      return arguments[i].section(QLatin1Char('='), 1);
  }
  return {};
}

}  // namespace
}  // namespace driftseal::ui

int main(int argc, char** argv) {
  using namespace driftseal::ui;
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("driftseal-workbench"));
  QApplication::setApplicationDisplayName(QStringLiteral("Driftseal"));
  QApplication::setOrganizationName(QStringLiteral("driftseal"));
  QApplication::setApplicationVersion(QStringLiteral(DRIFTSEAL_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("driftseal-workbench"));
  QApplication::setWindowIcon(programIcon());
  QSettings settings;
  installLanguage(application, wantedLanguage(QApplication::arguments()), settings);

  QCommandLineParser arguments;
  describe(arguments);
  arguments.process(application);

  const SteadyClock clock;
  DesktopDialogs dialogs;
  MainWindow window(clock, dialogs, settings, verifierBesideProgram());
  window.show();
  openArguments(arguments, window);
  return QApplication::exec();
}
