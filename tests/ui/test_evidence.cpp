// What backs an audit, on the Models page: every byte of the files, who signed them, what is wrong with their
// contents; and the Details dock, which says why.
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include "tests/ui/support/models_bench.h"
#include "tests/ui/support/signed_model.h"
#include "ui/models/signed_files_model.h"
#include "ui/pages/details_panel.h"
#include "ui/pages/ledger_panel.h"
#include "ui/pages/signature_section.h"
#include "ui/pages/signatures_panel.h"
#include "ui/pages/tensor_verdict.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/meter.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

struct EvidenceBench : ModelsBench {
  bool checked(Side side) {
    return until([this, side] { return window.signatures().progress(side) == SignatureProgress::checked; });
  }
  QStringList tiles(Side side) const {
    QStringList words;
    for (const AxisTile* tile : page.signatures()->section(side)->findChildren<AxisTile*>())
      words << tile->word();
    return words;
  }
};

}  // namespace

class TestEvidence : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void EveryByteIsAccountedFor() {
    EvidenceBench bench;
    bench.open(writeMismatchedPair(bench.folder.path()));
    QVERIFY(bench.measured());
    QVERIFY(!bench.window.ledger().ledger());  // not before somebody looks
    bench.show(ModelsPage::ledger_tab);
    QVERIFY(bench.until([&] { return bench.window.ledger().ledger() != nullptr; }));
    const PairLedger& ledger = *bench.window.ledger().ledger();
    QCOMPARE(bytesOfFiles(ledger.base),
             static_cast<std::uint64_t>(QFileInfo(bench.window.audit().basePath()).size()));
    QCOMPARE(bytesLookedAt(ledger.base), std::uint64_t{3 * 12 * 4});
    DataTable* totals = bench.page.ledger()->totals();
    qulonglong base = 0;
    for (int row = 0; row + 1 < totals->model()->rowCount(); ++row)
      base += cell(*totals, row, LedgerTotalsModel::base_column).remove(QLatin1Char(',')).toULongLong();
    QCOMPARE(base, static_cast<qulonglong>(bytesOfFiles(ledger.base)));
    QVERIFY(bench.page.ledger()->headline().contains(QStringLiteral("looks at")));
    QCOMPARE(bench.page.ledger()->table()->csv().count(QLatin1Char('\n')),
             bench.page.ledger()->table()->model()->rowCount() + 1);
  }

  void AnotherPolicyMakesAnotherLedger() {
    EvidenceBench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.show(ModelsPage::ledger_tab);
    QVERIFY(bench.until([&] { return bench.window.ledger().ledger() != nullptr; }));
    bench.window.audit().propose(10);
    QVERIFY(bench.judged());
    QVERIFY(bench.until([&] {
      return bench.window.ledger().ledger() && !bench.window.ledger().ledger()->base.tensors[0].rule.empty();
    }));
  }

  void NumbersThatAreNoneAreFoundWhileMeasuring() {
    EvidenceBench bench;
    bench.open(writePairWithNaN(bench.folder.path()));
    QVERIFY(bench.measured());
    QCOMPARE(bench.page.tabs()->tabText(ModelsPage::contents_tab),
             QStringLiteral("Contents (base 1, tuned 2)"));
    bench.show(ModelsPage::contents_tab);
    DataTable* table = bench.page.contents();
    table->sortByColumn(ContentsModel::count_column, Qt::DescendingOrder);
    QCOMPARE(cell(*table, 0, ContentsModel::count_column), QStringLiteral("2"));
    QCOMPARE(cell(*table, 0, ContentsModel::model_column), QStringLiteral("tuned"));
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(bench.window.stage(), Stage::drift);
    bench.openMlp();
    QCOMPARE(bench.page.tabs()->tabText(ModelsPage::contents_tab), QStringLiteral("Contents"));
  }

  void ASignedModelIsCheckedByItself() {
    EvidenceBench bench;
    const SignedModel signed_model(bench.folder.path(), sample(QStringLiteral("mlp/base")));
    bench.window.audit().setBase(signed_model.model);
    QVERIFY(bench.checked(Side::base));
    QCOMPARE(bench.window.signatures().progress(Side::tuned), SignatureProgress::none);
    QCOMPARE(bench.tiles(Side::base), QStringList({QStringLiteral("undecidable"), QStringLiteral("unknown"),
                                                   QStringLiteral("match")}));
    bench.dialogs.paths = {signed_model.key};
    bench.page.signatures()->addTrusted();
    QVERIFY(bench.until([&] { return bench.tiles(Side::base).value(0) == QStringLiteral("valid"); }));
    QCOMPARE(bench.tiles(Side::base)[1], QStringLiteral("trusted"));
    QVERIFY(bench.page.card(Side::base)->signature()->text().contains(QStringLiteral("vouched for")));
    QTest::mouseClick(bench.page.card(Side::base)->signature(), Qt::LeftButton);
    QCOMPARE(bench.page.tabs()->currentIndex(), static_cast<int>(ModelsPage::signatures_tab));
  }

  void TrustIsKeptAndCanBeTakenBack() {
    EvidenceBench bench;
    const SignedModel signed_model(bench.folder.path(), sample(QStringLiteral("mlp/base")));
    bench.window.signatures().addTrusted(signed_model.key);
    MainWindow again(bench.clock, bench.dialogs, bench.settings);
    QCOMPARE(again.signatures().trusted(), QStringList{signed_model.key});
    bench.window.audit().setBase(signed_model.model);
    QVERIFY(bench.checked(Side::base));
    QCOMPARE(bench.tiles(Side::base)[1], QStringLiteral("trusted"));
    bench.page.signatures()->trusted()->setCurrentRow(0);
    bench.page.signatures()->removeTrusted();
    QVERIFY(bench.until([&] { return bench.tiles(Side::base).value(1) == QStringLiteral("unknown"); }));
    QVERIFY(bench.window.signatures().trusted().isEmpty());
  }

  void AFileThatWasNotSignedIsNamed() {
    EvidenceBench bench;
    const SignedModel signed_model(bench.folder.path(), sample(QStringLiteral("mlp/base")));
    QVERIFY(write_file((signed_model.model + QStringLiteral("/added.txt")).toStdString(), view_of("x")).ok());
    bench.window.audit().setBase(signed_model.model);
    QVERIFY(bench.checked(Side::base));
    const DataTable* files = bench.page.signatures()->section(Side::base)->files();
    QCOMPARE(files->model()->rowCount(), 1);
    QCOMPARE(cell(*files, 0, SignedFilesModel::file_column), QStringLiteral("added.txt"));
    QVERIFY(bench.page.card(Side::base)->signature()->text().contains(QStringLiteral("not the files")));
  }

  void AKeyThatIsNoneIsExplained() {
    EvidenceBench bench;
    const SignedModel signed_model(bench.folder.path(), sample(QStringLiteral("mlp/base")));
    bench.window.signatures().addTrusted(QStringLiteral(DRIFTSEAL_SOURCE_DIR "/LICENSE"));
    bench.window.audit().setBase(signed_model.model);
    QVERIFY(bench.until(
        [&] { return bench.window.signatures().progress(Side::base) == SignatureProgress::failed; }));
  }

  void DetailsTellPlaceBudgetAndWhy() {
    EvidenceBench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.audit().propose(10);
    QVERIFY(bench.judged());
    DetailsPanel& details = *bench.window.detailsPanel();
    QVERIFY(!details.whyButton()->isEnabled());
    bench.window.selection().setRow(0);
    QVERIFY(details.whyButton()->isEnabled());
    const auto* meter = details.findChild<Meter*>();
    QVERIFY(meter->isVisible() && meter->accessibleName().contains(QStringLiteral("frozen")));
    QTest::mouseClick(details.whyButton(), Qt::LeftButton);
    const auto said = [&](const QString& part) {
      const auto labels = details.findChildren<QLabel*>();
      return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(part);
      });
    };
    QVERIFY(said(QStringLiteral("as the first that selects it")));
    const auto* facts = details.findChild<FactList*>();
    QVERIFY(!facts->plainText().contains(QStringLiteral("Rank")));
    bench.window.spectra().demand();
    QVERIFY(bench.until([&] { return facts->plainText().contains(QStringLiteral("Rank")); }));
    QTest::mouseClick(details.nextButton(), Qt::LeftButton);
    QVERIFY(bench.window.selection().row() > 0);
  }

  void OverBudgetIsSaid() {
    EvidenceBench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.audit().propose(10);
    QVERIFY(bench.judged());
    bench.window.openPair(sample(QStringLiteral("mlp/base")), sample(QStringLiteral("mlp/full")));
    QVERIFY(bench.judged());
    const auto verdict = verdictOf(*bench.window.audit().judgement(), "fc1.weight");
    QVERIFY(verdict && !verdict->within);
    const auto& coverage = bench.window.audit().opened()->pair.coverage;
    const auto entry = std::find_if(coverage.begin(), coverage.end(),
                                    [](const CoverageEntry& e) { return e.name == "fc1.weight"; });
    QVERIFY(entry != coverage.end());
    QVERIFY(whyText(*entry, bench.window.audit().judgement()).contains(QStringLiteral("deny: ")));
  }
};

QTEST_MAIN(TestEvidence)
#include "test_evidence.moc"
