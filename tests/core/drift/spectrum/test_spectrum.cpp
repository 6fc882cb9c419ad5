// Singular values and their figures: known answers, laws, and the iteration against the exact decomposition.
#include "core/drift/spectrum/spectrum.h"

#include <QTest>
#include <algorithm>

#include "core/base/parallel.h"
#include "tests/core/drift/spectrum/known_matrix.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

SpectrumOptions iterated() {
  SpectrumOptions options;
  options.exact_up_to = 0;
  return options;
}

Spectrum spectrum_of(const RowMajor& a, const SpectrumOptions& options = {}) {
  const auto found = spectrum(a.source(), options, {});
  CHECK(found.ok());
  return *found;
}

bool near(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance * std::abs(b); }

// A merged LoRA of rank 4 stored in F32: the fifth value is at 2e-8 of the first.
std::vector<double> lora_values(std::size_t noise_count) {
  std::vector<double> values{1, 0.8, 0.5, 0.3};
  values.resize(4 + noise_count, 2e-8);
  return values;
}

}  // namespace

class TestSpectrum : public QObject {
  Q_OBJECT

 private slots:
  void known_values_data() {
    QTest::addColumn<bool>("exact");
    QTest::newRow("exact") << true;
    QTest::newRow("krylov") << false;
  }
  void known_values() {
    QFETCH(bool, exact);
    std::vector<double> values;
    for (int i = 0; i < 60; ++i) values.push_back(std::pow(0.8, i));
    const auto found = spectrum_of(with_values(300, 200, values), exact ? SpectrumOptions{} : iterated());
    QCOMPARE(found.method, exact ? SpectrumMethod::exact : SpectrumMethod::krylov);
    QCOMPARE(found.top.size(), std::size_t{32});
    for (std::size_t i = 0; i < found.top.size(); ++i)
      QVERIFY2(std::abs(found.top[i] - values[i]) <= found.errors[i] + 1e-14, qPrintable(QString::number(i)));
    QVERIFY(near(found.stable_rank, 1 / 0.36, 1e-4));
    QVERIFY(near(found.nuclear_norm.value, 5, 1e-4));
    QCOMPARE(found.energy_rank.rank, std::uint64_t{11});  // 0.64^r <= 0.01
    QCOMPARE(found.numerical_rank.rank, std::uint64_t{60});
  }

  void rank_of_a_lora_stored_in_f32_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("exact") << 260 << 200;
    QTest::newRow("krylov, tall") << 700 << 560;
    QTest::newRow("krylov, wide") << 560 << 700;
  }
  void rank_of_a_lora_stored_in_f32() {
    QFETCH(int, rows);
    QFETCH(int, columns);
    const auto a =
        with_values(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), lora_values(150));
    auto options = SpectrumOptions{};
    const auto found = spectrum_of(a, options);
    QCOMPARE(found.numerical_rank.rank, std::uint64_t{4});
    QVERIFY(found.numerical_rank.certainty <= Certainty::probable);
    QVERIFY(near(found.top[4], 2e-8, 1e-3));
    options.rank_tolerance = 1e-9;
    QCOMPARE(spectrum_of(a, options).numerical_rank.rank, std::uint64_t{154});
  }

  void low_rank_above_the_values_wanted() {
    auto options = iterated();
    options.top = 8;
    const auto found = spectrum_of(with_values(900, 800, std::vector<double>(150, 3.0)), options);
    QCOMPARE(found.numerical_rank.rank, std::uint64_t{150});
    QCOMPARE(found.numerical_rank.certainty, Certainty::probable);
    QVERIFY(near(found.effective_rank.value, 150, 1e-9));
  }

  // Steps of one size: more copies of a value than one start block can show.
  void repeated_values_are_all_found() {
    RowMajor a{600, 600, std::vector<double>(360000)};
    for (std::size_t i = 0; i < 100; ++i) a.at(i * 7 % 600, i * 11 % 600) = i % 2 == 0 ? 0.5 : -0.5;
    for (std::size_t i = 100; i < 140; ++i) a.at(i * 7 % 600, i * 11 % 600) = 0.01;
    for (const auto& options : {SpectrumOptions{}, iterated()}) {
      const auto found = spectrum_of(a, options);
      for (const double value : found.top) QVERIFY(near(value, 0.5, 1e-12));
      QCOMPARE(found.numerical_rank.rank, std::uint64_t{140});
    }
  }

  void full_rank_beyond_the_limit_is_a_lower_bound() {
    auto options = iterated();
    options.most_dimension = 128;
    const auto found = spectrum_of(noise(700, 700, 1), options);
    QCOMPARE(found.numerical_rank.certainty, Certainty::at_least);
    QVERIFY(found.numerical_rank.rank >= 64 && found.numerical_rank.rank <= 144);
  }

  void iteration_agrees_with_the_decomposition() {
    const auto a = noise(500, 420, 0.3);
    const auto exact = spectrum_of(a), found = spectrum_of(a, iterated());
    QCOMPARE(exact.method, SpectrumMethod::exact);
    for (std::size_t i = 0; i < exact.top.size(); ++i) {
      QVERIFY(found.top[i] <= exact.top[i] * (1 + 1e-12));
      QVERIFY(near(found.top[i], exact.top[i], 5e-3));
    }
    QVERIFY(near(found.effective_rank.value, exact.effective_rank.value, 0.02));
    QVERIFY(near(found.nuclear_norm.value, exact.nuclear_norm.value, 0.02));
    QVERIFY(
        near(static_cast<double>(found.energy_rank.rank), static_cast<double>(exact.energy_rank.rank), 0.05));
    QVERIFY(near(found.stable_rank, exact.stable_rank, 1e-3));
  }

  void transposing_changes_nothing() {
    const auto a = noise(150, 90, 1);
    for (const auto& options : {SpectrumOptions{}, iterated()}) {
      const auto one = spectrum_of(a, options), other = spectrum_of(a.transposed(), options);
      for (std::size_t i = 0; i < one.top.size(); ++i) QVERIFY(near(one.top[i], other.top[i], 1e-3));
    }
  }

  void scaling_scales_data() {
    QTest::addColumn<double>("factor");
    for (const double factor : {0x1p-1040, 0x1p-500, 0x1p10, 0x1p1000}) QTest::addRow("%g", factor) << factor;
  }
  void scaling_scales() {
    QFETCH(double, factor);
    const auto a = with_values(90, 80, {4, 2, 1});
    for (const auto& options : {SpectrumOptions{}, iterated()}) {
      const auto found = spectrum_of(a.times(factor), options);
      QVERIFY(near(found.spectral_norm(), 4 * factor, 1e-9));
      QVERIFY(near(found.frobenius, std::sqrt(21.0) * factor, 1e-9));
      QVERIFY(near(found.stable_rank, 21.0 / 16, 1e-9));
    }
  }

  void planted_directions_stand_out_of_noise() {
    auto a = with_values(600, 520, {9, 8, 7});
    const auto small = noise(600, 520, 0.02);
    for (std::size_t i = 0; i < a.entries.size(); ++i) a.entries[i] += small.entries[i];
    const auto found = spectrum_of(a);
    QCOMPARE(found.noise.above, std::uint64_t{3});
    QVERIFY(near(found.noise.deviation, 0.02, 0.01));
    QVERIFY(near(found.noise.edge, 0.02 * (std::sqrt(600.0) + std::sqrt(520.0)), 0.01));
  }

  void identity_has_full_effective_rank() {
    const auto found = spectrum_of(with_values(64, 64, std::vector<double>(64, 1.0)));
    QVERIFY(near(found.effective_rank.value, 64, 1e-12));
    QVERIFY(near(found.stable_rank, 64, 1e-12));
    QCOMPARE(found.energy_rank.rank, std::uint64_t{64});
  }

  void zero_and_empty_matrices() {
    for (const auto& a : {RowMajor{30, 20, std::vector<double>(600)}, RowMajor{0, 5, {}}, RowMajor{5, 0, {}}})
      for (const auto& options : {SpectrumOptions{}, iterated()}) {
        const auto found = spectrum_of(a, options);
        QCOMPARE(found.spectral_norm(), 0.0);
        QCOMPARE(found.numerical_rank.rank, std::uint64_t{0});
        QCOMPARE(found.effective_rank.value, 0.0);
        QCOMPARE(found.energy_rank.rank, std::uint64_t{0});
        QCOMPARE(found.noise.above, std::uint64_t{0});
      }
  }

  void thin_matrices_end_the_iteration() {
    const auto a = with_values(3000, 5, {5, 4, 3, 2, 1});
    const auto found = spectrum_of(a, iterated());
    QCOMPARE(found.top.size(), std::size_t{5});
    for (std::size_t i = 0; i < 5; ++i) QVERIFY(near(found.top[i], 5.0 - static_cast<double>(i), 1e-12));
    QCOMPARE(found.numerical_rank.rank, std::uint64_t{5});
  }

  void threads_change_nothing() {
    const auto a = noise(900, 600, 1);
    const auto many = spectrum_of(a, iterated());
    const ThreadLimit one(1);
    QCOMPARE(spectrum_of(a, iterated()).top, many.top);
  }

  void refuses_what_is_not_finite_data() {
    QTest::addColumn<double>("value");
    QTest::newRow("NaN") << std::nan("");
    QTest::newRow("infinity") << HUGE_VAL;
  }
  void refuses_what_is_not_finite() {
    QFETCH(double, value);
    auto a = noise(300, 280, 1);
    a.at(277, 261) = value;
    const auto found = spectrum(a.source(), {}, {});
    QCOMPARE(found.error().code, ErrorCode::not_finite);
    QCOMPARE(found.error().where, std::string("row 277, column 261"));
  }

  void refuses_options_outside_their_ranges() {
    const auto a = noise(4, 4, 1);
    for (auto spoil :
         {+[](SpectrumOptions& o) { o.rank_tolerance = 0; },
          +[](SpectrumOptions& o) { o.rank_tolerance = 1; }, +[](SpectrumOptions& o) { o.energy = 1; },
          +[](SpectrumOptions& o) { o.energy = std::nan(""); },
          +[](SpectrumOptions& o) { o.accuracy = 0; }}) {
      SpectrumOptions options;
      spoil(options);
      QCOMPARE(spectrum(a.source(), options, {}).error().code, ErrorCode::usage);
    }
  }

  void stops_when_told_to() {
    std::stop_source stop;
    const auto a = noise(600, 600, 1);
    Task task{stop.get_token(), [&](const Progress&) { stop.request_stop(); }};
    QCOMPARE(spectrum(a.source(), {}, task).error().code, ErrorCode::cancelled);
  }
};

QTEST_APPLESS_MAIN(TestSpectrum)
#include "test_spectrum.moc"
