// What rank r leaves, from spectra that are known.
#include "core/drift/portrait/residual.h"

#include <QTest>
#include <cmath>

using namespace driftseal;

namespace {

Spectrum spectrum_of(std::vector<double> values, SpectrumMethod method, std::uint64_t dimension) {
  Spectrum spectrum;
  spectrum.method = method;
  spectrum.rows = spectrum.columns = dimension;
  double squares = 0;
  for (const double value : values) squares += value * value;
  spectrum.frobenius = std::sqrt(squares);
  spectrum.top = std::move(values);
  return spectrum;
}

}  // namespace

class TestResidual : public QObject {
  Q_OBJECT

 private slots:
  void a_whole_spectrum_leaves_the_rest_exactly() {
    const auto spectrum = spectrum_of({12, 4, 3}, SpectrumMethod::exact, 3);
    const double left[] = {13, 5, 3, 0};
    for (std::size_t rank = 0; rank <= 3; ++rank) {
      QCOMPARE(residual_of_rank(spectrum, rank).value, left[rank]);
      QVERIFY(residual_of_rank(spectrum, rank).certainty == Certainty::exact);
    }
  }

  void small_tails_are_not_lost() {
    const auto spectrum = spectrum_of({1, 1e-12}, SpectrumMethod::exact, 2);
    QCOMPARE(residual_of_rank(spectrum, 1).value, 1e-12);
  }

  void an_iteration_bounds_it_from_above() {
    auto spectrum = spectrum_of({12, 4}, SpectrumMethod::krylov, 1000);
    spectrum.frobenius = 13;
    const auto one = residual_of_rank(spectrum, 1);
    QVERIFY(one.certainty == Certainty::at_most);
    QVERIFY(one.value >= 5 && one.value < 5 + 1e-9);
    QCOMPARE(residual_of_rank(spectrum, 0).value, 13.0);
    QVERIFY(residual_of_rank(spectrum, 0).certainty == Certainty::exact);
  }

  void rounding_never_hides_a_residual() {
    const auto spectrum = spectrum_of({1}, SpectrumMethod::krylov, 1000);
    QVERIFY(residual_of_rank(spectrum, 1).value > 0);
  }

  void nothing_changed() {
    QCOMPARE(residual_of_rank(Spectrum(), 0).value, 0.0);
    QVERIFY(residual_of_rank(Spectrum(), 0).certainty == Certainty::exact);
  }
};

QTEST_GUILESS_MAIN(TestResidual)
#include "test_residual.moc"
