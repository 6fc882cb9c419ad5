// The window never freezes: while a larger pair is opened and measured, no handler keeps the event loop for
// long.
#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QTimer>
#include <algorithm>
#include <ctime>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/generated_model.h"
#include "ui/pages/drift_page.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

double processorMilliseconds() {  // of this thread
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Notes how long the handlers of the GUI thread take: in processor time, which does not depend on what else
// the machine does, and by the clock, which a handler that waits for something would show.
class TimedApplication : public QApplication {
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    if (nested_) return QApplication::notify(receiver, event);
    const QScopedValueRollback<bool> inside(nested_, true);
    QElapsedTimer clock;
    clock.start();
    const double before = processorMilliseconds();
    const bool done = QApplication::notify(receiver, event);
    longest_work_ = std::max(longest_work_, processorMilliseconds() - before);
    longest_wait_ = std::max(longest_wait_, static_cast<double>(clock.elapsed()));
    return done;
  }
  void forget() { longest_work_ = longest_wait_ = 0; }
  double longestWork() const { return longest_work_; }
  double longestWait() const { return longest_wait_; }

 private:
  bool nested_ = false;
  double longest_work_ = 0, longest_wait_ = 0;
};

}  // namespace

class TestResponsive : public QObject {
  Q_OBJECT

  static TimedApplication& application() { return static_cast<TimedApplication&>(*QApplication::instance()); }

 private Q_SLOTS:
  void NoHandlerIsLongWhileALargePairIsMeasured() {
    constexpr int layers = 200;
    constexpr double most_work = 50, most_wait = 400;  // milliseconds; the latter on a machine that is busy
    Bench bench;
    const QString base = bench.folder.filePath(QStringLiteral("base.safetensors"));
    const QString tuned = bench.folder.filePath(QStringLiteral("tuned.safetensors"));
    QVERIFY(writeModel(base, layers, '\x10') && writeModel(tuned, layers, '\x11'));
    bench.window.showStage(Stage::drift);
    QTest::qWait(200);
    application().forget();
    bench.window.audit().open(base, tuned);
    QVERIFY(bench.measured());
    QTest::qWait(300);
    QCOMPARE(bench.window.audit().measured()->drift.tensors.size(), std::size_t{9 * layers});
    QVERIFY2(application().longestWork() < most_work,
             qPrintable(QString::number(application().longestWork())));
    QVERIFY2(application().longestWait() < most_wait,
             qPrintable(QString::number(application().longestWait())));
  }
};

int main(int argc, char** argv) {
  TimedApplication application(argc, argv);
  TestResponsive test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_responsive.moc"
