// driftseal-workbench BASE TUNED [--policy POLICY]; any of BASE and TUNED may also be a certificate.
#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include "ui/dialogs/desktop_dialogs.h"
#include "ui/present/icons.h"
#include "ui/session/clock.h"
#include "ui/shell/main_window.h"

namespace {

QString tr(const char* text) { return QCoreApplication::translate("main", text); }

void openArguments(const QCommandLineParser& arguments, const QString& policy,
                   driftseal::ui::MainWindow& window) {
  const QStringList paths = arguments.positionalArguments();
  const bool pair = paths.size() == 2 && driftseal::ui::sortInputs(paths).models.size() == 2;
  if (pair) {
    window.openPair(paths[0], paths[1]);
  } else {
    window.openPaths(paths);
  }
  if (!policy.isEmpty()) window.audit().loadPolicy(policy);
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("driftseal-workbench"));
  QApplication::setApplicationDisplayName(QStringLiteral("Driftseal"));
  QApplication::setOrganizationName(QStringLiteral("driftseal"));
  QApplication::setApplicationVersion(QStringLiteral(DRIFTSEAL_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("driftseal-workbench"));
  QApplication::setWindowIcon(driftseal::ui::programIcon());

  QCommandLineParser arguments;
  arguments.setApplicationDescription(tr("Audits how a fine-tuned network differs from its base."));
  arguments.addHelpOption();
  arguments.addVersionOption();
  arguments.addPositionalArgument(QStringLiteral("base"), tr("the base model: a file or a folder"),
                                  QStringLiteral("[BASE"));
  arguments.addPositionalArgument(QStringLiteral("tuned"), tr("the model tuned from it"),
                                  QStringLiteral("TUNED]"));
  const QCommandLineOption policy(QStringLiteral("policy"), tr("judge the drift by this policy"),
                                  tr("POLICY"));
  arguments.addOption(policy);
  arguments.process(application);

  const driftseal::ui::SteadyClock clock;
  driftseal::ui::DesktopDialogs dialogs;
  QSettings settings;
  driftseal::ui::MainWindow window(clock, dialogs, settings, driftseal::ui::verifierBesideProgram());
  window.show();
  openArguments(arguments, arguments.value(policy), window);
  return QApplication::exec();
}
