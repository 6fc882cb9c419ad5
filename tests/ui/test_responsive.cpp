// The window never freezes: while a larger pair is opened and measured, no handler keeps the event loop for
// long.
#include "tests/ui/support/bench.h"
#include "tests/ui/support/generated_model.h"
#include "tests/ui/support/timed_application.h"
#include "ui/pages/drift_page.h"

using namespace driftseal;
using namespace driftseal::ui;

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
