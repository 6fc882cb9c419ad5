// What is looked at before a certificate is made; and models that change on disk meanwhile.
#include <QAbstractItemModelTester>
#include <QLineEdit>

#include "tests/ui/support/proving.h"
#include "ui/models/tensor_selection.h"
#include "ui/pages/certify_options.h"
#include "ui/pages/preflight_panel.h"
#include "ui/pages/progress_panel.h"
#include "ui/present/preflight_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

int rowOf(const PreflightModel& model, PreflightCheck check) {
  for (int row = 0; row < model.rowCount(); ++row)
    if (model.item(row)->check == check) return row;
  return -1;
}

std::optional<PreflightState> stateOf(const PreflightModel& model, PreflightCheck check) {
  const int row = rowOf(model, check);
  return row < 0 ? std::nullopt : std::optional(model.item(row)->state);
}

QString sentenceOf(const PreflightModel& model, PreflightCheck check) {
  return model.index(rowOf(model, check), PreflightModel::sentence_column).data().toString();
}

bool overwrite(const QString& path) {  // in place: one byte of the last tensor
  QFile file(path);
  return file.open(QIODevice::ReadWrite) && file.seek(file.size() - 2) && file.write("\x33", 1) == 1;
}

bool replace(const QString& path) {  // another file under the same name
  const QString other = path + QStringLiteral(".new");
  return QFile::copy(path, other) && overwrite(other) &&
         ::rename(other.toLocal8Bit().constData(), path.toLocal8Bit().constData()) == 0;
}

}  // namespace

class TestPreflight : public QObject {
  Q_OBJECT

  static PreflightModel& model(Bench& bench) { return *bench.window.certifyPage()->preflight()->model(); }
  static QString tunedFile(Bench& bench) {
    return bench.folder.filePath(QStringLiteral("tuned.safetensors"));
  }

  static void changes() {
    QTest::addColumn<bool>("in_place");
    QTest::newRow("in place") << true;
    QTest::newRow("by rename") << false;
  }

 private Q_SLOTS:
  void EverythingIsToldWhenAllIsWell() {
    Bench bench;
    QTemporaryDir out;
    const QAbstractItemModelTester tester(&model(bench),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(prepareSmall(bench, QDir(out.path()).filePath(QStringLiteral("x.driftseal"))));
    for (const auto check :
         {PreflightCheck::models, PreflightCheck::unchanged, PreflightCheck::drift, PreflightCheck::provable,
          PreflightCheck::soundness, PreflightCheck::cost, PreflightCheck::base_manifest,
          PreflightCheck::folder, PreflightCheck::verifier}) {
      QVERIFY2(bench.until([&] { return stateOf(model(bench), check) == PreflightState::ok; }),
               qPrintable(name(check)));
    }
    QVERIFY(sentenceOf(model(bench), PreflightCheck::verifier).contains(QLatin1String(DRIFTSEAL_VERIFIER)));
    for (int row = 0; row < model(bench).rowCount(); ++row)
      QVERIFY(!model(bench).index(row, PreflightModel::sentence_column).data().toString().isEmpty());
  }

  void AFindingLeadsToItsTensor() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.audit().setPolicy(
        {R"({"driftseal_policy": 1, "name": "x", "rules": [{"name": "all", "tensors": "*", "budget": "frozen"}]})",
         ""});
    QVERIFY(bench.judged());
    bench.window.showStage(Stage::certify);
    PreflightPanel* panel = bench.window.certifyPage()->preflight();
    QVERIFY(bench.until([&] { return rowOf(model(bench), PreflightCheck::finding) >= 0; }));
    const int row = rowOf(model(bench), PreflightCheck::finding);
    QCOMPARE(model(bench).item(row)->state, PreflightState::blocked);
    QVERIFY(!bench.window.certifyPage()->certifyButton()->isEnabled());
    panel->table()->setFocus();
    panel->table()->setCurrentIndex(model(bench).index(row, 0));
    const QString tensor = model(bench).subject(row);
    QVERIFY(!tensor.isEmpty());
    QTest::keyClick(panel->table(), Qt::Key_Return);
    QCOMPARE(bench.window.stage(), Stage::drift);
  }

  void AFolderThatIsNotThereBlocks() {
    Bench bench;
    bench.openMlp();
    QVERIFY(propose(bench));
    bench.window.showStage(Stage::certify);
    QLineEdit* edit = bench.window.certifyPage()->output()->edit();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("/nowhere/x.driftseal"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(bench.until(
        [&] { return stateOf(model(bench), PreflightCheck::folder) == PreflightState::blocked; }));
    QVERIFY(!bench.window.certifyPage()->certifyButton()->isEnabled());
    QTest::keyClick(&bench.window, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!bench.window.audit().isProving());
  }

  void FilesThatAreThereAreTold() {
    Bench bench;
    QTemporaryDir out;
    const QString path = QDir(out.path()).filePath(QStringLiteral("x.driftseal"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(prepareSmall(bench, path));
    Q_EMIT bench.window.certifyPage()->options()->changed();
    QVERIFY(bench.until(
        [&] { return stateOf(model(bench), PreflightCheck::replaced) == PreflightState::attention; }));
    QVERIFY(sentenceOf(model(bench), PreflightCheck::replaced).contains(QStringLiteral("x.driftseal")));
    QVERIFY(bench.window.certifyPage()->certifyButton()->isEnabled());
  }

  void ASecretThatCannotBeReadBlocks() {
    Bench bench;
    QTemporaryDir out;
    QFile secret(QDir(out.path()).filePath(QStringLiteral("x.secret")));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("something that may be worth keeping");
    secret.close();
    bench.openMlp();
    QVERIFY(propose(bench));
    bench.window.certifyPage()->output()->setPath(QDir(out.path()).filePath(QStringLiteral("x.driftseal")));
    Q_EMIT bench.window.certifyPage()->options()->changed();
    QVERIFY(bench.until(
        [&] { return stateOf(model(bench), PreflightCheck::replaced) == PreflightState::blocked; }));
    QVERIFY(!bench.window.certifyPage()->certifyButton()->isEnabled());
  }

  void ATunedManifestNeedsItsSecret() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareSmall(bench, QDir(out.path()).filePath(QStringLiteral("x.driftseal"))));
    CertifyOptions* options = bench.window.certifyPage()->options();
    options->tunedManifest()->setPath(QStringLiteral(DRIFTSEAL_SOURCE_DIR "/LICENSE"));
    Q_EMIT options->changed();
    QVERIFY(bench.until(
        [&] { return stateOf(model(bench), PreflightCheck::tuned_manifest) == PreflightState::blocked; }));
    QVERIFY(sentenceOf(model(bench), PreflightCheck::tuned_manifest).contains(QStringLiteral("secret")));
  }

  void AModelThatChangedIsNotCertified_data() { changes(); }
  void AModelThatChangedIsNotCertified() {
    QFETCH(bool, in_place);
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareWritten(bench, QDir(out.path()).filePath(QStringLiteral("x.driftseal")), 4));
    QVERIFY(in_place ? overwrite(tunedFile(bench)) : replace(tunedFile(bench)));
    QTest::keyClick(&bench.window, Qt::Key_E, Qt::ControlModifier);  // at once, before anything was noticed
    QVERIFY(bench.until(
        [&] { return stateOf(model(bench), PreflightCheck::unchanged) == PreflightState::blocked; }));
    QVERIFY(!bench.window.audit().isProving());
    QVERIFY(!bench.window.certifyPage()->certifyButton()->isEnabled());
    QVERIFY(bench.until([&] { return bench.window.messages()->count() > 0; }));
    QVERIFY2(bench.window.messages()->latest().startsWith(
                 QStringLiteral("The tuned model changed on disk since it was measured")),
             qPrintable(bench.window.messages()->latest()));
    QCOMPARE(filesIn(out.path()), QStringList());

    auto* again = bench.window.messages()->findChild<QPushButton*>(QStringLiteral("message_action"));
    QVERIFY(again);
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(bench.until([&] { return bench.window.audit().measured() == nullptr; }));
    QVERIFY(bench.judged());
    QVERIFY(
        bench.until([&] { return stateOf(model(bench), PreflightCheck::unchanged) == PreflightState::ok; }));
  }

  void AModelThatChangesDuringTheProofIsNotCertified_data() { changes(); }
  void AModelThatChangesDuringTheProofIsNotCertified() {
    QFETCH(bool, in_place);
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareWritten(bench, QDir(out.path()).filePath(QStringLiteral("x.driftseal"))));
    QVERIFY(startProof(bench));
    QVERIFY(bench.until(
        [&] {  // both models are committed to
          const auto& steps = bench.window.certifyPage()->progress()->phases()->steps();
          return std::any_of(steps.begin(), steps.end(), [](const PhaseStep& step) {
            return step.phase == Phase::committing && step.of == PhaseOf::base &&
                   step.state == StepState::running;
          });
        },
        240'000));
    QVERIFY(in_place ? overwrite(tunedFile(bench)) : replace(tunedFile(bench)));
    QVERIFY(proofEnds(bench));
    QVERIFY(!bench.window.audit().proven());
    QCOMPARE(filesIn(out.path()), QStringList());
    QVERIFY(bench.window.certifyPage()->banner()->text().contains(QStringLiteral("changed")));
  }

  void AnythingThatIsNotFollowedIsForgottenWithThePair() {
    Bench bench;
    QTemporaryDir out;
    QVERIFY(prepareSmall(bench, QDir(out.path()).filePath(QStringLiteral("x.driftseal"))));
    bench.window.audit().open({}, {});
    QVERIFY(!bench.window.certifyPage()->certifyButton()->isEnabled());
    QCOMPARE(stateOf(model(bench), PreflightCheck::models), PreflightState::blocked);
  }
};

QTEST_MAIN(TestPreflight)
#include "test_preflight.moc"
