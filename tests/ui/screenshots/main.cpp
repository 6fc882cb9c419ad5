// driftseal_screenshots --screenshot FOLDER [--dark] [--size WxH]: every page of the workbench as a PNG.
#include <QCommandLineParser>
#include <QStyleFactory>

#include "tests/ui/screenshots/camera.h"
#include "tests/ui/support/palettes.h"

using namespace driftseal::ui;

namespace {

void takeAudit(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  camera.take(window, QStringLiteral("1-welcome"));
  bench.openLlama();
  bench.measured();
  camera.take(window, QStringLiteral("2-models"));
  takeDrift(bench, camera);
  bench.openLlama();
  bench.measured();
  window.showStage(Stage::policy);
  camera.take(window, QStringLiteral("5-policy-empty"));
  window.audit().propose(10);
  bench.judged();
  camera.take(window, QStringLiteral("6-policy"));
  takePolicy(bench, camera);
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QCommandLineParser arguments;
  const QCommandLineOption folder(QStringLiteral("screenshot"), QString(), QStringLiteral("FOLDER"),
                                  QStringLiteral("."));
  const QCommandLineOption dark(QStringLiteral("dark"));
  const QCommandLineOption size(QStringLiteral("size"), QString(), QStringLiteral("WxH"),
                                QStringLiteral("1280x800"));
  arguments.addOptions({folder, dark, size});
  arguments.process(application);
  if (arguments.isSet(dark)) QApplication::setPalette(darkPalette());
  const QStringList sides = arguments.value(size).split(QLatin1Char('x'));
  Camera camera{QDir(arguments.value(folder)),
                QLatin1Char('-') + arguments.value(size) +
                    (arguments.isSet(dark) ? QStringLiteral("-dark") : QStringLiteral("-light")),
                QSize(sides.value(0).toInt(), sides.value(1).toInt())};
  takeModels(camera);
  Bench bench;
  bench.window.resize(camera.size);
  takeAudit(bench, camera);
  takeRefusal(bench, camera);
  takeRunningProof(bench, camera);
  takeProof(bench, camera);
  takeFailure(camera);
  takeChain(bench, camera);
  return 0;
}
