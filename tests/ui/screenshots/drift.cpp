#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include "tests/ui/screenshots/camera.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/filter_bar.h"
#include "ui/pages/map_view.h"

namespace driftseal::ui {
namespace {

void chooseMeasure(MainWindow& window, Measure measure) {
  QComboBox* box = window.driftPage()->measure();
  box->setCurrentIndex(box->findData(static_cast<int>(measure)));
}

}  // namespace

// The map of a transformer by a rank, filtered, and one block on the whole page; then of a convolutional
// network.
void takeDrift(Bench& bench, const Camera& camera) {
  MainWindow& window = bench.window;
  bench.openLlama();
  bench.measured();
  window.showStage(Stage::drift);
  window.driftPage()->nextNotable(1);
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

}  // namespace driftseal::ui
