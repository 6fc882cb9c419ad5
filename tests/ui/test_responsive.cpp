// The window never freezes: while a larger pair is opened and measured, no handler keeps the event loop for
// long.
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QTimer>
#include <algorithm>
#include <ctime>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/generated_model.h"
#include "ui/charts/drift_map.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/filter_bar.h"
#include "ui/widgets/data_table.h"

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

  // Milliseconds; the latter on a machine that is busy.
  static constexpr double most_work = 50, most_wait = 400;

  static void expectShortHandlers() {
    QVERIFY2(application().longestWork() < most_work,
             qPrintable(QString::number(application().longestWork())));
    QVERIFY2(application().longestWait() < most_wait,
             qPrintable(QString::number(application().longestWait())));
  }

  // Everything that a reviewer does with tensors, through the event loop as a person would.
  static void workWithTensors(Bench& bench) {
    DriftPage& page = *bench.window.driftPage();
    for (int measure = 0; measure < page.measure()->count(); ++measure) {
      QTest::keyClick(page.measure(), Qt::Key_Down);
      QTest::qWait(30);
    }
    page.map()->setFocus();
    for (const auto key : {Qt::Key_Home, Qt::Key_PageDown, Qt::Key_Down, Qt::Key_Right, Qt::Key_End}) {
      QTest::keyClick(page.map(), key);
      QTest::qWait(10);
    }
    for (const char* text : {"q", "q_proj", "/layers\\.1[0-9]*\\./", ""}) {
      bench.window.searchBox()->setFocus();
      bench.window.searchBox()->selectAll();
      if (*text) QTest::keyClicks(bench.window.searchBox(), QString::fromLatin1(text));
      if (!*text) QTest::keyClick(bench.window.searchBox(), Qt::Key_Delete);
      QTest::qWait(30);
    }
    QTest::keyClick(&bench.window, Qt::Key_N);
    QTest::qWait(30);
    auto* header = page.table()->horizontalHeader();
    auto* tabs = page.findChild<QTabWidget*>();
    tabs->setCurrentIndex(1);
    QTest::qWait(30);
    for (const int column : {TensorTableModel::relative_column, TensorTableModel::name_column})
      QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                        QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    QTest::qWait(300);
    tabs->setCurrentIndex(0);
    QTest::keyClicks(page.filters()->layers(), QStringLiteral("3-20"));
    QTest::qWait(30);
  }

 private Q_SLOTS:
  void NoHandlerIsLongWhileALargePairIsMeasured() {
    constexpr int layers = 200;
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
    expectShortHandlers();
  }

  void NoHandlerIsLongWithTwentyThousandTensors() {
    constexpr int layers = 2223, side = 4;
    Bench bench;
    const QString base = bench.folder.filePath(QStringLiteral("base.safetensors"));
    const QString tuned = bench.folder.filePath(QStringLiteral("tuned.safetensors"));
    QVERIFY(writeModel(base, layers, '\x10', side) && writeModel(tuned, layers, '\x11', side));
    bench.window.showStage(Stage::drift);
    QTest::qWait(200);
    application().forget();
    bench.window.audit().open(base, tuned);
    QVERIFY(bench.measured());
    QTest::qWait(300);
    expectShortHandlers();
    workWithTensors(bench);
    expectShortHandlers();
  }

  // Its drift takes a while: the page is used while figures arrive.
  void NoHandlerIsLongWithSevenBillionParameters() {
    Bench bench;
    const QString base = bench.folder.filePath(QStringLiteral("base.safetensors"));
    const QString tuned = bench.folder.filePath(QStringLiteral("tuned.safetensors"));
    QVERIFY(writeSevenBillion(base) && writeSevenBillion(tuned));
    bench.window.showStage(Stage::drift);
    QTest::qWait(200);
    application().forget();
    bool arrived = false;
    QObject::connect(&bench.window.audit(), &AuditSession::tensorsMeasured, &bench.window,
                     [&](const TensorBatch&) { arrived = true; });
    bench.window.audit().open(base, tuned);
    QVERIFY(bench.until([&] { return arrived; }));
    workWithTensors(bench);
    expectShortHandlers();
  }
};

int main(int argc, char** argv) {
  TimedApplication application(argc, argv);
  TestResponsive test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_responsive.moc"
