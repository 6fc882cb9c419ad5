// Histogram, image and largest entries of a change: against answers by hand and against plain loops.
#include "core/drift/portrait/portrait.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/parallel.h"
#include "core/drift/portrait/areas.h"
#include "tests/support/model_pair.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

using Values = std::vector<double>;
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

struct Scene {
  PairFolder folder;
  Pair pair;
  DeltaReader reader;

  // The other tensor is there because a pair needs something to compare.
  Scene(const Shape& shape, const Values& base, const Values& tuned, DType type = DType::F64)
      : pair(folder.pair(file(shape, base, type), file(shape, tuned, type))), reader(pair, entry()) {}

  static SafetensorsFile file(const Shape& shape, const Values& values, DType type) {
    SafetensorsFile out;
    if (type == DType::F64) out.add("w", type, shape, values);
    if (type == DType::I64)
      out.add("w", type, shape, std::vector<std::int64_t>(values.begin(), values.end()));
    return out.add("z", DType::F64, {1}, Values{0});
  }
  const CoverageEntry& entry() const {
    return pair.coverage[0].name == "w" ? pair.coverage[0] : pair.coverage[1];
  }

  Portrait portrait(const PortraitOptions& options = {}) const {
    auto result = portray(reader, options, {});
    CHECK(result.ok());
    return std::move(*result);
  }
};

Values random_values(std::size_t n, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal;
  Values values(n);
  for (double& value : values) value = random() % 3 == 0 ? 0 : std::round(normal(random) * 64) / 64;
  return values;
}

std::uint64_t total(const DeltaHistogram& histogram) {
  std::uint64_t sum = histogram.zero + histogram.nonfinite;
  for (const auto& bin : histogram.bins) sum += bin.negative + bin.positive;
  return sum;
}

PictureCell plain_cell(const Values& delta, const PictureShape& picture, const Area& tile) {
  double largest = 0, squares = 0, n = 0;
  for (auto i = tile.row; i < tile.row + tile.rows; ++i)
    for (auto j = tile.column; j < tile.column + tile.columns; ++j) {
      if (!picture.has(i, j)) continue;
      const double x = delta[i * picture.columns + j];
      largest = std::max(largest, std::abs(x));
      squares += x * x;
      ++n;
    }
  return {largest, n == 0 ? 0 : std::sqrt(squares / n)};
}

void compare_cells(const CellGrid& grid, const Values& delta, const PictureShape& picture) {
  for (std::uint64_t i = 0; i < grid.rows; ++i)
    for (std::uint64_t j = 0; j < grid.columns; ++j) {
      const auto row = grid.area.row + i * grid.tile_rows, column = grid.area.column + j * grid.tile_columns;
      const auto end_row = std::min(row + grid.tile_rows, grid.area.row + grid.area.rows),
                 end_column = std::min(column + grid.tile_columns, grid.area.column + grid.area.columns);
      const PictureCell cell = plain_cell(delta, picture, {row, column, end_row - row, end_column - column});
      QCOMPARE(grid.at(i, j).largest, cell.largest);
      QVERIFY(std::abs(grid.at(i, j).rms - cell.rms) <= 1e-12 * (1 + cell.rms));
    }
}

Values minus(const Values& tuned, const Values& base) {
  Values delta(base.size());
  for (std::size_t i = 0; i < base.size(); ++i) delta[i] = tuned[i] - base[i];
  return delta;
}

}  // namespace

class TestPortrait : public QObject {
  Q_OBJECT

 private slots:
  void a_small_matrix_by_hand() {
    const Scene scene({2, 3}, {1, 1, 1, 1, 1, 1}, {1, 1.5, -1, 1, 3, 1.5});  // delta: 0 .5 -2 / 0 2 .5
    const Portrait portrait = scene.portrait({.largest = 3});
    QCOMPARE(portrait.histogram.zero, std::uint64_t{2});
    QCOMPARE(portrait.histogram.bins.size(), std::size_t{9});  // two doublings of four bins, both ends
    const auto& first = portrait.histogram.bins.front();
    const auto& last = portrait.histogram.bins.back();
    QCOMPARE(first.low, 0.5);
    QCOMPARE(first.high, 0.625);
    QCOMPARE(first.positive, std::uint64_t{2});
    QCOMPARE(last.low, 2.0);
    QCOMPARE(last.negative, std::uint64_t{1});
    QCOMPARE(last.positive, std::uint64_t{1});
    QCOMPARE(portrait.frobenius, std::sqrt(8.5));
    const std::uint64_t places[] = {2, 4, 1};  // equal ones by index
    QCOMPARE(portrait.largest.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i) QCOMPARE(portrait.largest[i].index, places[i]);
    QCOMPARE(portrait.largest[0].entry.base, 1.0);
    QCOMPARE(portrait.largest[0].entry.tuned, -1.0);
    QCOMPARE(portrait.largest[0].entry.delta, -2.0);
    QCOMPARE(portrait.overview.at(1, 1).largest, 2.0);
    const auto entries = read_entries(scene.reader, {0, 1, 2, 2}, {});
    QVERIFY(entries.ok());
    QCOMPARE(entries->at(1, 1).tuned, 3.0);
    QCOMPARE(entries->at(0, 2).delta, -2.0);
  }

  void agrees_with_plain_loops_data() {
    QTest::addColumn<QList<int>>("shape");
    QTest::newRow("matrix") << QList<int>{70, 33};
    QTest::newRow("convolution") << QList<int>{9, 5, 3, 3};
    QTest::newRow("wide") << QList<int>{2, 9001};
    QTest::newRow("tall") << QList<int>{9001, 2};
    QTest::newRow("row") << QList<int>{1, 1000};
    QTest::newRow("column") << QList<int>{1000, 1};
    QTest::newRow("vector") << QList<int>{1001};
    QTest::newRow("short vector") << QList<int>{5};
    QTest::newRow("scalar") << QList<int>{};
  }
  void agrees_with_plain_loops() {
    QFETCH(QList<int>, shape);
    std::size_t n = 1;
    for (const int dimension : shape) n *= static_cast<std::size_t>(dimension);
    const Values base = random_values(n, 1), tuned = random_values(n, 2), delta = minus(tuned, base);
    const Scene scene(Shape(shape.begin(), shape.end()), base, tuned);
    const Portrait portrait = scene.portrait({.largest = 20, .overview_side = 16});
    QCOMPARE(portrait.picture.elements, std::uint64_t{n});
    QVERIFY(portrait.overview.rows <= 16 && portrait.overview.columns <= 16);
    compare_cells(portrait.overview, delta, portrait.picture);
    QCOMPARE(total(portrait.histogram), std::uint64_t{n});
    for (const auto& bin : portrait.histogram.bins) {
      QCOMPARE(bin.positive, static_cast<std::uint64_t>(std::ranges::count_if(
                                 delta, [&](double x) { return x >= bin.low && x < bin.high; })));
      QCOMPARE(bin.negative, static_cast<std::uint64_t>(std::ranges::count_if(
                                 delta, [&](double x) { return -x >= bin.low && -x < bin.high; })));
    }
    std::vector<std::uint64_t> order(n);
    for (std::size_t i = 0; i < n; ++i) order[i] = i;
    std::ranges::stable_sort(order, std::greater(), [&](auto i) { return std::abs(delta[i]); });
    for (std::size_t i = 0; i < portrait.largest.size(); ++i) {
      QCOMPARE(portrait.largest[i].index, order[i]);
      QCOMPARE(portrait.largest[i].entry.delta, delta[order[i]]);
    }
  }

  void areas_agree_with_plain_loops() {
    const Values base = random_values(700 * 41, 3), tuned = random_values(700 * 41, 4);
    const Scene scene({700, 41}, base, tuned);
    for (const Area area : {Area{0, 0, 700, 41}, Area{3, 5, 17, 30}, Area{699, 40, 1, 1}}) {
      const auto grid = read_cells(scene.reader, area, 4, 8, {});
      QVERIFY(grid.ok());
      compare_cells(*grid, minus(tuned, base), scene.reader.picture());
    }
  }

  void coarser_cells_agree_with_plain_loops() {
    const Values base = random_values(37 * 51, 8), tuned = random_values(37 * 51, 9);
    const Scene scene({37, 51}, base, tuned);
    CellGrid grid = scene.portrait().overview;
    while (grid.cells.size() > 1) {
      grid = coarser(grid);
      compare_cells(grid, minus(tuned, base), scene.reader.picture());
    }
    QCOMPARE(grid.tile_columns, std::uint64_t{64});
  }

  void what_is_not_finite_shows_in_coarser_cells() {
    CellGrid grid({0, 0, 1, 4}, 1, 1);
    grid.cells = {{1, 1}, {not_a_number, not_a_number}, {not_a_number, not_a_number}, {2, 2}};
    grid = coarser(grid);
    for (const auto& cell : grid.cells) QVERIFY(std::isnan(cell.largest) && std::isnan(cell.rms));
  }

  void the_end_of_a_wrapped_vector() {
    const Values base(200, 1), tuned = random_values(200, 5);
    const Scene scene({200}, base, tuned);
    QCOMPARE(scene.reader.picture(), (PictureShape{13, 16, 200}));
    const auto cells = read_cells(scene.reader, {12, 0, 1, 16}, 1, 1, {});
    QVERIFY(cells.ok());
    QCOMPARE(cells->at(0, 15).largest, 0.0);
    const auto entries = read_entries(scene.reader, {12, 4, 1, 12}, {});
    QVERIFY(entries.ok());
    QCOMPARE(entries->at(12, 7).tuned, tuned[199]);
    QCOMPARE(entries->at(12, 8).tuned, 0.0);
  }

  void nothing_at_all() {
    for (const Shape& shape : {Shape{0}, Shape{0, 5}, Shape{5, 0}}) {
      const Scene scene(shape, {}, {});
      const Portrait portrait = scene.portrait();
      QCOMPARE(portrait.picture.elements, std::uint64_t{0});
      QVERIFY(portrait.histogram.bins.empty() && portrait.largest.empty() && portrait.overview.cells.empty());
      QCOMPARE(portrait.frobenius, 0.0);
    }
  }

  void what_is_not_finite_is_counted_apart() {
    const Scene scene({2, 3}, {not_a_number, 1, 1, 1, 1e308, 1}, {1, infinity, 2, 1, -1e308, 1});
    const Portrait portrait = scene.portrait();
    QCOMPARE(portrait.histogram.nonfinite, std::uint64_t{3});
    QCOMPARE(total(portrait.histogram), std::uint64_t{6});
    QCOMPARE(portrait.largest.size(), std::size_t{1});
    QCOMPARE(portrait.largest[0].index, std::uint64_t{2});
    QCOMPARE(portrait.frobenius, 1.0);
    QVERIFY(std::isnan(portrait.overview.at(0, 0).largest) && std::isnan(portrait.overview.at(1, 1).rms));
    QCOMPARE(portrait.overview.at(0, 2).largest, 1.0);
  }

  void ends_of_the_range_of_double() {
    const Scene scene({1, 2}, {0, 0}, {1e300, 5e-324});
    const Portrait portrait = scene.portrait();
    QCOMPARE(portrait.largest.size(), std::size_t{2});
    QCOMPARE(portrait.frobenius, 1e300);
    QCOMPARE(total(portrait.histogram), std::uint64_t{2});
    QCOMPARE(portrait.overview.at(0, 1).rms, 5e-324);
  }

  void integers() {
    const Scene scene({3}, {1, 2, 3}, {1, -7, 4}, DType::I64);
    const Portrait portrait = scene.portrait();
    QCOMPARE(portrait.largest.front().entry.delta, -9.0);
    QCOMPARE(portrait.largest.front().entry.base, 2.0);
    QCOMPARE(portrait.histogram.zero, std::uint64_t{1});
  }

  void threads_change_nothing() {
    const Scene scene({600, 333}, random_values(600 * 333, 6), random_values(600 * 333, 7));
    const Portrait many = scene.portrait();
    const ThreadLimit one(1);
    const Portrait alone = scene.portrait();
    QCOMPARE(alone.frobenius, many.frobenius);
    for (std::size_t i = 0; i < many.largest.size(); ++i)
      QCOMPARE(alone.largest[i].index, many.largest[i].index);
    for (std::size_t i = 0; i < many.overview.cells.size(); ++i)
      QCOMPARE(alone.overview.cells[i].rms, many.overview.cells[i].rms);
  }

  void stops() {
    const Scene scene({2, 2}, {0, 0, 0, 0}, {1, 1, 1, 1});
    std::stop_source stop;
    stop.request_stop();
    const Task task{stop.get_token(), {}};
    QVERIFY(portray(scene.reader, {}, task).error().code == ErrorCode::cancelled);
    QVERIFY(read_cells(scene.reader, {0, 0, 2, 2}, 1, 1, task).error().code == ErrorCode::cancelled);
    QVERIFY(read_entries(scene.reader, {0, 0, 2, 2}, task).error().code == ErrorCode::cancelled);
  }

  void areas_that_are_not_there() {
    const Scene scene({2, 2}, {0, 0, 0, 0}, {1, 1, 1, 1});
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    for (const Area area : {Area{0, 0, 3, 1}, Area{0, 1, 1, 2}, Area{most, 0, 2, 1}, Area{0, 3, 1, 0}}) {
      QVERIFY(read_cells(scene.reader, area, 1, 1, {}).error().code == ErrorCode::usage);
      QVERIFY(read_entries(scene.reader, area, {}).error().code == ErrorCode::usage);
    }
    QVERIFY(read_cells(scene.reader, {0, 0, 2, 2}, 0, 1, {}).error().code == ErrorCode::usage);
    QVERIFY(read_cells(scene.reader, {0, 0, 2, 2}, most, most, {}).ok());
  }
};

QTEST_GUILESS_MAIN(TestPortrait)
#include "test_portrait.moc"
