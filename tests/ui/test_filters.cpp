// Filters, the grid of blocks and roles, the tree and what is notable, over real models.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>

#include "tests/ui/support/bench.h"
#include "ui/models/blocks_model.h"
#include "ui/models/drift_grid.h"
#include "ui/models/notable_tensors.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

AnyOf<Role> only(Role role) { return {role}; }

// A measured pair and everything that looks at it.
struct Desk {
  TensorTableModel tensors;
  TensorSelection selection;
  ShownTensors shown{tensors, selection};
  BlocksModel tree{tensors, selection, shown};

  bool open(const QString& base, const QString& tuned) {
    auto opened = audit::open_pair(base.toStdString(), tuned.toStdString());
    if (!opened) return false;
    tensors.setPair(*opened, structureOf(**opened));
    auto measured = audit::measure_pair(*opened, {});
    if (!measured) return false;
    tensors.fill(std::make_shared<const std::vector<TensorDrift>>((*measured)->drift.tensors));
    return true;
  }
  bool openLlama() {
    return open(sample(QStringLiteral("llama/base")), sample(QStringLiteral("llama/lora_merged_bf16")));
  }
};

TensorDrift drift(double base, double delta, std::uint64_t elements, std::uint64_t changed) {
  TensorDrift made;
  made.fro_base = base;
  made.fro_tuned = base;
  made.fro_delta = delta;
  made.max_abs_delta = delta;
  made.cosine = 1 - delta * delta / (2 * base * base);
  made.elements = elements;
  made.changed = changed;
  return made;
}

}  // namespace

class TestFilters : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void SeveralTensorsAreOneFigureByTheRuleOfTheirMeasure() {
    const TensorDrift a = drift(3, 0.3, 100, 10), b = drift(4, 0.4, 300, 90);
    const std::array both = {TensorFigures{&a, nullptr}, TensorFigures{&b, nullptr}};
    const auto near = [](std::optional<double> value, double wanted) {
      return value && std::abs(*value - wanted) < 1e-12;
    };
    QVERIFY(near(combined(Measure::absolute_norm, both), 0.5));
    QVERIFY(near(combined(Measure::relative_norm, both), 0.1));
    QVERIFY(near(combined(Measure::largest_change, both), 0.4));
    QVERIFY(near(combined(Measure::changed_share, both), 0.25));
    QVERIFY(near(combined(Measure::angle, both), 0.005));
    QVERIFY(!combined(Measure::stable_rank, both));
    TensorDrift integers = drift(1e6, 1e6, 1, 1);
    integers.floating = false;
    const std::array mixed = {both[0], TensorFigures{&integers, nullptr}};
    QVERIFY(near(combined(Measure::absolute_norm, mixed), 0.3));
    const std::array counters = {mixed[1]};
    QVERIFY(near(combined(Measure::absolute_norm, counters), 1e6));
  }

  void EveryTensorHasOneCell() {
    for (const char* name : {"llama/lora_merged_bf16", "mlp/full"}) {
      Desk pair;
      const QString tuned = sample(QString::fromLatin1(name));
      QVERIFY(pair.open(tuned.section(QLatin1Char('/'), 0, -2) + QStringLiteral("/base"), tuned));
      const DriftGrid& grid = pair.tensors.grid();
      std::size_t placed = 0;
      for (std::size_t cell = 0; cell < grid.cells.size(); ++cell) {
        for (const int tensor : grid.cells[cell]) {
          QCOMPARE(grid.cell_of[static_cast<std::size_t>(tensor)], static_cast<int>(cell));
          const auto& place = *pair.tensors.place(tensor);
          QVERIFY(grid.blocks[static_cast<std::size_t>(grid.rowOf(static_cast<int>(cell)))] == place.block);
          ++placed;
        }
      }
      QCOMPARE(placed, static_cast<std::size_t>(pair.tensors.rowCount()));
    }
  }

  void FiltersWorkTogether() {
    Desk pair;
    QVERIFY(pair.openLlama());
    const int all = pair.shown.count();
    QCOMPARE(all, pair.tensors.rowCount());
    pair.selection.setRoles(only(Role::attention_q));
    const int queries = pair.shown.count();
    QVERIFY(queries > 1 && queries < all);
    pair.selection.setLayers(LayerSet::parse("last 1").value());
    QCOMPARE(pair.shown.count(), 1);
    pair.selection.setLayers(LayerSet::parse("0-1").value());
    QCOMPARE(pair.shown.count(), 2);
    pair.selection.setFilter(NameFilter(QStringLiteral("/layers\\.1\\./")));
    QCOMPARE(pair.shown.count(), 1);
    pair.selection.setAtLeast(1e9);
    QCOMPARE(pair.shown.count(), 0);
    QVERIFY(pair.selection.isFiltering());
    pair.selection.clearFilters();
    QVERIFY(!pair.selection.isFiltering());
    QCOMPARE(pair.shown.count(), all);
  }

  void LeastFigureFollowsTheMeasure() {
    Desk pair;
    QVERIFY(pair.openLlama());
    double greatest = 0;
    for (int row = 0; row < pair.tensors.rowCount(); ++row)
      greatest = std::max(greatest, pair.tensors.value(row, Measure::relative_norm).value_or(0));
    pair.selection.setAtLeast(greatest);
    QCOMPARE(pair.shown.count(), 1);
    pair.selection.setMeasure(Measure::changed_share, true);
    QCOMPARE(pair.shown.count(), pair.tensors.rowCount());  // it was a bound on another measure
  }

  void TableFilterKeepsOrderAndMapping() {
    Desk pair;
    TensorFilter filter;
    filter.setSourceModel(&pair.tensors);
    QAbstractItemModelTester tester(&filter, fatal);
    QVERIFY(pair.openLlama());
    QCOMPARE(filter.rowCount(), pair.tensors.rowCount());
    filter.sort(TensorTableModel::relative_column, Qt::DescendingOrder);
    const QPersistentModelIndex first = filter.index(0, 0);
    const QString name = first.data().toString();
    for (int row = 1; row < filter.rowCount(); ++row) {
      QVERIFY(
          filter.index(row - 1, TensorTableModel::relative_column).data(TensorFilter::sort_role).toDouble() >=
          filter.index(row, TensorTableModel::relative_column).data(TensorFilter::sort_role).toDouble());
      QCOMPARE(filter.mapFromSource(filter.mapToSource(filter.index(row, 0))).row(), row);
    }
    filter.sort(TensorTableModel::relative_column, Qt::AscendingOrder);
    QCOMPARE(first.data().toString(), name);
    filter.sort(-1);
    QCOMPARE(filter.mapToSource(filter.index(3, 0)).row(), 3);
    std::vector<bool> shown(static_cast<std::size_t>(pair.tensors.rowCount()));
    shown[5] = shown[9] = true;
    filter.setShown(shown);
    QCOMPARE(filter.rowCount(), 2);
    QCOMPARE(filter.mapToSource(filter.index(1, 0)).row(), 9);
    QVERIFY(!filter.mapFromSource(pair.tensors.index(6, 0)).isValid());
  }

  void FiguresThatArriveAreSortedIn() {
    Desk pair;
    QVERIFY(pair.openLlama());
    TensorFilter filter;
    filter.setSourceModel(&pair.tensors);
    filter.sort(TensorTableModel::norm_column, Qt::DescendingOrder);
    TensorDrift huge = *pair.tensors.drift(0);
    huge.fro_delta = 1e30;
    pair.tensors.fill(std::make_shared<const std::vector<TensorDrift>>(std::vector{huge}));
    QVERIFY(QTest::qWaitFor([&] { return filter.mapToSource(filter.index(0, 0)).row() == 0; }));
  }

  void TreeHoldsEveryTensorOnce() {
    Desk pair;
    QAbstractItemModelTester tester(&pair.tree, fatal);
    QVERIFY(pair.openLlama());
    for (int row = 0; row < pair.tensors.rowCount(); ++row) {
      const QModelIndex index = pair.tree.indexOf(row);
      QVERIFY(index.isValid() && pair.tree.isTensor(index));
      QCOMPARE(pair.tree.tensor(index), row);
      const QString shown = pair.tree.data(index, Qt::DisplayRole).toString();
      QVERIFY(QString::fromStdString(pair.tensors.entry(row)->name).contains(shown));
      QVERIFY(pair.tree.parent(index).isValid());
    }
    QCOMPARE(pair.tree.rowCount(), 3);  // embedding, layers, head
  }

  void TreeShowsWhatTheFiltersLetThrough() {
    Desk pair;
    QAbstractItemModelTester tester(&pair.tree, fatal);
    QVERIFY(pair.openLlama());
    pair.selection.setRoles(only(Role::attention_q));
    QCOMPARE(pair.tree.rowCount(), 1);
    const QModelIndex layers = pair.tree.index(0, 0);
    QCOMPARE(pair.tree.rowCount(layers), pair.shown.count());
    QCOMPARE(pair.tree.rowCount(pair.tree.index(0, 0, layers)), 1);
    pair.selection.setAtLeast(1e9);
    QCOMPARE(pair.tree.rowCount(), 0);
    pair.selection.clearFilters();
    QCOMPARE(pair.tree.rowCount(), 3);
  }

  void BlocksHaveTheFigureOfAllTheirTensors() {
    Desk pair;
    QVERIFY(pair.openLlama());
    pair.selection.setMeasure(Measure::absolute_norm, true);
    const QModelIndex layer = pair.tree.index(0, 0, pair.tree.index(1, 0));
    double squares = 0, most = 0;
    int leading = -1;
    for (int row = 0; row < pair.tree.rowCount(layer); ++row) {
      const int tensor = pair.tree.tensor(pair.tree.index(row, 0, layer));
      const double value = pair.tensors.value(tensor, Measure::absolute_norm).value();
      squares += value * value;
      if (value > most) leading = tensor;
      most = std::max(most, value);
    }
    QCOMPARE(pair.tree.data(layer.siblingAtColumn(BlocksModel::drift_column), Qt::DisplayRole).toString(),
             valueText(Measure::absolute_norm, std::sqrt(squares)));
    QCOMPARE(pair.tree.tensor(layer), leading);
    const QVariant fraction = pair.tree.data(layer.siblingAtColumn(1), BlocksModel::fraction_role);
    QVERIFY(fraction.isValid() && fraction.toDouble() > 0 && fraction.toDouble() <= 1);
  }

  void OutliersOfTheirRoleAreNotable() {
    Desk pair;
    QVERIFY(pair.openLlama());
    const int row = pair.tensors.rowOf(QStringLiteral("model.layers.1.self_attn.q_proj.weight"));
    QVERIFY(row >= 0);
    TensorDrift odd = *pair.tensors.drift(row);
    odd.fro_delta = 50 * *odd.fro_delta;
    pair.tensors.fill(std::make_shared<const std::vector<TensorDrift>>(std::vector{odd}));
    const auto notable = notableTensors(pair.tensors, pair.shown, Measure::relative_norm, nullptr);
    QVERIFY(!notable.empty());
    QCOMPARE(notable.front(), row);
    pair.selection.setRoles(only(Role::mlp_down));
    const auto filtered = notableTensors(pair.tensors, pair.shown, Measure::relative_norm, nullptr);
    QVERIFY(std::find(filtered.begin(), filtered.end(), row) == filtered.end());
  }

  void FindingsAreMoreNotableThanOutliers() {
    Desk pair;
    QVERIFY(pair.openLlama());
    Judgement judgement;
    Finding warning, error;
    warning.severity = Severity::warning;
    warning.tensor = pair.tensors.entry(4)->name;
    error.severity = Severity::error;
    error.block = pair.tensors.entry(8)->name;
    judgement.findings_before = {warning, error};
    const auto notable = notableTensors(pair.tensors, pair.shown, Measure::relative_norm,
                                        std::make_shared<const Judgement>(judgement));
    QVERIFY(notable.size() >= 2);
    QCOMPARE(notable[0], 8);
    QCOMPARE(notable[1], 4);
  }
};

QTEST_MAIN(TestFilters)
#include "test_filters.moc"
