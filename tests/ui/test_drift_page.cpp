// The Drift page: one selection, one measure and one set of filters in map, profile, table, tree and details;
// spectra in the background; the view of a block on the whole page.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <algorithm>

#include "tests/ui/support/bench.h"
#include "ui/charts/drift_map.h"
#include "ui/charts/profile_chart.h"
#include "ui/models/blocks_model.h"
#include "ui/models/notable_tensors.h"
#include "ui/pages/block_view.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/filter_bar.h"
#include "ui/pages/map_view.h"
#include "ui/shell/blocks_panel.h"
#include "ui/widgets/data_table.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

struct Measured : Bench {
  bool open() {
    openLlama();
    window.showStage(Stage::drift);
    return measured() && until([this] { return page().map()->cells().count() > 0 && settled(); });
  }
  // Figures reach the pictures a few times a second.
  bool settled() {
    const DriftCells& cells = page().map()->cells();
    return std::none_of(cells.cells.begin(), cells.cells.end(),
                        [](const DriftCell& cell) { return cell.state == DriftCell::State::waiting; });
  }
  DriftPage& page() { return *window.driftPage(); }
  TensorSelection& selection() { return window.selection(); }
  QTreeView& tree() { return *window.blocksPanel()->tree(); }
  BlocksModel& blocks() { return window.blocksPanel()->model(); }
  QAbstractProxyModel& rows() { return *qobject_cast<QAbstractProxyModel*>(page().table()->model()); }
  int tableRow() { return rows().mapToSource(page().table()->currentIndex()).row(); }
  int tensor(const char* name) {
    for (int row = 0; row < rows().sourceModel()->rowCount(); ++row)
      if (rows().sourceModel()->index(row, 0).data().toString() == QLatin1String(name)) return row;
    return -1;
  }
  int visibleCells() {
    int shown = 0;
    const DriftCells& cells = page().map()->cells();
    for (int cell = 0; cell < cells.count(); ++cell)
      shown += cells.isCell(cell) && cells.at(cell).shown ? 1 : 0;
    return shown;
  }
  void chooseMeasure(Measure measure) {
    page().measure()->setCurrentIndex(page().measure()->findData(static_cast<int>(measure)));
  }
};

constexpr const char* query = "model.layers.1.self_attn.q_proj.weight";

}  // namespace

class TestDriftPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ChoosingInOneChoosesInAll() {
    Measured bench;
    QVERIFY(bench.open());
    const int row = bench.tensor(query);
    bench.page().table()->setCurrentIndex(
        bench.rows().mapFromSource(bench.rows().sourceModel()->index(row, 0)));
    QCOMPARE(bench.selection().row(), row);
    const int cell = bench.page().map()->current();
    QVERIFY(cell >= 0);
    QCOMPARE(bench.page().profile()->current(), cell);
    QCOMPARE(bench.blocks().tensor(bench.tree().currentIndex()), row);
    QTest::keyClick(bench.page().map(), Qt::Key_Down);
    QCOMPARE(bench.tableRow(), bench.tensor("model.layers.2.self_attn.q_proj.weight"));
    QTest::keyClick(bench.page().profile(), Qt::Key_Left);
    QCOMPARE(bench.tableRow(), row);
    QCOMPARE(bench.page().map()->current(), cell);
    bench.tree().setFocus();
    QTest::keyClick(&bench.tree(), Qt::Key_Down);
    QCOMPARE(bench.selection().row(), bench.blocks().tensor(bench.tree().currentIndex()));
    QVERIFY(bench.selection().row() != row);
    QCOMPARE(bench.tableRow(), bench.selection().row());
  }

  void ChoosingABlockInTheTreeStaysThere() {
    Measured bench;
    QVERIFY(bench.open());
    const QModelIndex layer = bench.blocks().index(2, 0, bench.blocks().index(1, 0));
    bench.tree().setCurrentIndex(layer);
    QCOMPARE(bench.tree().currentIndex(), layer);
    QCOMPARE(bench.selection().row(), bench.blocks().tensor(layer));
  }

  void SpaceGoesThroughTheTensorsOfACell() {
    Measured bench;
    QVERIFY(bench.open());
    bench.selection().setRow(bench.tensor("model.layers.0.input_layernorm.weight"));
    const int cell = bench.page().map()->current();
    QTest::keyClick(bench.page().map(), Qt::Key_Space);
    QCOMPARE(bench.selection().row(), bench.tensor("model.layers.0.post_attention_layernorm.weight"));
    QCOMPARE(bench.page().map()->current(), cell);
    QTest::keyClick(bench.page().map(), Qt::Key_Space);
    QCOMPARE(bench.selection().row(), bench.tensor("model.layers.0.input_layernorm.weight"));
  }

  void FiltersReachEverything() {
    Measured bench;
    QVERIFY(bench.open());
    FilterBar& filters = *bench.page().filters();
    const int all = bench.rows().rowCount(), cells = bench.visibleCells();
    QVERIFY(filters.summary()->text().startsWith(QString::number(all)));
    QTest::keyClicks(filters.layers(), QStringLiteral("0-1"));
    const int some = bench.rows().rowCount();
    QVERIFY(some > 0 && some < all);
    QCOMPARE(bench.blocks().rowCount(), 1);
    QVERIFY(bench.visibleCells() < cells);
    QCOMPARE(bench.page().profile()->pointCount(), bench.visibleCells());
    QVERIFY(filters.summary()->text().startsWith(QString::number(some) + QLatin1Char(' ')));
    for (QAction* action : filters.roles()->menu()->actions())
      if (action->data().toInt() == static_cast<int>(Role::attention_q)) action->trigger();
    QCOMPARE(bench.rows().rowCount(), 2);
    bench.window.searchBox()->setText(QStringLiteral("layers.1"));
    QCOMPARE(bench.rows().rowCount(), 1);
    QTest::keyClicks(filters.atLeast(), QStringLiteral("99999"));
    QCOMPARE(bench.rows().rowCount(), 0);
    QTest::mouseClick(filters.clear(), Qt::LeftButton);
    QCOMPARE(bench.rows().rowCount(), all);
    QVERIFY(filters.layers()->text().isEmpty() && filters.atLeast()->text().isEmpty());
    QVERIFY(bench.window.searchBox()->text().isEmpty());
    QCOMPARE(bench.visibleCells(), cells);
  }

  void WhatIsNoListOfLayersIsSaid() {
    Measured bench;
    QVERIFY(bench.open());
    QLineEdit* layers = bench.page().filters()->layers();
    const int all = bench.rows().rowCount();
    QTest::keyClicks(layers, QStringLiteral("0-1x"));
    QCOMPARE(bench.rows().rowCount(), all);
    QCOMPARE(layers->text(), QStringLiteral("0-1x"));
    QVERIFY(!layers->accessibleDescription().isEmpty());
    QTest::keyClick(layers, Qt::Key_Backspace);
    QVERIFY(layers->accessibleDescription().isEmpty());
    QVERIFY(bench.rows().rowCount() < all);
  }

  void SharesAreTypedAsPercentages() {
    Measured bench;
    QVERIFY(bench.open());
    bench.page().filters()->atLeast()->setText(QStringLiteral("1.5 %"));
    QVERIFY(std::abs(bench.selection().atLeast().value() - 0.015) < 1e-12);
    bench.chooseMeasure(Measure::absolute_norm);
    QVERIFY(!bench.selection().atLeast());
    bench.page().filters()->atLeast()->setText(QStringLiteral("1.5"));
    QCOMPARE(bench.selection().atLeast().value(), 1.5);
  }

  void NotableTensorsAreAKeyAway() {
    Measured bench;
    bench.window.openPair(sample(QStringLiteral("llama/base")), sample(QStringLiteral("llama/malicious")));
    QVERIFY(bench.measured());
    QTest::keyClick(&bench.window, Qt::Key_N);
    QCOMPARE(bench.window.stage(), Stage::drift);
    const int first = bench.selection().row();
    QVERIFY(first >= 0);
    QTest::keyClick(&bench.window, Qt::Key_N);
    QVERIFY(bench.selection().row() != first);
    QTest::keyClick(&bench.window, Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(bench.selection().row(), first);
  }

  void SpectraAreMeasuredWhenTheyAreAskedFor() {
    Measured bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.window.spectra().state(), SpectraSession::State::none);
    bench.chooseMeasure(Measure::effective_rank);
    QVERIFY(bench.until([&] { return bench.window.spectra().state() == SpectraSession::State::complete; }));
    QVERIFY(bench.until([&] { return bench.settled(); }));
    QCOMPARE(bench.window.jobs().entries().back().kind, JobKind::spectra);
    const int row = bench.tensor(query);
    const QModelIndex rank = bench.rows().sourceModel()->index(row, TensorTableModel::effective_rank_column);
    QVERIFY(rank.data(TensorTableModel::sort_role).toDouble() > 1);
    QVERIFY(!rank.data().toString().isEmpty());
    const std::size_t jobs = bench.window.jobs().entries().size();
    bench.chooseMeasure(Measure::stable_rank);  // comes from the same spectra
    QCOMPARE(bench.window.jobs().entries().size(), jobs);
  }

  void RankFollowsTheTolerance() {
    Measured bench;
    QVERIFY(bench.open());
    bench.chooseMeasure(Measure::numerical_rank);
    const auto complete = [&] { return bench.window.spectra().state() == SpectraSession::State::complete; };
    QVERIFY(bench.until(complete));
    const QModelIndex rank =
        bench.rows().sourceModel()->index(bench.tensor(query), TensorTableModel::numerical_rank_column);
    const double strict = rank.data(TensorTableModel::sort_role).toDouble();
    bench.window.spectra().setRankTolerance(1e-2);
    QVERIFY(rank.data(TensorTableModel::sort_role).toDouble() < 0);  // forgotten
    QVERIFY(bench.until(complete));
    const double loose = rank.data(TensorTableModel::sort_role).toDouble();
    QVERIFY(loose > 0 && loose < strict);
  }

  void SpectraCanBeStoppedAndAreForgottenWithThePair() {
    Measured bench;
    QVERIFY(bench.open());
    bench.window.spectra().demand();
    bench.window.spectra().stop();
    QVERIFY(bench.until([&] { return bench.window.spectra().state() != SpectraSession::State::working; }));
    bench.window.spectra().demand();
    QVERIFY(bench.until([&] { return bench.window.spectra().state() == SpectraSession::State::complete; }));
    bench.openMlp();
    QCOMPARE(bench.window.spectra().state(), SpectraSession::State::none);
  }

  void EnterOpensTheBlockAndEscapeReturns() {
    Measured bench;
    QVERIFY(bench.open());
    bench.selection().setRow(bench.tensor(query));
    for (const auto back : {Qt::Key_Escape, Qt::Key_Backspace}) {
      bench.page().map()->setFocus();
      QTest::keyClick(bench.page().map(), Qt::Key_Return);
      QVERIFY(bench.page().mapView()->isFullPage());
      QVERIFY(!bench.page().map()->isVisible());
      QVERIFY(bench.page().mapView()->block()->isWholePage());
      QTest::keyClick(bench.page().mapView()->block(), back);
      QVERIFY(!bench.page().mapView()->isFullPage());
      QVERIFY(bench.page().map()->isVisible());
    }
  }

  void ChoicesAreRemembered() {
    Bench bench;
    bench.window.driftPage()->measure()->setCurrentIndex(2);
    bench.window.close();
    MainWindow again(bench.clock, bench.dialogs, bench.settings);
    QCOMPARE(again.driftPage()->measure()->currentIndex(), 2);
    QCOMPARE(again.selection().measure(), Measure::largest_change);
  }

  void TreeKeepsWhatIsOpenWhileFiltering() {
    Measured bench;
    QVERIFY(bench.open());
    const QModelIndex second = bench.blocks().index(1, 0, bench.blocks().index(1, 0));
    const int key = bench.blocks().blockKey(second);
    bench.tree().expand(second.parent());
    bench.tree().expand(second);
    bench.window.searchBox()->setText(QStringLiteral("q_proj"));
    QVERIFY(bench.until([&] { return bench.tree().isExpanded(bench.blocks().blockOf(key)); }));
    bench.window.searchBox()->clear();
    QVERIFY(bench.until([&] { return bench.tree().isExpanded(bench.blocks().blockOf(key)); }));
  }
};

QTEST_MAIN(TestDriftPage)
#include "test_drift_page.moc"
