// driftseal_screenshots --screenshot FOLDER [--dark] [--size WxH]: every page of the workbench as a PNG.
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QStyleFactory>
#include <QTabWidget>
#include <QToolButton>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/generated_model.h"
#include "tests/ui/support/pairs.h"
#include "tests/ui/support/palettes.h"
#include "tests/ui/support/proving.h"
#include "tests/ui/support/signed_model.h"
#include "ui/pages/certificate_files.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/certify_options.h"
#include "ui/pages/certify_page.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/filter_bar.h"
#include "ui/pages/map_view.h"
#include "ui/pages/details_panel.h"
#include "ui/pages/models_page.h"
#include "ui/pages/policy_page.h"
#include "ui/pages/policy_rule_table.h"
#include "ui/pages/signing_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/path_field.h"

using namespace driftseal::ui;

namespace {

struct Camera {
  QDir folder;
  QString suffix;
  QSize size;

  void take(MainWindow& window, const QString& name) const {
    QTest::qWait(350);
    window.grab().save(folder.filePath(name + suffix + QStringLiteral(".png")));
  }
};

void chooseMeasure(MainWindow& window, Measure measure) {
  QComboBox* box = window.driftPage()->measure();
  box->setCurrentIndex(box->findData(static_cast<int>(measure)));
}

// The map of a transformer by a rank, filtered, and one block on the whole page; then of a convolutional
// network.
void takeDrift(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  bench.openLlama();
  bench.measured();
  window.showStage(Stage::drift);
  window.selection().setRow(20);
  camera.take(window, QStringLiteral("3-drift"));
  chooseMeasure(window, Measure::effective_rank);
  bench.until([&] { return window.spectra().state() == SpectraSession::State::complete; });
  window.driftPage()->filters()->layers()->setText(QStringLiteral("2-5"));
  camera.take(window, QStringLiteral("4-drift-rank-filtered"));
  window.selection().clearFilters();
  chooseMeasure(window, Measure::relative_norm);
  auto* tabs = window.driftPage()->findChild<QTabWidget*>();
  tabs->setCurrentIndex(1);
  camera.take(window, QStringLiteral("4-drift-table"));
  window.driftPage()->openBlock();
  camera.take(window, QStringLiteral("4-drift-block"));
  window.driftPage()->mapView()->setFullPage(false);
  window.openPair(sample(QStringLiteral("cnn/base")), sample(QStringLiteral("cnn/backdoor")));
  bench.measured();
  window.showStage(Stage::drift);
  window.driftPage()->nextNotable(1);
  camera.take(window, QStringLiteral("4-drift-cnn"));
}

void takePair(Bench& bench, const Camera& camera, const QString& base, const QString& tuned,
              const QString& name) {
  bench.window.openPair(base, tuned);
  bench.measured();
  camera.take(bench.window, name);
}

void takeModels(const Camera& camera) {
  Bench bench;
  bench.window.resize(camera.size);
  ModelsPage& page = *bench.window.modelsPage();
  bench.window.audit().setBase(sample(QStringLiteral("llama/base")));
  camera.take(bench.window, QStringLiteral("m1-base-alone"));
  takePair(bench, camera, sample(QStringLiteral("cnn/base")), sample(QStringLiteral("cnn/full")),
           QStringLiteral("m2-cnn"));
  page.tabs()->setCurrentIndex(ModelsPage::places_tab);
  takePair(bench, camera, sample(QStringLiteral("llama/base")), sample(QStringLiteral("llama/lora_adapter")),
           QStringLiteral("m3-adapter-blocks"));
  page.tabs()->setCurrentIndex(ModelsPage::ledger_tab);
  camera.take(bench.window, QStringLiteral("m4-bytes"));
  page.tabs()->setCurrentIndex(ModelsPage::coverage_tab);
  const PairFiles mismatched = writeMismatchedPair(bench.folder.path());
  takePair(bench, camera, mismatched.base, mismatched.tuned, QStringLiteral("m5-mismatched"));
  page.tabs()->setCurrentIndex(ModelsPage::contents_tab);
  const PairFiles broken = writePairWithNaN(bench.folder.path());
  takePair(bench, camera, broken.base, broken.tuned, QStringLiteral("m6-contents"));
  const SignedModel signed_model(bench.folder.path(), sample(QStringLiteral("mlp/base")));
  bench.window.signatures().addTrusted(signed_model.key);
  page.tabs()->setCurrentIndex(ModelsPage::coverage_tab);
  takePair(bench, camera, signed_model.model, sample(QStringLiteral("mlp/lastlayer")),
           QStringLiteral("m7-signed"));
  page.tabs()->setCurrentIndex(ModelsPage::signatures_tab);
  bench.window.selection().setRow(1);
  bench.window.audit().propose(10);
  bench.judged();
  bench.window.detailsPanel()->whyButton()->setChecked(true);
  camera.take(bench.window, QStringLiteral("m8-signatures-and-why"));
}

// The page Policy with each of its lower parts.
void takePolicy(Bench& bench, const Camera& camera) {
  PolicyPage* page = bench.window.policyPage();
  page->rules()->choose(1);
  page->showTab(PolicyPage::Tab::tensors);
  camera.take(bench.window, QStringLiteral("6a-policy-tensors"));
  page->showTab(PolicyPage::Tab::settings);
  camera.take(bench.window, QStringLiteral("6b-policy-settings"));
  page->showTab(PolicyPage::Tab::text);
  camera.take(bench.window, QStringLiteral("6c-policy-text"));
  page->compareWith(QStringLiteral(DRIFTSEAL_SOURCE_DIR "/resources/policies/lora.json"));
  camera.take(bench.window, QStringLiteral("6d-policy-compare"));
  page->newButton()->menu()->actions().at(3)->trigger();
  page->showTab(PolicyPage::Tab::rule);
  bench.until([&] { return !page->editing().isStale(); });
  camera.take(bench.window, QStringLiteral("6e-policy-template"));
  page->showTab(PolicyPage::Tab::text);
  page->editor()->setPlainText(
      page->editor()->toPlainText().replace(QStringLiteral("frozen"), QStringLiteral("forzen")));
  bench.until([&] { return page->editing().document().error().has_value(); });
  camera.take(bench.window, QStringLiteral("6f-policy-broken-text"));
  page->editing().stack().undo();
  page->editing().stack().undo();
  page->showTab(PolicyPage::Tab::rule);
  bench.until([&] { return !page->editing().isStale(); });
}

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

// What stands against a certificate, and a verifier that does not accept one.
void takeFailure(const QSize& size, const Camera& camera) {
  QTemporaryDir tools;
  Bench bench(fakeVerifier(tools.path(), "echo 'no memory for this' >&2; exit 2"));
  bench.window.resize(size);
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
                    (arguments.isSet(dark) ? QStringLiteral("-dark") : QStringLiteral("-light")),
                QSize(sides.value(0).toInt(), sides.value(1).toInt())};
  takeModels(camera);
  Bench bench;
  bench.window.resize(camera.size);
  takeAudit(bench, camera);
  takeRefusal(bench, camera);
  takeRunningProof(bench, camera);
  takeCertificate(bench, camera);
  takeFailure(bench.window.size(), camera);
  takeChain(bench, camera);
  return 0;
}
