// The Models page, driven as a reviewer would: what each model is, what can be compared, which bytes are
// looked at, who signed, what is wrong with the contents; and the Details dock.
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/pairs.h"
#include "tests/ui/support/signed_model.h"
#include "ui/models/signed_files_model.h"
#include "ui/pages/coverage_panel.h"
#include "ui/pages/details_panel.h"
#include "ui/pages/ledger_panel.h"
#include "ui/pages/model_card.h"
#include "ui/pages/models_page.h"
#include "ui/pages/signature_section.h"
#include "ui/pages/signatures_panel.h"
#include "ui/pages/tensor_verdict.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/meter.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

QString cell(const QAbstractItemView& table, int row, int column) {
  return table.model()->index(row, column).data().toString();
}

struct ModelsBench : Bench {
  ModelsPage& page = *window.modelsPage();

  void open(const PairFiles& files) { window.openPair(files.base, files.tuned); }
  bool described(Side side) {
    return until([this, side] { return !page.card(side)->text().isEmpty(); });
  }
  bool checked(Side side) {
    return until([this, side] { return window.signatures().progress(side) == SignatureProgress::checked; });
  }
  void show(ModelsPage::Tab tab) { page.tabs()->setCurrentIndex(tab); }
  QStringList tiles(Side side) const {
    QStringList words;
    for (const AxisTile* tile : page.signatures()->section(side)->findChildren<AxisTile*>())
      words << tile->word();
    return words;
  }
};

}  // namespace

class TestModels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale::c()); }

  void OneModelAloneShowsItsCard() {
    ModelsBench bench;
    bench.drop({sample(QStringLiteral("llama/base"))});
    QVERIFY(bench.described(Side::base));
    const QString text = bench.page.card(Side::base)->text();
    QVERIFY2(text.contains(QStringLiteral("safetensors, files: 3")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("(llama), by names and shapes; config.json agrees")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("layers 3")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("BF16 \u00d7 ")), qPrintable(text));
    QVERIFY(bench.page.card(Side::tuned)->text().isEmpty());
    QVERIFY(!bench.window.audit().opened());
  }

  void AModelThatCannotBeOpenedSaysSoOnItsCard() {
    ModelsBench bench;
    bench.window.audit().setBase(bench.folder.filePath(QStringLiteral("none.safetensors")));
    QVERIFY(bench.described(Side::base));
    QVERIFY(bench.page.card(Side::base)->text().contains(QStringLiteral("none.safetensors")));
  }

  void AnAdapterIsShownAsOne() {
    ModelsBench bench;
    bench.drop({sample(QStringLiteral("llama/base")), sample(QStringLiteral("llama/lora_adapter"))});
    QVERIFY(bench.measured());
    QVERIFY(bench.described(Side::tuned));
    QVERIFY2(bench.page.card(Side::tuned)->text().contains(QStringLiteral("LoRA, rank 4")),
             qPrintable(bench.page.card(Side::tuned)->text()));
  }

  void CardsFollowASwap() {
    ModelsBench bench;
    bench.window.openPair(sample(QStringLiteral("llama/base")), sample(QStringLiteral("llama/malicious")));
    QVERIFY(bench.described(Side::base) && bench.described(Side::tuned));
    const QString base = bench.page.card(Side::base)->text();
    bench.window.audit().swapModels();
    QCOMPARE(bench.window.audit().basePath(), sample(QStringLiteral("llama/malicious")));
    QCOMPARE(bench.window.audit().tunedPath(), sample(QStringLiteral("llama/base")));
    QVERIFY(bench.until([&] { return bench.page.card(Side::tuned)->text() == base; }));
  }

  void BrowseReplacesOneModel() {
    ModelsBench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.dialogs.paths = {sample(QStringLiteral("mlp/full"))};
    bench.page.card(Side::tuned)->chooseFolder();
    QCOMPARE(bench.window.audit().tunedPath(), sample(QStringLiteral("mlp/full")));
    QVERIFY(bench.measured());
  }

  void ChipsCountEveryStatusAndFilter() {
    ModelsBench bench;
    bench.open(writeMismatchedPair(bench.folder.path()));
    QVERIFY(bench.until([&] { return bench.window.audit().opened() != nullptr; }));
    CoveragePanel& panel = *bench.page.coverage();
    QCOMPARE(panel.chip(std::nullopt)->text(), QStringLiteral("all 7"));
    QCOMPARE(panel.chip(Coverage::matched)->text(), QStringLiteral("matched 2"));
    for (const Coverage status : {Coverage::added, Coverage::missing, Coverage::reshaped,
                                  Coverage::dtype_changed, Coverage::not_analysable}) {
      QToolButton* chip = panel.chip(status);
      QVERIFY2(chip->text().endsWith(QStringLiteral(" 1")), qPrintable(chip->text()));
      QTest::mouseClick(chip, Qt::LeftButton);
      QCOMPARE(panel.table()->model()->rowCount(), 1);
      QCOMPARE(panel.model().entry(0)->status, status);
    }
    panel.chip(Coverage::matched)->setFocus();
    QTest::keyClick(panel.chip(Coverage::matched), Qt::Key_Space);
    QCOMPARE(panel.table()->model()->rowCount(), 2);
  }

  void BothSidesOfTheLedgerTellShapeAndType() {
    ModelsBench bench;
    bench.open(writeMismatchedPair(bench.folder.path()));
    QVERIFY(bench.until([&] { return bench.window.audit().opened() != nullptr; }));
    CoveragePanel& panel = *bench.page.coverage();
    QTest::mouseClick(panel.chip(Coverage::reshaped), Qt::LeftButton);
    QCOMPARE(cell(*panel.table(), 0, CoverageModel::base_column), QStringLiteral("3 \u00d7 4 F32"));
    QCOMPARE(cell(*panel.table(), 0, CoverageModel::tuned_column), QStringLiteral("2 \u00d7 4 F32"));
    QCOMPARE(cell(*panel.table(), 0, CoverageModel::block_column), QStringLiteral("layer 0"));
    QCOMPARE(cell(*panel.table(), 0, CoverageModel::role_column), QStringLiteral("attention_o"));
    QTest::mouseClick(panel.chip(Coverage::added), Qt::LeftButton);
    QCOMPARE(cell(*panel.table(), 0, CoverageModel::base_column), QStringLiteral("\u2013"));
  }

  void EnterShowsTheTensorOnTheDriftPage() {
    ModelsBench bench;
    bench.openLlama();
    QVERIFY(bench.measured());
    DataTable* table = bench.page.coverage()->table();
    table->setCurrentIndex(table->model()->index(5, 0));
    QCOMPARE(bench.window.selection().row(), 5);  // the Details dock shows it already
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(bench.window.stage(), Stage::drift);
    QCOMPARE(bench.window.selection().row(), 5);
  }

  void SortingKeepsTheChosenTensor() {
    ModelsBench bench;
    bench.openLlama();
    QVERIFY(bench.measured());
    DataTable* table = bench.page.coverage()->table();
    table->setCurrentIndex(table->model()->index(5, CoverageModel::name_column));
    const QString name = cell(*table, 5, CoverageModel::name_column);
    table->sortByColumn(CoverageModel::bytes_column, Qt::DescendingOrder);
    QCOMPARE(table->currentIndex().siblingAtColumn(CoverageModel::name_column).data().toString(), name);
    std::uint64_t before = std::numeric_limits<std::uint64_t>::max();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
      const std::uint64_t bytes = bench.page.coverage()->model().entry(row)->bytes;
      QVERIFY(bytes <= before);
      before = bytes;
    }
  }

  void TheSearchBoxFiltersEveryTableOfThePage() {
    ModelsBench bench;
    bench.openLlama();
    QVERIFY(bench.measured());
    const int all = bench.page.coverage()->table()->model()->rowCount();
    bench.window.searchBox()->setText(QStringLiteral("q_proj"));
    for (const DataTable* table : {bench.page.coverage()->table(), bench.page.places()}) {
      QCOMPARE(table->model()->rowCount(), 3);
      QVERIFY(all > 3);
    }
  }

  void BlocksAndRolesAreThoseOfTheNames() {
    ModelsBench bench;
    bench.openLlama();
    QVERIFY(bench.measured());
    bench.show(ModelsPage::places_tab);
    bench.window.searchBox()->setText(QStringLiteral("layers.2. down_proj"));
    QCOMPARE(bench.page.places()->model()->rowCount(), 1);
    QCOMPARE(cell(*bench.page.places(), 0, PlacesModel::block_column), QStringLiteral("layer 2"));
    QCOMPARE(cell(*bench.page.places(), 0, PlacesModel::role_column), QStringLiteral("mlp_down"));
    QCOMPARE(cell(*bench.page.places(), 0, PlacesModel::orientation_column), QStringLiteral("out, in"));
  }

  void FusedTensorsAreListedWithTheirParts() {
    ModelsBench bench;
    const PairFiles files{bench.folder.filePath(QStringLiteral("a.safetensors")),
                          bench.folder.filePath(QStringLiteral("b.safetensors"))};
    const std::vector<float> fused(12 * 4, 0.5F), square(16, 0.5F);
    for (const QString& path : {files.base, files.tuned}) {
      test::SafetensorsFile()
          .add("encoder.layers.0.self_attn.in_proj_weight", DType::F32, {12, 4}, fused)
          .add("encoder.layers.0.self_attn.out_proj.weight", DType::F32, {4, 4}, square)
          .write(path.toStdString());
    }
    bench.open(files);
    QVERIFY(bench.until([&] { return bench.window.audit().opened() != nullptr; }));
    QCOMPARE(bench.page.ties()->model()->rowCount(), 2);  // in each of the models
    const QString parts = cell(*bench.page.ties(), 0, TiesModel::partner_column);
    QVERIFY2(parts.contains(QStringLiteral("attention_q 0\u20133")), qPrintable(parts));
  }

  void EveryByteIsAccountedFor() {
    ModelsBench bench;
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
    ModelsBench bench;
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
    ModelsBench bench;
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
    ModelsBench bench;
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
    ModelsBench bench;
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
    ModelsBench bench;
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
    ModelsBench bench;
    const SignedModel signed_model(bench.folder.path(), sample(QStringLiteral("mlp/base")));
    bench.window.signatures().addTrusted(QStringLiteral(DRIFTSEAL_SOURCE_DIR "/LICENSE"));
    bench.window.audit().setBase(signed_model.model);
    QVERIFY(bench.until(
        [&] { return bench.window.signatures().progress(Side::base) == SignatureProgress::failed; }));
  }

  void DetailsTellPlaceBudgetAndWhy() {
    ModelsBench bench;
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
    details.setRankText([](int row) { return QStringLiteral("rank of %1").arg(row); });
    QVERIFY(bench.until([&] { return said(QStringLiteral("rank of 0")); }));
    QSignalSpy next(&details, &DetailsPanel::nextNotableRequested);
    QTest::mouseClick(details.nextButton(), Qt::LeftButton);
    QCOMPARE(next.size(), 1);
  }

  void OverBudgetIsSaid() {
    ModelsBench bench;
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

  void EveryModelKeepsTheRulesOfItemModels() {
    ModelsBench bench;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (const DataTable* table : bench.window.findChildren<DataTable*>()) {
      if (!table->model()) continue;
      testers.push_back(std::make_unique<QAbstractItemModelTester>(
          table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
    QVERIFY(testers.size() >= 8);
    for (const ModelsPage::Tab tab : {ModelsPage::places_tab, ModelsPage::ledger_tab,
                                      ModelsPage::signatures_tab, ModelsPage::coverage_tab}) {
      bench.show(tab);
      bench.open(writeMismatchedPair(bench.folder.path()));
      QVERIFY(bench.measured());
      for (DataTable* table : bench.page.findChildren<DataTable*>()) {
        for (int column = 0; column < table->model()->columnCount(); ++column)
          table->sortByColumn(column, column % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
      }
      bench.window.searchBox()->setText(QStringLiteral("proj"));
      bench.window.audit().swapModels();
      QVERIFY(bench.measured());
      bench.window.searchBox()->clear();
    }
    bench.window.openPair({}, {});
  }
};

QTEST_MAIN(TestModels)
#include "test_models.moc"
