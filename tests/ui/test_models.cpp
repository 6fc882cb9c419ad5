// The Models page, driven as a reviewer would: what each model is, what can be compared and why not, where
// each tensor stands.
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QToolButton>

#include "tests/ui/support/models_bench.h"
#include "ui/pages/coverage_panel.h"
#include "ui/widgets/data_table.h"

using namespace driftseal;
using namespace driftseal::ui;

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
    QVERIFY(bench.opened());
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

  void ChipsFitWhereThereIsLittleRoom() {
    ModelsBench bench;
    bench.open(writeMismatchedPair(bench.folder.path()));
    QVERIFY(bench.opened());
    CoveragePanel& panel = *bench.page.coverage();
    const int one_line = panel.chip(Coverage::matched)->height();
    QVERIFY(panel.minimumSizeHint().width() < 6 * panel.chip(Coverage::not_analysable)->width());
    panel.resize(panel.chip(Coverage::not_analysable)->width() * 3, 400);
    QVERIFY(bench.until([&] { return panel.chip(Coverage::not_analysable)->y() >= one_line; }));
    for (const Coverage status : {Coverage::matched, Coverage::added, Coverage::not_analysable})
      QVERIFY(panel.chip(status)->geometry().right() <= panel.width());
  }

  void BothSidesOfTheLedgerTellShapeAndType() {
    ModelsBench bench;
    bench.open(writeMismatchedPair(bench.folder.path()));
    QVERIFY(bench.opened());
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
      const bool places = table == bench.page.places();
      bench.show(places ? ModelsPage::places_tab : ModelsPage::coverage_tab);
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
    QVERIFY(bench.opened());
    QCOMPARE(bench.page.ties()->model()->rowCount(), 2);  // in each of the models
    const QString parts = cell(*bench.page.ties(), 0, TiesModel::partner_column);
    QVERIFY2(parts.contains(QStringLiteral("attention_q 0\u20133")), qPrintable(parts));
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
