// The window never freezes: while a larger pair is opened and measured, no handler keeps the event loop for
// long.
#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/generated_model.h"
#include "ui/pages/drift_page.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

// Notes how long each handler of the GUI thread takes.
class TimedApplication : public QApplication {
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    if (depth_++ > 0) {
      const bool done = QApplication::notify(receiver, event);
      --depth_;
      return done;
    }
    QElapsedTimer clock;
    clock.start();
    const bool done = QApplication::notify(receiver, event);
    --depth_;
    handled_.push_back(clock.nsecsElapsed() / 1e6);
    return done;
  }
  void forget() { handled_.clear(); }
  // The third longest: on a busy machine the scheduler may take the thread away in the middle of a handler.
  double longest() {
    std::sort(handled_.rbegin(), handled_.rend());
    return handled_.size() < 3 ? 0 : handled_[2];
  }

 private:
  int depth_ = 0;
  std::vector<double> handled_;
};

}  // namespace

class TestResponsive : public QObject {
  Q_OBJECT

  static TimedApplication& application() { return static_cast<TimedApplication&>(*QApplication::instance()); }

 private Q_SLOTS:
  void NoHandlerIsLongWhileALargePairIsMeasured() {
    constexpr int layers = 200;
    constexpr double most_milliseconds = 50;
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
    QVERIFY2(application().longest() < most_milliseconds,
             qPrintable(QString::number(application().longest())));
  }
};

int main(int argc, char** argv) {
  TimedApplication application(argc, argv);
  TestResponsive test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_responsive.moc"
