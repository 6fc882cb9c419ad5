// Proving in the window: done, stopped, and asked about when the window closes.
#include <QDir>
#include <QFile>
#include <QPushButton>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/generated_model.h"
#include "ui/pages/certify_page.h"
#include "ui/pages/progress_panel.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/path_field.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestCertify : public QObject {
  Q_OBJECT

  // A pair that takes some seconds to prove.
  static bool prepare(Bench& bench, const QString& certificate) {
    constexpr int layers = 200;
    const QString base = bench.folder.filePath(QStringLiteral("base.safetensors"));
    const QString tuned = bench.folder.filePath(QStringLiteral("tuned.safetensors"));
    if (!writeModel(base, layers, '\x10') || !writeModel(tuned, layers, '\x11')) return false;
    bench.window.openPair(base, tuned);
    if (!bench.measured()) return false;
    bench.window.audit().propose(10);
    if (!bench.judged()) return false;
    bench.window.showStage(Stage::certify);
    bench.window.certifyPage()->output()->setPath(certificate);
    return bench.window.audit().mayCertify();
  }

 private Q_SLOTS:
  void CertifyWritesEverythingThatHasToBeKept() {
    Bench bench;
    const QString path = certified(bench);
    QVERIFY(!path.isEmpty());
    const QString stem = path.chopped(QStringLiteral(".driftseal").size());
    for (const char* suffix : {".driftseal", ".policy.json", ".base.json", ".tuned.json", ".secret"}) {
      QVERIFY2(QFile::exists(stem + QLatin1String(suffix)), suffix);
    }
    const auto secret = QFile::permissions(stem + QStringLiteral(".secret"));
    QVERIFY(!(secret & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    QCOMPARE(bench.window.stageBar()->button(Stage::certify)->state(), StageState::good);
    QCOMPARE(bench.window.certifyPage()->banner()->tone(), Tone::good);
  }

  void StopEndsWithinASecondAndLeavesNothing() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepare(bench, QDir(out.path()).filePath(QStringLiteral("x.driftseal"))));
    QTest::mouseClick(bench.window.certifyPage()->certifyButton(), Qt::LeftButton);
    QVERIFY(bench.window.audit().isProving());
    QVERIFY(bench.until([&] { return bench.window.certifyPage()->progress()->isVisible(); }));
    QTest::qWait(150);
    QVERIFY2(bench.window.audit().isProving(), "the proof was faster than the test");
    QElapsedTimer clock;
    clock.start();
    QTest::mouseClick(bench.window.certifyPage()->progress()->stopButton(), Qt::LeftButton);
    QVERIFY(bench.until([&] { return !bench.window.audit().isProving(); }, 10'000));
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!bench.window.audit().proven());
    QCOMPARE(QDir(out.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
    QCOMPARE(bench.window.stageBar()->button(Stage::certify)->state(), StageState::ready);
  }

  void ClosingWhileAProofRunsAsks() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepare(bench, QDir(out.path()).filePath(QStringLiteral("x.driftseal"))));
    QTest::keyClick(&bench.window, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(bench.window.audit().isProving());
    bench.window.close();
    QCOMPARE(bench.dialogs.asked.size(), 1);
    QVERIFY(bench.window.isVisible());
    QVERIFY(bench.window.audit().isProving());
    bench.dialogs.say_yes = true;
    bench.window.close();
    QVERIFY(bench.until([&] { return !bench.window.isVisible(); }));
    QVERIFY(bench.until([&] { return !bench.window.audit().isProving(); }, 10'000));
    QCOMPARE(QDir(out.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
  }

  void ClosingOtherwiseDoesNotAsk() {
    Bench bench;
    bench.window.close();
    QVERIFY(bench.dialogs.asked.isEmpty());
    QVERIFY(!bench.window.isVisible());
  }

  void AFolderThatCannotBeWrittenIsExplained() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.audit().propose(10);
    QVERIFY(bench.judged());
    bench.window.audit().certify({}, QStringLiteral("/nowhere/at/all/x.driftseal"));
    QVERIFY(bench.until([&] { return !bench.window.audit().isProving(); }, 240'000));
    QVERIFY(!bench.window.audit().proven());
    QCOMPARE(bench.window.stageBar()->button(Stage::certify)->state(), StageState::failed);
  }
};

QTEST_MAIN(TestCertify)
#include "test_certify.moc"
