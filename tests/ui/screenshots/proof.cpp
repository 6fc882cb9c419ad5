#include <QPushButton>
#include "tests/ui/screenshots/camera.h"
#include "tests/ui/support/generated_model.h"
#include "tests/ui/support/proving.h"
#include "ui/pages/certify_options.h"
#include "ui/pages/certify_page.h"
#include "ui/pages/signing_panel.h"
#include "ui/widgets/path_field.h"

namespace driftseal::ui {
namespace {

void takeSignature(Bench& bench, const Camera& camera) {
  SigningPanel* panel = bench.window.certifyPage()->signing();
  bench.dialogs.paths = {bench.folder.filePath(QStringLiteral("reviewer.pem"))};
  bench.dialogs.secrets = {"open sesame", "open sesame"};
  QTest::mouseClick(panel->makeButton(), Qt::LeftButton);
  if (!bench.until([&] { return panel->signButton()->isEnabled(); })) return;
  QTest::mouseClick(panel->signButton(), Qt::LeftButton);
  bench.until([&] { return bench.dialogs.secrets.empty() && panel->signButton()->isEnabled(); });
  camera.take(bench.window, QStringLiteral("c-certify-signed"));
}

}  // namespace

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
  QTest::qWait(2500);
  camera.take(window, QStringLiteral("b-certify-running"));
  window.audit().stopProof();
  bench.until([&] { return !window.audit().isProving(); });
}

void takeProof(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  bench.openMlp();
  if (!propose(bench)) return;
  window.showStage(Stage::certify);
  camera.take(window, QStringLiteral("a-certify-ready"));
  const QString path = bench.folder.filePath(QStringLiteral("mlp.driftseal"));
  window.audit().certify({}, path);
  bench.until([&] { return !window.audit().isProving(); }, 240'000);
  camera.take(window, QStringLiteral("c-certify-done"));
  takeSignature(bench, camera);
  window.showStage(Stage::certificates);
  camera.take(window, QStringLiteral("d-certificates-empty"));
  window.certificates().open(path);
  bench.until([&] { return !window.certificates().isChecking(); });
  camera.take(window, QStringLiteral("e-certificate"));
  window.certificates().setPolicy(QStringLiteral(DRIFTSEAL_SOURCE_DIR "/LICENSE"));
  bench.until([&] { return !window.certificates().isChecking(); });
  camera.take(window, QStringLiteral("f-certificate-failed"));
}

// What stands against a certificate, and a verifier that does not accept one.
void takeFailure(const Camera& camera) {
  QTemporaryDir tools;
  Bench bench(fakeVerifier(tools.path(), "echo 'no memory for this' >&2; exit 2"));
  bench.window.resize(camera.size);
  const QString path = bench.folder.filePath(QStringLiteral("x.driftseal"));
  if (!prepareSmall(bench, path)) return;
  CertifyOptions* options = bench.window.certifyPage()->options();
  options->output()->setPath(QStringLiteral("/nowhere/x.driftseal"));
  options->showMore(true);
  Q_EMIT options->changed();
  bench.until([&] { return !bench.window.certifyPage()->certifyButton()->isEnabled(); });
  camera.take(bench.window, QStringLiteral("a-certify-blocked"));
  options->showMore(false);
  bench.window.audit().certify({}, path);
  proofEnds(bench);
  camera.take(bench.window, QStringLiteral("c-certify-failed"));
}

}  // namespace driftseal::ui
