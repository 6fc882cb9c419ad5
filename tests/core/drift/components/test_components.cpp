// Components of real pairs of files: what fits, what does not, and what would.
#include <QtTest>
#include <cmath>
#include <random>

#include "core/drift/components/components.h"
#include "tests/support/model_pair.h"

using namespace driftseal;
using driftseal::test::PairFolder;
using driftseal::test::SafetensorsFile;

namespace {

constexpr std::uint64_t rows = 24, columns = 40;

// W + U V^T of the given rank, in F32; and a tensor that does not change.
struct LoraPair {
  PairFolder folder;
  Pair pair;

  static std::vector<float> weights(std::uint64_t rank, double size) {
    std::mt19937 random(1);
    std::normal_distribution<double> normal;
    std::vector<double> w(rows * columns), u(rows * rank), v(columns * rank);
    for (auto* part : {&w, &u, &v})
      for (double& x : *part) x = normal(random);
    std::vector<float> values;
    for (std::uint64_t i = 0; i < rows; ++i)
      for (std::uint64_t j = 0; j < columns; ++j) {
        double sum = 0.05 * w[i * columns + j];
        for (std::uint64_t t = 0; t < rank; ++t) sum += size * u[i * rank + t] * v[j * rank + t];
        values.push_back(static_cast<float>(sum));
      }
    return values;
  }

  explicit LoraPair(std::uint64_t rank, double size = 0.01)
      : pair(folder.pair(file(weights(rank, 0)), file(weights(rank, size)))) {}

  static SafetensorsFile file(const std::vector<float>& values) {
    SafetensorsFile file;
    file.add("a", DType::F32, {3}, std::vector<float>{1, 2, 3}).add("w", DType::F32, {rows, columns}, values);
    return file;
  }

  const CoverageEntry& entry(const char* name) const {
    for (const auto& entry : pair.coverage)
      if (entry.name == name) return entry;
    qFatal("no such tensor");
  }
  BlockDelta delta() const { return {pair, {&entry("w")}, 24}; }
};

// Two steps of the grid an entry.
u128 slack(unsigned scale) { return u128{4 * rows * columns} << (2 * scale); }

ComponentBudget rank_budget(std::uint64_t rank, unsigned scale, u128 residual) {
  return {scale, rank, {}, residual, rows, columns};
}

}  // namespace

class TestComponents : public QObject {
  Q_OBJECT
 private slots:
  void trueRankFitsAndOneLessDoesNot() {
    const LoraPair lora(3);
    const BlockDelta delta = lora.delta();
    const Components found = fit_components(delta, rank_budget(3, 16, slack(16)), {}).value();
    QVERIFY(found.fit == Fit::within && found.mask.empty());
    QCOMPARE(found.factors.rank, std::uint64_t{3});
    const Components less = fit_components(delta, rank_budget(2, 16, slack(16)), {}).value();
    QVERIFY(less.fit == Fit::over && !less.scale_that_would_do);
  }

  void residualIsExact() {
    const LoraPair lora(2);
    const BlockDelta delta = lora.delta();
    const Components found = fit_components(delta, rank_budget(2, 10, slack(10)), {}).value();
    std::vector<std::int64_t> d(rows * columns);
    delta.read(0, d);
    u128 sum = 0;
    for (std::uint64_t k = 0; k < d.size(); ++k) {
      std::int64_t e = d[k] * 1024;
      for (std::uint64_t t = 0; t < 2; ++t)
        e -= found.factors.u[t * rows + k / columns] * found.factors.v[t * columns + k % columns];
      sum += static_cast<u128>(e < 0 ? -e : e) * static_cast<u128>(e < 0 ? -e : e);
    }
    QVERIFY(found.residual_squared == sum);
  }

  void tooCoarseSaysWhichScaleWouldDo() {
    const LoraPair lora(3, 0.2);
    const BlockDelta delta = lora.delta();
    const Components coarse = fit_components(delta, rank_budget(3, 6, slack(6)), {}).value();
    QVERIFY(coarse.fit == Fit::too_coarse);
    QVERIFY(coarse.residual_squared > slack(6) &&
            coarse.real_residual_squared < static_cast<double>(slack(6)));
    QVERIFY(coarse.scale_that_would_do.has_value());
    const unsigned scale = *coarse.scale_that_would_do;
    QVERIFY(fit_components(delta, rank_budget(3, scale, slack(scale)), {}).value().fit == Fit::within);
    QVERIFY(fit_components(delta, rank_budget(3, scale - 3, slack(scale - 3)), {}).value().fit ==
            Fit::too_coarse);
  }

  void numbersThatAreTooLarge() {
    const LoraPair lora(1, 1e9);  // 2^30 at least, 2^54 on the grid
    const BlockDelta delta = lora.delta();
    QVERIFY(fit_components(delta, rank_budget(1, 16, slack(16)), {}).value().fit == Fit::too_large);
  }

  void maskOfWhatChanged() {
    PairFolder folder;
    std::vector<float> base(50, 1), tuned = base;
    tuned[7] = 2;
    tuned[41] = 0.5;
    const auto file = [](const std::vector<float>& values) {
      SafetensorsFile out;
      out.add("x", DType::F32, {20}, std::vector<float>(values.begin(), values.begin() + 20));
      out.add("y", DType::F32, {30}, std::vector<float>(values.begin() + 20, values.end()));
      return out;
    };
    const Pair pair = folder.pair(file(base), file(tuned));
    const BlockDelta delta(pair, {&pair.coverage[0], &pair.coverage[1]}, 24);
    const Components both = fit_components(delta, {.support = 2}, {}).value();
    QVERIFY(both.fit == Fit::within && both.residual_squared == 0);
    QVERIFY((both.mask == std::vector<std::uint64_t>{7, 41}));
    const Components one = fit_components(delta, {.support = 1}, {}).value();
    QVERIFY(one.fit == Fit::over && (one.mask == std::vector<std::uint64_t>{7}));
    const u128 half = u128{1} << 46;
    QVERIFY(one.residual_squared == half);
    QVERIFY(fit_components(delta, {.support = 1, .residual_squared = half}, {}).value().fit == Fit::within);
    // No more is masked than has to be.
    QCOMPARE(fit_components(delta, {.support = 9, .residual_squared = half}, {}).value().mask.size(),
             std::size_t{1});
  }

  void keptInMemoryIsTheSame() {
    const LoraPair lora(2);
    BlockDelta delta = lora.delta();
    std::vector<std::int64_t> before(100), after(100);
    delta.read(333, before);
    QVERIFY(delta.keep({}).ok());
    delta.read(333, after);
    QVERIFY(before == after);
    QVERIFY(delta.status().ok());
  }

  void sampleHasThePlacesThatItSays() {
    const LoraPair lora(2);
    const BlockDelta delta = lora.delta();
    const SampledMatrix sample(delta, rows, columns, 10);
    QCOMPARE(sample.rows(), std::uint64_t{10});
    QCOMPARE(sample.columns(), std::uint64_t{10});
    std::vector<std::int64_t> all(rows * columns), part(100);
    delta.read(0, all);
    sample.read(0, part);
    for (std::uint64_t i = 0; i < 10; ++i)
      for (std::uint64_t j = 0; j < 10; ++j)
        QCOMPARE(part[i * 10 + j], all[i * rows / 10 * columns + j * columns / 10]);
  }
};

QTEST_APPLESS_MAIN(TestComponents)
#include "test_components.moc"
