// Truncated decompositions: orthonormal factors, the residual of Eckart and Young, ranks from residuals.
#include "core/drift/spectrum/factors.h"

#include <QTest>

#include "tests/core/drift/spectrum/known_matrix.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

SpectrumOptions iterated() {
  SpectrumOptions options;
  options.exact_up_to = 0;
  return options;
}

double from_orthonormal(const Matrix& a) {
  double worst = 0;
  for (std::size_t p = 0; p < a.columns; ++p)
    for (std::size_t q = 0; q < a.columns; ++q) {
      double sum = p == q ? -1 : 0;
      for (std::size_t i = 0; i < a.rows; ++i) sum += a.at(i, p) * a.at(i, q);
      worst = std::max(worst, std::abs(sum));
    }
  return worst;
}

double tail(const std::vector<double>& values, std::size_t from) {
  double squares = 0;
  for (std::size_t i = from; i < values.size(); ++i) squares += values[i] * values[i];
  return std::sqrt(squares);
}

bool near(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance * std::abs(b); }

std::vector<double> geometric(std::size_t n, double ratio) {
  std::vector<double> values;
  for (std::size_t i = 0; i < n; ++i) values.push_back(std::pow(ratio, static_cast<double>(i)));
  return values;
}

}  // namespace

class TestFactors : public QObject {
  Q_OBJECT

  static void both_ways() {
    QTest::addColumn<bool>("exact");
    QTest::newRow("exact") << true;
    QTest::newRow("krylov") << false;
  }
  static SpectrumOptions options(bool exact) { return exact ? SpectrumOptions{} : iterated(); }

 private slots:
  void best_approximation_data() { both_ways(); }
  void best_approximation() {
    QFETCH(bool, exact);
    const auto values = geometric(120, 0.9);
    for (const auto& a :
         {with_values(260, 180, values), with_values(180, 260, values), with_values(900, 130, values)})
      for (const std::size_t rank : {1u, 7u, 20u}) {
        const auto found = truncated_svd(a.source(), rank, options(exact), {});
        QVERIFY(found.ok());
        QCOMPARE(found->rank(), rank);
        QVERIFY(from_orthonormal(found->u) < 1e-12 && from_orthonormal(found->v) < 1e-12);
        QVERIFY(near(found->residual, tail(values, rank), 1e-6));
        QVERIFY(near(*residual_norm(a.source(), *found, {}), found->residual, 1e-12));
      }
  }

  void residual_of_a_lora_stored_in_f32_is_its_rounding_data() { both_ways(); }
  void residual_of_a_lora_stored_in_f32_is_its_rounding() {
    QFETCH(bool, exact);
    std::vector<double> values{1, 0.8, 0.5, 0.3};
    values.resize(200, 2e-8);
    const auto a = with_values(300, 240, values);
    const auto found = truncated_svd(a.source(), 4, options(exact), {});
    QVERIFY(near(found->residual, tail(values, 4), 1e-6));
    QVERIFY(truncated_svd(a.source(), 3, options(exact), {})->residual > 0.29);
  }

  void asks_for_more_than_there_is_data() { both_ways(); }
  void asks_for_more_than_there_is() {
    QFETCH(bool, exact);
    const auto found = truncated_svd(with_values(60, 40, {3, 2, 1}).source(), 100, options(exact), {});
    QVERIFY(found.ok() && found->rank() >= 3 && found->rank() <= 40);
    QVERIFY(found->residual < 1e-13);
  }

  void nothing_of_a_zero_matrix() {
    const auto found = truncated_svd(RowMajor{8, 6, std::vector<double>(48)}.source(), 2, {}, {});
    QCOMPARE(found->rank(), std::size_t{0});
    QCOMPARE(found->residual, 0.0);
    QCOMPARE(found->u.rows, std::size_t{8});
    QCOMPARE(found->v.rows, std::size_t{6});
  }

  void rank_for_a_residual_data() { both_ways(); }
  void rank_for_a_residual() {
    QFETCH(bool, exact);
    const auto values = geometric(100, 0.9);
    const auto a = with_values(200, 150, values);
    for (const std::size_t rank : {0u, 1u, 5u, 31u}) {
      const double least = tail(values, rank);
      const auto just = rank_for_residual(a.source(), least * (1 + 1e-6), options(exact), {});
      QCOMPARE(just->rank, std::uint64_t{rank});
      QVERIFY(just->certainty <= Certainty::probable);
      QCOMPARE(rank_for_residual(a.source(), least * (1 - 1e-6), options(exact), {})->rank,
               std::uint64_t{rank + 1});
    }
  }

  void rank_out_of_reach_is_an_estimate() {
    auto options = iterated();
    options.most_dimension = 96;
    const auto a = noise(640, 600, 1);
    const auto found = rank_for_residual(a.source(), 0.2 * std::sqrt(640.0 * 600), options, {});
    const auto exact = rank_for_residual(a.source(), 0.2 * std::sqrt(640.0 * 600),
                                         [] {
                                           SpectrumOptions all;
                                           all.exact_up_to = 1000;
                                           return all;
                                         }(),
                                         {});
    QCOMPARE(found->certainty, Certainty::estimated);
    QCOMPARE(exact->certainty, Certainty::exact);
    QVERIFY(near(static_cast<double>(found->rank), static_cast<double>(exact->rank), 0.2));
  }

  void refuses_a_negative_residual() {
    const auto a = noise(4, 4, 1);
    QCOMPARE(rank_for_residual(a.source(), -1, {}, {}).error().code, ErrorCode::usage);
    QCOMPARE(rank_for_residual(a.source(), std::nan(""), {}, {}).error().code, ErrorCode::usage);
  }

  void refuses_factors_of_another_matrix() {
    const auto a = noise(9, 7, 1), other = noise(7, 9, 1);
    const auto factors = truncated_svd(other.source(), 2, {}, {});
    QCOMPARE(residual_norm(a.source(), *factors, {}).error().code, ErrorCode::mismatch);
  }
};

QTEST_APPLESS_MAIN(TestFactors)
#include "test_factors.moc"
