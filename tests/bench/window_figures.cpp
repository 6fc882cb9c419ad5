// driftseal-window-figures BASE TUNED [FOLDER]: what the window costs on a large pair
// (tests/bench/sharded_model.py makes one of 40 GB that takes no room): how soon the coverage is listed, how
// long the longest handler takes while the pair is opened and measured, how soon measuring stops, how much
// memory there is besides mapped files. With a FOLDER, then also after the sample pair of LLaMA's names was
// measured and certified into it.
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <cstdio>
#include <ctime>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/timed_application.h"
#include "ui/pages/coverage_panel.h"
#include "ui/pages/models_page.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

constexpr int measuring_milliseconds = 3000;

// Pages that no file is behind: the heap, stacks, and what was written to.
double anonymousMegabytes() {
  QFile file(QStringLiteral("/proc/self/smaps_rollup"));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : file.readAll().split('\n')) {
    if (line.startsWith("Anonymous:")) return line.simplified().split(' ').value(1).toDouble() / 1024;
  }
  return 0;
}

void openLarge(Bench& bench, TimedApplication& application, const QString& base, const QString& tuned) {
  MainWindow& window = bench.window;
  QElapsedTimer clock;
  application.forget();
  clock.start();
  const std::clock_t work = std::clock();
  window.openPair(base, tuned);
  if (!bench.until([&] { return window.modelsPage()->coverage()->model().rowCount() > 0; })) return;
  window.modelsPage()->coverage()->repaint();
  std::printf("%d tensors listed after %lld ms, %.0f ms of processor time in all threads\n",
              window.modelsPage()->coverage()->model().rowCount(), static_cast<long long>(clock.elapsed()),
              1000.0 * static_cast<double>(std::clock() - work) / CLOCKS_PER_SEC);
  QTest::qWait(measuring_milliseconds);
  window.showStage(Stage::drift);
  QTest::qWait(measuring_milliseconds);
  const JobEntry* job = window.jobs().active();
  if (job) {
    clock.restart();
    window.jobs().stop(job->id);
    bench.until([&] { return !window.audit().isMeasuring(); });
    std::printf("measuring stopped after %lld ms\n", static_cast<long long>(clock.elapsed()));
  }
  std::printf("longest handler: %.0f ms of processor time, %.0f ms by the clock\n", application.longestWork(),
              application.longestWait());
  std::printf("memory besides mapped files: %.0f MiB\n", anonymousMegabytes());
}

void certifySample(Bench& bench, const QString& folder) {
  bench.openLlama();
  if (!bench.measured()) return;
  bench.window.audit().propose(10);
  if (!bench.judged()) return;
  bench.window.audit().certify({}, folder + QStringLiteral("/sample.driftseal"));
  bench.until([&] { return !bench.window.audit().isProving(); }, 600'000);
  std::printf("sample certified: %s, memory besides mapped files: %.0f MiB\n",
              bench.window.audit().proven() ? "yes" : "no", anonymousMegabytes());
}

}  // namespace

int main(int argc, char** argv) {
  TimedApplication application(argc, argv);
  const QStringList arguments = QApplication::arguments();
  if (arguments.size() < 3) {
    std::fputs("driftseal-window-figures BASE TUNED [FOLDER]\n", stderr);
    return 2;
  }
  Bench bench;
  QTest::qWait(300);
  std::printf("memory besides mapped files, empty window: %.0f MiB\n", anonymousMegabytes());
  openLarge(bench, application, arguments[1], arguments[2]);
  if (arguments.size() > 3) certifySample(bench, arguments[3]);
  return 0;
}
