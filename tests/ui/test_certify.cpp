// Proving in the window: done, stopped, and asked about when the window closes; and the verifier's last word.
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>

#include "core/audit/check/check.h"
#include "core/base/mapped_file.h"
#include "core/sign/key_files.h"
#include "tests/ui/support/proving.h"
#include "ui/pages/certify_options.h"
#include "ui/pages/certify_result.h"
#include "ui/pages/progress_panel.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/message_bar.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

QString inFolder(const QTemporaryDir& folder, const char* name = "x.driftseal") {
  return QDir(folder.path()).filePath(QLatin1String(name));
}

QStringList everything() {
  return {QStringLiteral("x.base.json"),     QStringLiteral("x.base.json.cap"),
          QStringLiteral("x.driftseal"),     QStringLiteral("x.policy.json"),
          QStringLiteral("x.secret"),        QStringLiteral("x.tuned.json"),
          QStringLiteral("x.tuned.json.cap")};
}

CheckReport inspected(const QString& path) {
  const sign::TrustRoots nobody;
  const auto bytes = read_file(path.toStdString(), 1 << 30);
  return bytes ? inspect_certificate(*bytes, nobody, 0, "x") : CheckReport{};
}

}  // namespace

class TestCertify : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void CertifyWritesEverythingThatHasToBeKept() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareSmall(bench, inFolder(out)));
    QVERIFY(startProof(bench));
    QVERIFY(proofEnds(bench));
    QVERIFY2(bench.window.audit().proven(), qPrintable(bench.window.messages()->latest()));
    QCOMPARE(filesIn(out.path()), everything());
    const auto secret = QFile::permissions(inFolder(out, "x.secret"));
    QVERIFY(!(secret & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    QCOMPARE(bench.window.stageBar()->button(Stage::certify)->state(), StageState::good);
    QCOMPARE(bench.window.certifyPage()->banner()->tone(), Tone::good);
  }

  void TheVerifiersWordIsShownAndItsCommandWorks() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareSmall(bench, inFolder(out, "a name with spaces.driftseal")));
    QVERIFY(startProof(bench));
    QVERIFY(proofEnds(bench));
    const CertifyResult* result = bench.window.certifyPage()->result();
    QVERIFY(result->isVisible());
    QVERIFY2(result->facts()->plainText().contains(QLatin1String("ACCEPTED")),
             qPrintable(result->facts()->plainText()));
    QVERIFY(result->facts()->plainText().contains(QLatin1String(DRIFTSEAL_VERIFIER)));
    QTest::mouseClick(result->copyButton(), Qt::LeftButton);
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), QFileInfo(QStringLiteral(DRIFTSEAL_VERIFIER)).path());
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QGuiApplication::clipboard()->text()});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
  }

  void NothingIsKeptThatTheVerifierDoesNotAccept_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("told");
    const QByteArray valid =
        R"({"schema":"driftseal-verdict/1","proof":"valid","failed_check":null,"applies":"yes","soundness_bits":100})";
    const QByteArray invalid =
        R"({"schema":"driftseal-verdict/1","proof":"invalid","failed_check":"proof","applies":"yes"})";
    const QString refused = QStringLiteral("does not accept");
    QTest::newRow("says nothing") << QByteArray("exit 0") << QStringLiteral("it said nothing");
    QTest::newRow("says no, exits well") << QByteArray("echo '" + invalid + "'; exit 0") << refused;
    QTest::newRow("says yes, exits badly") << QByteArray("echo '" + valid + "'; exit 1") << refused;
    QTest::newRow("says something else") << QByteArray("echo '{\"proof\":\"valid\"}'; exit 0") << refused;
    QTest::newRow("crashes") << QByteArray("kill -SEGV $$") << QStringLiteral("crashed");
    QTest::newRow("explains") << QByteArray("echo 'no memory for this' >&2; exit 2")
                              << QStringLiteral("no memory for this");
  }
  void NothingIsKeptThatTheVerifierDoesNotAccept() {
    QFETCH(QByteArray, body);
    QFETCH(QString, told);
    QTemporaryDir tools, out;
    Bench bench(fakeVerifier(tools.path(), body));
    QVERIFY(prepareSmall(bench, inFolder(out)));
    QVERIFY(startProof(bench));
    QVERIFY(proofEnds(bench));
    QVERIFY(!bench.window.audit().proven());
    QCOMPARE(filesIn(out.path()), QStringList());
    QCOMPARE(bench.window.stageBar()->button(Stage::certify)->state(), StageState::failed);
    QVERIFY2(bench.window.messages()->latest().contains(told), qPrintable(bench.window.messages()->latest()));
    QVERIFY(bench.window.certifyPage()->banner()->text().contains(told));
  }

  void WithoutAVerifierNothingIsCertified() {
    Bench bench(QStringLiteral("/nowhere/driftseal-verify"));
    QTemporaryDir out;
    bench.openMlp();
    QVERIFY(propose(bench));
    bench.window.showStage(Stage::certify);
    CertifyPage* page = bench.window.certifyPage();
    page->output()->setPath(inFolder(out));
    QVERIFY(
        bench.until([&] { return page->banner()->headline() == QStringLiteral("Cannot be certified yet"); }));
    QVERIFY(!page->certifyButton()->isEnabled());
    QVERIFY2(page->banner()->text().contains(QLatin1String("/nowhere/driftseal-verify")),
             qPrintable(page->banner()->text()));
    bench.window.audit().certify({}, inFolder(out));  // past the page
    QVERIFY(proofEnds(bench));
    QVERIFY(!bench.window.audit().proven());
    QCOMPARE(filesIn(out.path()), QStringList());
  }

  void AHangingVerifierCanBeStopped() {
    QTemporaryDir tools, out;
    Bench bench(fakeVerifier(tools.path(), "touch \"$0.runs\"; exec sleep 600"));
    QVERIFY(prepareSmall(bench, inFolder(out)));
    QVERIFY(startProof(bench));
    const QString runs = QDir(tools.path()).filePath(QStringLiteral("fake-verify.runs"));
    QVERIFY(bench.until([&] { return QFile::exists(runs); }, 240'000));
    QVERIFY(bench.until([&] {
      const auto& steps = bench.window.certifyPage()->progress()->phases()->steps();
      return !steps.empty() && steps.back().state == StepState::running;
    }));
    QVERIFY(!filesIn(out.path()).contains(QStringLiteral("x.driftseal")));
    QTest::mouseClick(bench.window.certifyPage()->progress()->stopButton(), Qt::LeftButton);
    QVERIFY(proofEnds(bench));
    QVERIFY(!bench.window.audit().proven());
    QCOMPARE(filesIn(out.path()), QStringList());
  }

  void AVerifierThatTakesTooLongIsEnded() {
    QTemporaryDir tools;
    const StandaloneVerifier verifier(fakeVerifier(tools.path(), "exec sleep 600"), 300);
    const auto verdict = verifier.verify({"a", "b", "c"}, {});
    QVERIFY(!verdict);
    QVERIFY2(verdict.error().message.find("no answer within 1 s") != std::string::npos,
             verdict.error().message.c_str());
  }

  void StopLeavesNothing() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareWritten(bench, inFolder(out)));
    QVERIFY(startProof(bench));
    CertifyPage* page = bench.window.certifyPage();
    QVERIFY(bench.until([&] { return page->progress()->isVisible(); }));
    QVERIFY(bench.until([&] {
      const auto& steps = page->progress()->phases()->steps();
      return std::any_of(steps.begin(), steps.end(), [](const PhaseStep& step) {
        return step.phase == Phase::committing && step.state == StepState::running;
      });
    }));
    QTest::mouseClick(page->progress()->stopButton(), Qt::LeftButton);
    QVERIFY(bench.until([&] { return !bench.window.audit().isProving(); }, 10'000));
    QVERIFY(!bench.window.audit().proven());
    QCOMPARE(filesIn(out.path()), QStringList());
    QCOMPARE(bench.window.stageBar()->button(Stage::certify)->state(), StageState::ready);
    QVERIFY(page->certifyButton()->isVisible());
  }

  void ClosingWhileAProofRunsAsks() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareWritten(bench, inFolder(out)));
    QTest::keyClick(&bench.window, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(bench.until([&] { return bench.window.audit().isProving(); }));
    bench.window.close();
    QCOMPARE(bench.dialogs.asked.size(), 1);
    QVERIFY(bench.window.isVisible());
    QVERIFY(bench.window.audit().isProving());
    bench.dialogs.say_yes = true;
    bench.window.close();
    QVERIFY(bench.until([&] { return !bench.window.isVisible(); }));
    QVERIFY(bench.until([&] { return !bench.window.audit().isProving(); }, 10'000));
    QCOMPARE(filesIn(out.path()), QStringList());
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
    QVERIFY(propose(bench));
    bench.window.audit().certify({}, QStringLiteral("/nowhere/at/all/x.driftseal"));
    QVERIFY(proofEnds(bench));
    QVERIFY(!bench.window.audit().proven());
    QCOMPARE(bench.window.stageBar()->button(Stage::certify)->state(), StageState::failed);
  }

  void ABaseThatNobodyTrustedHasSignedIsRefused() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareSmall(bench, inFolder(out)));
    const std::string key = bench.folder.filePath(QStringLiteral("key.pem")).toStdString();
    const auto made = sign::PrivateKey::generate(sign::KeyKind::ed25519);
    QVERIFY(made.ok() && sign::write_key_pair(*made, key, key + ".pub", SecretBytes()).ok());
    bench.window.certifyPage()->options()->baseSigners()->setPath(QString::fromStdString(key + ".pub"));
    QVERIFY(startProof(bench));
    QVERIFY(proofEnds(bench));
    QVERIFY(!bench.window.audit().proven());
    QCOMPARE(filesIn(out.path()), QStringList());
    QVERIFY(bench.window.messages()->latest().contains(QStringLiteral("signature of the model is demanded")));
  }

  void CommitmentsAreUsedAgainAndTheContextIsBound() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareSmall(bench, inFolder(out)));
    QVERIFY(startProof(bench));
    QVERIFY(proofEnds(bench));
    QVERIFY(bench.window.audit().proven());
    CertifyOptions* options = bench.window.certifyPage()->options();
    options->showMore(true);
    options->output()->setPath(inFolder(out, "y.driftseal"));
    options->baseManifest()->setPath(inFolder(out, "x.base.json"));
    options->tunedManifest()->setPath(inFolder(out, "x.tuned.json"));
    options->secret()->setPath(inFolder(out, "x.secret"));
    options->context()->setText(QStringLiteral("for the auditors"));
    QVERIFY(startProof(bench));
    QVERIFY(proofEnds(bench));
    QVERIFY2(bench.window.audit().proven(), qPrintable(bench.window.messages()->latest()));
    QStringList files = everything() << QStringLiteral("y.driftseal") << QStringLiteral("y.policy.json");
    files.sort();
    QCOMPARE(filesIn(out.path()), files);
    const auto first = inspected(inFolder(out)).manifest,
               second = inspected(inFolder(out, "y.driftseal")).manifest;
    QVERIFY(first && second);
    QVERIFY(first->tuned_root == second->tuned_root);
    QCOMPARE(second->context, std::string("for the auditors"));
  }
};

QTEST_MAIN(TestCertify)
#include "test_certify.moc"
