// A certificate in the window: valid, damaged, for another policy; four answers that do not depend on each
// other.
#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileInfo>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>

#include "core/audit/check/attestation.h"
#include "core/base/mapped_file.h"
#include "core/base/output_file.h"
#include "core/sign/key_files.h"
#include "tests/ui/support/bench.h"
#include "ui/models/certificate_list_model.h"
#include "ui/pages/certificate_views.h"
#include "ui/pages/certificates_page.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_tree.h"
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

  void AnyNumberIsOpenAndEachOnce() {
    Bench bench;
    CertificateSession& session = bench.window.certificates();
    CertificateListModel list(session);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString copy = bench.folder.filePath(QStringLiteral("copy.driftseal"));
    QVERIFY(QFile::copy(path_, copy));
    bench.drop({path_, copy});
    QCOMPARE(session.count(), 2);
    QVERIFY(bench.until([&] { return session.entry(0).checked && session.entry(1).checked; }));
    QCOMPARE(session.entry(0).state(), StageState::good);
    QCOMPARE(session.entry(1).state(), StageState::attention);  // nothing lies beside the copy
    bench.drop({QFileInfo(path_).path() + QStringLiteral("/./") + QFileInfo(path_).fileName()});
    QCOMPARE(session.count(), 2);
    QCOMPARE(session.currentRow(), 0);
    auto* view = bench.window.certificatesPage()->findChild<QListView*>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(session.currentRow(), 1);
    session.setPolicy(beside(QStringLiteral(".policy.json")));  // of this one alone
    QCOMPARE(session.entry(0).demands.base_manifest.empty(), false);
    QVERIFY(session.entry(1).demands.base_manifest.empty());
    session.remove(0);
    QCOMPARE(session.count(), 1);
    QCOMPARE(session.path(), copy);
    session.remove(0);
    QCOMPARE(session.currentRow(), -1);
    QCOMPARE(session.state(), StageState::empty);
  }

  void ChangedFileIsOfferedToBeCheckedAgain() {
    Bench bench;
    const QString copy = bench.folder.filePath(QStringLiteral("copy.driftseal"));
    QVERIFY(QFile::copy(path_, copy));
    bench.drop({copy});
    QVERIFY(checked(bench));
    QWidget* note = bench.window.certificatesPage()->changedNote();
    QVERIFY(!note->isVisible());
    QFile file(copy);
    QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
    file.close();
    QVERIFY(bench.until([&] { return note->isVisible(); }));
    QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(checked(bench));
    QVERIFY(!note->isVisible());
    QCOMPARE(bench.window.certificatesPage()->proofTile()->word(), QStringLiteral("invalid"));
  }

  void HostileCertificatesAreExplained() {
    Bench bench;
    const auto whole = read_file(path_.toStdString(), 1 << 28);
    const auto parts = proof::read_container(*whole, "");
    QVERIFY(whole && parts);
    auto many = *parts, old = *parts;
    for (int i = 0; i < 64; ++i) many.signatures.push_back(i % 2 == 0 ? "{}" : std::string(9000, '['));
    const std::string schema = "driftseal-certificate/1";
    const auto at = std::search(old.manifest.begin(), old.manifest.end(), schema.begin(), schema.end());
    QVERIFY(at != old.manifest.end());
    *(at + static_cast<std::ptrdiff_t>(schema.size()) - 1) = '9';
    const std::vector<Bytes> hostile = {{},
                                        Bytes(whole->begin(), whole->begin() + 1000),
                                        Bytes(100'000, 0x5a),
                                        Bytes(1 << 22, 0),
                                        *proof::write_container(many),
                                        *proof::write_container(old)};
    int number = 0;
    for (const Bytes& bytes : hostile) {
      const QString file = bench.folder.filePath(QStringLiteral("hostile%1.driftseal").arg(number++));
      QVERIFY(write_file(file.toStdString(), bytes));
      bench.drop({file});
      QVERIFY(checked(bench));
      CertificatesPage* page = bench.window.certificatesPage();
      QVERIFY(page->banner()->tone() != Tone::good);
      QVERIFY(!page->banner()->text().isEmpty());
      for (int tab = 0; tab < page->tabs()->count(); ++tab) {
        page->tabs()->setCurrentIndex(tab);
        QApplication::processEvents();
      }
    }
    QCOMPARE(bench.window.certificates().entry(4).checked->signatures.size(), 64u);
  }

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
    auto* signatures = page->findChild<SignaturesView*>();
    QVERIFY(signatures->tree()->csv().contains(QStringLiteral("Ed25519")));
    bench.window.certificates().clearTrusted();
    QVERIFY(bench.until([&] { return page->signatureTile()->word() == QStringLiteral("undecidable"); }));
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
