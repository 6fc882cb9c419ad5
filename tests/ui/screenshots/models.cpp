#include <QPushButton>
#include <QTabWidget>
#include "tests/ui/screenshots/camera.h"
#include "tests/ui/support/pairs.h"
#include "tests/ui/support/signed_model.h"
#include "ui/pages/details_panel.h"
#include "ui/pages/models_page.h"

namespace driftseal::ui {
namespace {

void takePair(Bench& bench, const Camera& camera, const QString& base, const QString& tuned,
              const QString& name) {
  bench.window.openPair(base, tuned);
  bench.measured();
  camera.take(bench.window, name);
}

}  // namespace

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

}  // namespace driftseal::ui
