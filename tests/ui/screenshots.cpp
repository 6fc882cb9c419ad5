// driftseal_screenshots --screenshot FOLDER [--dark] [--size WxH]: every page of the workbench as a PNG.
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QScreen>
#include <QStyleFactory>
#include <QTabWidget>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/generated_model.h"
#include "tests/ui/support/palettes.h"
#include "ui/pages/certificate_files.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/certify_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/path_field.h"

using namespace driftseal::ui;

namespace {

struct Camera {
  QDir folder;
  QString suffix;

  void take(MainWindow& window, const QString& name) const {
    QTest::qWait(350);
    window.grab().save(folder.filePath(name + suffix + QStringLiteral(".png")));
  }
};

void takeAudit(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  camera.take(window, QStringLiteral("1-welcome"));
  bench.openLlama();
  bench.measured();
  camera.take(window, QStringLiteral("2-models"));
  window.showStage(Stage::drift);
  window.selection().setRow(20);
  camera.take(window, QStringLiteral("3-drift"));
  window.searchBox()->setText(QStringLiteral("q_proj"));
  camera.take(window, QStringLiteral("4-drift-filtered"));
  window.searchBox()->clear();
  window.showStage(Stage::policy);
  camera.take(window, QStringLiteral("5-policy-empty"));
  window.audit().propose(10);
  bench.judged();
  camera.take(window, QStringLiteral("6-policy"));
}

void takeRefusal(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  const auto policy = *window.audit().policy();
  window.openPair(sample(QStringLiteral("llama/base")), sample(QStringLiteral("llama/malicious")));
  bench.until([&] { return window.audit().judgement() && window.audit().judgement()->denies(); });
  window.showStage(Stage::policy);
  camera.take(window, QStringLiteral("7-policy-refused"));
  window.showStage(Stage::certify);
  camera.take(window, QStringLiteral("8-certify-refused"));
  window.audit().setPolicy({"{ \"rules\": [ 3 ] }", "broken.json"});
  bench.until([&] { return window.messages()->count() > 0; });
  window.showStage(Stage::policy);
  camera.take(window, QStringLiteral("9-policy-broken"));
  window.messages()->clear();
}

bool propose(Bench& bench) {
  if (!bench.measured()) return false;
  bench.window.audit().propose(10);
  return bench.judged();
}

void takeRunningProof(Bench& bench, const Camera& camera) {
  constexpr int layers = 200;
  MainWindow& window = bench.window;
  const QString base = bench.folder.filePath(QStringLiteral("base.safetensors"));
  const QString tuned = bench.folder.filePath(QStringLiteral("tuned.safetensors"));
  if (!writeModel(base, layers, '\x10') || !writeModel(tuned, layers, '\x11')) return;
  window.openPair(base, tuned);
  if (!propose(bench)) return;
  window.showStage(Stage::certify);
  window.audit().certify({}, bench.folder.filePath(QStringLiteral("large.driftseal")));
  QTest::qWait(900);
  camera.take(window, QStringLiteral("b-certify-running"));
  window.audit().stopProof();
  bench.until([&] { return !window.audit().isProving(); });
}

void takeCertificate(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  bench.openMlp();
  if (!propose(bench)) return;
  window.showStage(Stage::certify);
  camera.take(window, QStringLiteral("a-certify-ready"));
  const QString path = bench.folder.filePath(QStringLiteral("mlp.driftseal"));
  window.audit().certify({}, path);
  bench.until([&] { return !window.audit().isProving(); }, 240'000);
  camera.take(window, QStringLiteral("c-certify-done"));
  window.showStage(Stage::certificates);
  camera.take(window, QStringLiteral("d-certificates-empty"));
  window.certificates().open(path);
  bench.until([&] { return !window.certificates().isChecking(); });
  camera.take(window, QStringLiteral("e-certificate"));
  window.certificates().setPolicy(QStringLiteral(DRIFTSEAL_SOURCE_DIR "/LICENSE"));
  bench.until([&] { return !window.certificates().isChecking(); });
  camera.take(window, QStringLiteral("f-certificate-failed"));
}

void takeChain(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  auto* page = window.certificatesPage();
  const auto certify = [&](const char* base, const char* tuned, const QString& path) {
    window.openPair(sample(QString::fromLatin1(base)), sample(QString::fromLatin1(tuned)));
    if (!propose(bench)) return;
    driftseal::audit::CertifyOptions options;
    options.name_files = true;
    window.audit().certify(options, path);
    bench.until([&] { return !window.audit().isProving(); }, 240'000);
  };
  const QString first = bench.folder.filePath(QStringLiteral("mlp-v1.driftseal")),
                second = bench.folder.filePath(QStringLiteral("mlp-v2.driftseal"));
  certify("mlp/base", "mlp/lastlayer", first);
  certify("mlp/lastlayer", "mlp/full", second);
  window.openPaths({first, second});
  const auto settled = [&] {
    return !window.certificates().isChecking() && !window.certificates().isCheckingFiles();
  };
  bench.until(settled);
  for (int tab = 0; tab < page->tabs()->count(); ++tab) {
    page->tabs()->setCurrentIndex(tab);
    camera.take(window, QStringLiteral("g-certificate-tab%1").arg(tab));
  }
  auto* files = page->findChild<FilesView*>();
  page->tabs()->setCurrentWidget(files);
  files->takeOpenPair();
  bench.until(settled);
  camera.take(window, QStringLiteral("h-certificate-linked"));
  files->secret()->setPath(QString());
  files->tuned()->setPath(sample(QStringLiteral("mlp/base")));
  files->base()->setPath(sample(QStringLiteral("mlp/base")));
  files->run();
  bench.until(settled);
  camera.take(window, QStringLiteral("i-certificate-other-files"));
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
                    (arguments.isSet(dark) ? QStringLiteral("-dark") : QStringLiteral("-light"))};
  Bench bench;
  bench.window.resize(sides.value(0).toInt(), sides.value(1).toInt());
  takeAudit(bench, camera);
  takeRefusal(bench, camera);
  takeRunningProof(bench, camera);
  takeCertificate(bench, camera);
  takeChain(bench, camera);
  return 0;
}
