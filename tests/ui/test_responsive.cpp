// The window never freezes: while a larger pair is opened and measured, no handler keeps the event loop for
// long.
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>
#include <algorithm>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/generated_model.h"
#include "tests/ui/support/timed_application.h"
#include "ui/charts/drift_map.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/filter_bar.h"
#include "ui/widgets/data_table.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestResponsive : public QObject {
  Q_OBJECT

  static TimedApplication& application() { return static_cast<TimedApplication&>(*QApplication::instance()); }

  // Milliseconds. By the clock only a handler that waits for work is caught: how long one takes that has to
  // share the processor says nothing.
  static constexpr double most_work = 50, most_wait = 3000;

  static void expectShortHandlers() {
    qInfo("longest handler: %s, %.1f ms of processor time; longest by the clock: %.0f ms",
          qPrintable(application().longestHandler()), application().longestWork(),
          application().longestWait());
    QVERIFY(application().longestWork() < most_work);
    QVERIFY(application().longestWait() < most_wait);
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

  void NoHandlerIsLongOnTheOtherPagesWithTwentyThousandTensors() {
    constexpr int layers = 2223, side = 4;
    Bench bench;
    const QString base = bench.folder.filePath(QStringLiteral("base.safetensors"));
    const QString tuned = bench.folder.filePath(QStringLiteral("tuned.safetensors"));
    QVERIFY(writeModel(base, layers, '\x10', side) && writeModel(tuned, layers, '\x11', side));
    bench.window.audit().open(base, tuned);
    QVERIFY(bench.measured());
    QTest::qWait(500);
    application().forget();
    for (const Stage stage : all_stages) {
      bench.window.showStage(stage);
      QTest::qWait(200);
    }
    bench.window.showStage(Stage::policy);
    bench.window.audit().propose(10);
    QVERIFY(bench.judged());
    QTest::qWait(500);
    for (const Stage stage : all_stages) {
      bench.window.showStage(stage);
      QTest::qWait(200);
    }
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
