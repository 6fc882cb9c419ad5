// A certificate in the window: valid, damaged, for another policy; four answers that do not depend on each
// other.
#include <QFile>

#include "core/audit/check/attestation.h"
#include "core/base/mapped_file.h"
#include "core/base/output_file.h"
#include "core/sign/key_files.h"
#include "tests/ui/support/bench.h"
#include "ui/pages/certificates_page.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/message_bar.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestCertificate : public QObject {
  Q_OBJECT

  std::unique_ptr<Bench> maker_;
  QString path_;

  static bool checked(Bench& bench) {
    return bench.until(
        [&] { return bench.window.certificates().checked() && !bench.window.certificates().isChecking(); });
  }
  QString beside(const QString& suffix) const {
    return path_.chopped(QStringLiteral(".driftseal").size()) + suffix;
  }

 private Q_SLOTS:
  void initTestCase() {
    maker_ = std::make_unique<Bench>();
    path_ = certified(*maker_);
    QVERIFY(!path_.isEmpty());
  }
  void cleanupTestCase() { maker_.reset(); }

  void DroppedCertificateIsCheckedAndShown() {
    Bench bench;
    bench.drop({path_});
    QVERIFY(checked(bench));
    QCOMPARE(bench.window.stage(), Stage::certificates);
    CertificatesPage* page = bench.window.certificatesPage();
    QCOMPARE(page->banner()->tone(), Tone::good);
    QCOMPARE(page->proofTile()->word(), QStringLiteral("valid"));
    QCOMPARE(page->appliesTile()->word(), QStringLiteral("applies"));
    QCOMPARE(page->signatureTile()->word(), QStringLiteral("none"));
    QCOMPARE(bench.window.stageBar()->button(Stage::certificates)->state(), StageState::good);
  }

  void WithoutPolicyNothingIsChecked() {
    Bench bench;
    const QString alone = bench.folder.filePath(QStringLiteral("alone.driftseal"));
    QVERIFY(QFile::copy(path_, alone));
    bench.drop({alone});
    QVERIFY(checked(bench));
    QCOMPARE(bench.window.certificatesPage()->proofTile()->word(), QStringLiteral("not checked"));
    QCOMPARE(bench.window.stageBar()->button(Stage::certificates)->state(), StageState::attention);
    bench.drop({beside(QStringLiteral(".policy.json")), beside(QStringLiteral(".base.json"))});
    QVERIFY(bench.until(
        [&] { return bench.window.certificatesPage()->proofTile()->word() == QStringLiteral("valid"); }));
  }

  void DamagedCertificateTellsTheCheckThatFailed() {
    Bench bench;
    auto bytes = read_file(path_.toStdString(), 1 << 28);
    QVERIFY(bytes);
    Bytes damaged = *bytes;
    damaged[damaged.size() / 2] ^= 1;
    const QString file = beside(QStringLiteral("-damaged.driftseal"));
    QVERIFY(write_file(file.toStdString(), damaged));
    bench.window.certificates().setPolicy(beside(QStringLiteral(".policy.json")));
    bench.window.certificates().setBaseManifest(beside(QStringLiteral(".base.json")));
    bench.drop({file});
    QVERIFY(checked(bench));
    CertificatesPage* page = bench.window.certificatesPage();
    QCOMPARE(page->banner()->tone(), Tone::bad);
    QCOMPARE(page->proofTile()->word(), QStringLiteral("invalid"));
    const auto& failed = bench.window.certificates().checked()->report.failed;
    QVERIFY(failed);
    QVERIFY(page->banner()->text().contains(QString::fromStdString(std::string(failed->name()))));
    QCOMPARE(bench.window.stageBar()->button(Stage::certificates)->state(), StageState::bad);
  }

  void AnotherPolicyDoesNotApply() {
    Bench bench;
    QFile own(beside(QStringLiteral(".policy.json")));
    QVERIFY(own.open(QIODevice::ReadOnly));
    const QString other = bench.folder.filePath(QStringLiteral("other.json"));
    QVERIFY(write_file(other.toStdString(), view_of((own.readAll() + "\n").toStdString())));
    bench.window.certificates().setPolicy(other);
    bench.drop({path_});
    QVERIFY(checked(bench));
    QCOMPARE(bench.window.certificatesPage()->appliesTile()->word(), QStringLiteral("does not apply"));
    QCOMPARE(bench.window.certificatesPage()->banner()->tone(), Tone::bad);
  }

  void SignatureAndTrustAreSeparateAnswers() {
    Bench bench;
    const auto key = sign::PrivateKey::generate(sign::KeyKind::ed25519);
    QVERIFY(key);
    const QString secret = bench.folder.filePath(QStringLiteral("k.pem")),
                  open = bench.folder.filePath(QStringLiteral("k.pub"));
    QVERIFY(sign::write_key_pair(*key, secret.toStdString(), open.toStdString(), SecretBytes()));
    const auto bytes = read_file(path_.toStdString(), 1 << 28);
    const auto with_signature = sign_certificate(*bytes, *key, nullptr, "x");
    QVERIFY(with_signature);
    const QString file = beside(QStringLiteral("-signed.driftseal"));
    QVERIFY(write_file(file.toStdString(), *with_signature));
    bench.window.certificates().setPolicy(beside(QStringLiteral(".policy.json")));
    bench.window.certificates().setBaseManifest(beside(QStringLiteral(".base.json")));
    bench.drop({file});
    QVERIFY(checked(bench));
    CertificatesPage* page = bench.window.certificatesPage();
    QCOMPARE(page->signatureTile()->word(),
             QStringLiteral("undecidable"));  // nobody has told which key it is
    QCOMPARE(page->proofTile()->word(), QStringLiteral("valid"));
    bench.window.certificates().addTrusted(open);
    QVERIFY(bench.until([&] { return page->trustTile()->word() == QStringLiteral("trusted"); }));
    QCOMPARE(page->signatureTile()->word(), QStringLiteral("valid"));
  }

  void BrokenPolicyOfTheReviewerIsAnErrorNotAVerdict() {
    Bench bench;
    const QString broken = bench.folder.filePath(QStringLiteral("broken.json"));
    QVERIFY(write_file(broken.toStdString(), view_of(std::string_view("{"))));
    bench.window.certificates().setPolicy(broken);
    bench.drop({path_});
    QVERIFY(bench.until([&] { return bench.window.messages()->count() == 1; }));
    QVERIFY(!bench.window.certificates().checked());
    QCOMPARE(bench.window.stageBar()->button(Stage::certificates)->state(), StageState::failed);
  }
};

QTEST_MAIN(TestCertificate)
#include "test_certificate.moc"
