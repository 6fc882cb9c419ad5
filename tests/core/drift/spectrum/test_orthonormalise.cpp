// Orthonormal panels: the law w = basis previous + vectors triangle, whatever the sizes of the directions.
#include <QTest>
#include <cmath>

#include "core/drift/spectrum/orthonormalise.h"
#include "tests/core/drift/spectrum/known_matrix.h"

using namespace driftseal;

namespace {

Panel random_panel(std::size_t rows, unsigned seed) {
  const auto values = test::normal_vector(rows * panel_width, seed);
  Panel panel(rows);
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < panel_width; ++j) panel[i].at[j] = values[i * panel_width + j];
  return panel;
}

// Column j times 10^(-step j), then mixed, so that no column is small.
Panel graded_panel(std::size_t rows, double step) {
  auto panel = random_panel(rows, 1);
  for (auto& row : panel)
    for (std::size_t j = 0; j < panel_width; ++j) row.at[j] *= std::pow(10.0, -step * static_cast<double>(j));
  Panel mixed(rows);
  add_product(panel, random_panel(panel_width, 2), mixed);
  return mixed;
}

double largest(const Panel& panel) {
  double most = 0;
  for (const auto& row : panel)
    for (const double x : row.at) most = std::max(most, std::abs(x));
  return most;
}

// |vectors^T vectors - 1|, counting columns that are zero as right.
double from_orthonormal(const Panel& vectors) {
  auto product = gram(vectors, vectors);
  for (std::size_t i = 0; i < panel_width; ++i)
    if (product[i].at[i] != 0) product[i].at[i] -= 1;
  return largest(product);
}

Panel negated(Panel panel) {
  for (auto& row : panel)
    for (double& x : row.at) x = -x;
  return panel;
}

}  // namespace

class TestOrthonormalise : public QObject {
  Q_OBJECT

 private slots:
  void products_of_panels_equal_the_definition() {
    const auto a = random_panel(37, 3), b = random_panel(37, 4);
    const auto product = gram(a, b);
    for (std::size_t i = 0; i < panel_width; ++i)
      for (std::size_t j = 0; j < panel_width; ++j) {
        double sum = 0;
        for (std::size_t k = 0; k < a.size(); ++k) sum += a[k].at[i] * b[k].at[j];
        QVERIFY(std::abs(product[i].at[j] - sum) < 1e-12);
      }
  }

  void graded_columns_data() {
    QTest::addColumn<double>("step");
    for (const double step : {0.0, 0.3, 0.6, 0.9}) QTest::addRow("10^-%g", step) << step;
  }
  void graded_columns() {
    QFETCH(double, step);
    const auto w = graded_panel(500, step);
    const auto q = orthonormalise(w, {}, 0);
    QCOMPARE(q.count, panel_width);
    QVERIFY(from_orthonormal(q.vectors) < 1e-13);
    auto rest = w;
    add_product(q.vectors, negated(q.triangle), rest);
    QVERIFY2(largest(rest) < 1e-14 * largest(w) * 50, qPrintable(QString::number(largest(rest))));
  }

  void against_a_basis() {
    std::vector<Panel> basis;
    for (unsigned seed = 20; seed < 23; ++seed)
      basis.push_back(orthonormalise(random_panel(400, seed), basis, 0).vectors);
    auto w = graded_panel(400, 0.5);
    add_product(basis[1], random_panel(panel_width, 7), w);
    const auto q = orthonormalise(w, basis, 0);
    for (const auto& block : basis) QVERIFY(largest(gram(block, q.vectors)) < 1e-13);
    auto rest = w;
    for (std::size_t i = 0; i < basis.size(); ++i) add_product(basis[i], negated(q.previous[i]), rest);
    add_product(q.vectors, negated(q.triangle), rest);
    QVERIFY(largest(rest) < 1e-12);
  }

  void negligible_directions_are_dropped() {
    auto narrow = random_panel(300, 8);
    for (auto& row : narrow)
      for (std::size_t j = 3; j < panel_width; ++j) row.at[j] = 0;
    Panel w(300);
    add_product(narrow, random_panel(panel_width, 9), w);
    const auto q = orthonormalise(w, {}, 1e-10);
    QCOMPARE(q.count, std::size_t{3});
    QVERIFY(from_orthonormal(q.vectors) < 1e-13);
  }

  void nothing_comes_of_nothing() { QCOMPARE(orthonormalise(Panel(50), {}, 0).count, std::size_t{0}); }
};

QTEST_APPLESS_MAIN(TestOrthonormalise)
#include "test_orthonormalise.moc"
