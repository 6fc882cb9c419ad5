// The parts of the page that show one certificate, files held against it, and certificates that follow each
// other.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

#include "tests/ui/support/bench.h"
#include "ui/charts/bars_chart.h"
#include "ui/charts/lineage_chart.h"
#include "ui/pages/certificate_files.h"
#include "ui/pages/certificate_lineage.h"
#include "ui/pages/certificate_raw.h"
#include "ui/pages/certificate_views.h"
#include "ui/pages/certificates_page.h"
#include "ui/present/json_text.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_tree.h"
#include "ui/widgets/path_field.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestCertificateParts : public QObject {
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

  void ModelsAreSound() {
    FactTreeModel facts(QStringLiteral("a"), QStringLiteral("b"));
    QAbstractItemModelTester facts_tester(&facts, QAbstractItemModelTester::FailureReportingMode::QtTest);
    facts.setFacts({{QStringLiteral("x"), {}, {}, {{QStringLiteral("y"), QStringLiteral("z")}}},
                    {QStringLiteral("w"), {}}});
    QCOMPARE(facts.rowCount(), 2);
    QCOMPARE(facts.index(0, 1, facts.index(0, 0)).data().toString(), QStringLiteral("z"));
    facts.setFacts({});
    BytesModel bytes;
    QAbstractItemModelTester bytes_tester(&bytes, QAbstractItemModelTester::FailureReportingMode::QtTest);
    bytes.setBytes(CertificateBytes{1, 2, 3, 4, 5, {}});
    QCOMPARE(bytes.rowCount(), 6);  // five parts, none of the proof, and the sum
    bytes.setBytes(std::nullopt);
    QCOMPARE(bytes.rowCount(), 0);
  }

  void JsonIsIndentedWhateverItIs() {
    QCOMPARE(indentedJson("{\"a\":[1,{}],\"b\":\"x{,\\\"\"}", 1000),
             QStringLiteral("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": \"x{,\\\"\"\n}\n"));
    QVERIFY(indentedJson(std::string(100'000, '['), 1000).size() <= 1100);
    QVERIFY(!indentedJson("]]]}}\"\xff", 1000).isEmpty());
  }

  void ClaimsAreFilteredAndEveryPartIsShown() {
    Bench bench;
    bench.drop({path_});
    QVERIFY(checked(bench));
    CertificatesPage* page = bench.window.certificatesPage();
    auto* claims = page->findChild<ClaimsView*>();
    const int blocks = claims->tree()->model()->rowCount();
    QVERIFY(blocks > 1);
    QTest::keyClicks(claims->filter(), QStringLiteral("no such tensor"));
    QCOMPARE(claims->tree()->model()->rowCount(), 0);
    claims->filter()->clear();
    QCOMPARE(claims->tree()->model()->rowCount(), blocks);
    QVERIFY(claims->tree()->csv().count(QLatin1Char('\n')) > blocks);
    auto* raw = page->findChild<RawView*>();
    QVERIFY(raw->text()->toPlainText().contains(QStringLiteral("\"schema\": \"driftseal-certificate/1\"")));
    const auto charts = page->findChildren<BarsChart*>();
    QCOMPARE(charts.size(), 2);
    for (BarsChart* chart : charts) QVERIFY(chart->csv().count(QLatin1Char('\n')) > 5);
  }

  void FilesHereAreLinkedOrRefused() {
    Bench bench;
    bench.drop({path_});
    QVERIFY(checked(bench));
    auto* files = bench.window.certificatesPage()->findChild<FilesView*>();
    bench.window.certificatesPage()->tabs()->setCurrentWidget(files);
    QVERIFY(!files->runButton()->isEnabled());
    const auto run = [&](const QString& base, const QString& tuned, const QString& secret) {
      files->base()->setPath(base);
      files->tuned()->setPath(tuned);
      files->secret()->setPath(secret);
      files->run();
      return bench.until([&] { return !bench.window.certificates().isCheckingFiles(); });
    };
    const QString base = sample(QStringLiteral("mlp/base")), tuned = sample(QStringLiteral("mlp/lastlayer"));
    QVERIFY(run(base, tuned, beside(QStringLiteral(".secret"))));
    QCOMPARE(files->baseTile()->word(), QStringLiteral("linked"));
    QCOMPARE(files->tunedTile()->word(), QStringLiteral("linked"));
    QVERIFY(run(tuned, tuned, {}));
    QCOMPARE(files->baseTile()->word(), QStringLiteral("other weights"));
    QCOMPARE(files->tunedTile()->word(), QStringLiteral("undecidable"));
    QVERIFY(run({}, base, beside(QStringLiteral(".secret"))));
    QCOMPARE(files->tunedTile()->word(), QStringLiteral("other weights"));
    QVERIFY(run({}, tuned, beside(QStringLiteral(".policy.json"))));  // no secret at all
    QCOMPARE(files->tunedTile()->word(), QStringLiteral("refused"));
    bench.openMlp();
    bench.window.showStage(Stage::certificates);
    files->secret()->setPath({});
    files->takeOpenPair();
    QVERIFY(bench.until([&] { return !bench.window.certificates().isCheckingFiles(); }));
    QCOMPARE(files->tunedTile()->word(), QStringLiteral("linked"));
  }

  void CertificatesThatFollowEachOtherAreDrawn() {
    Bench bench;
    const QString models[] = {sample(QStringLiteral("mlp/base")), sample(QStringLiteral("mlp/lastlayer")),
                              sample(QStringLiteral("mlp/full"))};
    QStringList certificates;
    for (int step = 0; step < 2; ++step) {
      bench.window.openPair(models[step], models[step + 1]);
      QVERIFY(bench.measured());
      bench.window.audit().propose(10);
      QVERIFY(bench.judged());
      certificates << bench.folder.filePath(QStringLiteral("step%1.driftseal").arg(step));
      CertifyRequest request;
      request.options.name_files = true;
      bench.window.audit().certify(request, certificates.last());
      QVERIFY(bench.until([&] { return !bench.window.audit().isProving(); }, 240'000));
      QVERIFY(bench.window.audit().proven() != nullptr);
    }
    bench.drop(certificates);
    CertificateSession& session = bench.window.certificates();
    QVERIFY(bench.until([&] { return session.entry(0).checked && session.entry(1).checked; }));
    auto* lineage = bench.window.certificatesPage()->findChild<LineageView*>();
    bench.window.certificatesPage()->tabs()->setCurrentWidget(lineage);
    QVERIFY(bench.until([&] { return lineage->paths()->count() == 1; }));
    QCOMPARE(lineage->banner()->tone(), Tone::attention);  // the files are the prover's word
    QVERIFY(lineage->tree()->model()->rowCount() > 0);
    LineageChart* chart = lineage->chart();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Left);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(session.currentRow(), chart->current());
    QCOMPARE(chart->csv().count(QLatin1Char('\n')), 3);
    // The policy of the other step: now one of them is not proved.
    session.setPolicy(
        bench.folder.filePath(QStringLiteral("step%1.policy.json").arg(1 - session.currentRow())));
    QVERIFY(bench.until([&] { return lineage->banner()->tone() == Tone::bad; }));
    QCOMPARE(lineage->tree()->model()->rowCount(), 0);
  }
};

QTEST_MAIN(TestCertificateParts)
#include "test_certificate_parts.moc"
