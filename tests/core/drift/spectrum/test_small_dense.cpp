// Decompositions in memory, on matrices with many equal singular values in particular.
#include "core/drift/spectrum/small_dense.h"

#include <QTest>

#include "tests/core/drift/spectrum/known_matrix.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

Matrix columns_of(const RowMajor& a) {
  Matrix matrix(a.rows, a.columns);
  for (std::size_t i = 0; i < a.rows; ++i)
    for (std::size_t j = 0; j < a.columns; ++j) matrix.at(i, j) = a.entries[i * a.columns + j];
  return matrix;
}

// The largest entry of a - u diag(s) v^T.
double from_product(const Matrix& a, const Svd& svd) {
  double worst = 0;
  for (std::size_t i = 0; i < a.rows; ++i)
    for (std::size_t j = 0; j < a.columns; ++j) {
      double sum = a.at(i, j);
      for (std::size_t k = 0; k < svd.s.size(); ++k) sum -= svd.u.at(i, k) * svd.s[k] * svd.v.at(j, k);
      worst = std::max(worst, std::abs(sum));
    }
  return worst;
}

// One entry of the same size in some rows and columns: what a sparse fine-tune with steps of one size leaves.
RowMajor scattered(std::size_t n, std::size_t count) {
  RowMajor a{n, n, std::vector<double>(n * n)};
  for (std::size_t i = 0; i < count; ++i) a.at(i * 7 % n, i * 11 % n) = i % 2 == 0 ? 0.5 : -0.5;
  return a;
}

}  // namespace

class TestSmallDense : public QObject {
  Q_OBJECT

 private slots:
  void repeated_values_data() {
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("copies");
    for (const int n : {40, 160, 250})
      for (const int copies : {1, 16, n / 2, n}) QTest::addRow("%d of %d", copies, n) << n << copies;
  }
  void repeated_values() {
    QFETCH(int, n);
    QFETCH(int, copies);
    const auto size = static_cast<std::size_t>(n), count = static_cast<std::size_t>(copies);
    for (const auto& a : {with_values(size, size, std::vector<double>(count, 0.5)), scattered(size, count)}) {
      const auto matrix = columns_of(a);
      const auto svd = thin_svd(matrix);
      const auto values = singular_values(matrix);
      QVERIFY(from_product(matrix, svd) < 1e-13);
      for (std::size_t i = 0; i < size; ++i) {
        QVERIFY(std::abs(svd.s[i] - (i < count ? 0.5 : 0)) < 1e-13);
        QVERIFY(std::abs(values[i] - svd.s[i]) < 1e-13);
      }
    }
  }

  void every_orientation_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    for (const auto& [rows, columns] : {std::pair{50, 40}, {40, 50}, {300, 20}, {20, 300}, {1, 7}, {7, 1}})
      QTest::addRow("%d x %d", rows, columns) << rows << columns;
  }
  void every_orientation() {
    QFETCH(int, rows);
    QFETCH(int, columns);
    const auto a = columns_of(noise(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), 1));
    const auto svd = thin_svd(a);
    QCOMPARE(svd.s.size(), static_cast<std::size_t>(std::min(rows, columns)));
    QVERIFY(std::ranges::is_sorted(svd.s, std::greater{}));
    QVERIFY(from_product(a, svd) < 1e-12);
  }
};

QTEST_APPLESS_MAIN(TestSmallDense)
#include "test_small_dense.moc"
