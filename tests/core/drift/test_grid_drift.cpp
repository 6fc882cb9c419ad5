// Exact integer figures on the grid: against sums made one element at a time, at the ends of the range, and
// where there are none.
#include <QTest>
#include <cmath>

#include "core/base/parallel.h"
#include "core/drift/grid_drift.h"
#include "core/drift/grid_sums.h"
#include "tests/support/llama_pair.h"
#include "tests/support/model_pair.h"

using namespace driftseal;
using driftseal::test::PairFolder;
using driftseal::test::SafetensorsFile;

namespace {

template <class T>
SafetensorsFile single(DType type, const std::vector<T>& values) {
  return SafetensorsFile().add("w", type, {values.size()}, values);
}

double bf16(ByteView bytes, std::size_t i) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(bytes[2 * i] | bytes[2 * i + 1] << 8) << 16);
}

i128 slow_grid(double w) { return static_cast<i128>(std::nearbyint(std::ldexp(w, 24))); }

}  // namespace

class TestGridDrift : public QObject {
  Q_OBJECT
  PairFolder folder_;

  TensorGridDrift drift(const SafetensorsFile& base, const SafetensorsFile& tuned,
                        unsigned bits = default_grid_bits) const {
    const auto drifts = measure_grid(folder_.pair(base, tuned), bits, {});
    CHECK(drifts.ok() && drifts->size() == 1);
    return drifts->front();
  }

 private slots:
  void known_answers() {
    const auto d =
        drift(single<float>(DType::F32, {1, 0.5f, -2}), single<float>(DType::F32, {1, 0.25f, -2 + 0x1p-22f}));
    QVERIFY(d.base_figures.sum_of_squares == (u128{1} << 48) + (u128{1} << 46) + (u128{1} << 50));
    QVERIFY(d.delta_squares == (u128{1} << 44) + 16);
    QCOMPARE(d.max_abs_delta, std::uint64_t{1} << 22);
    QCOMPARE(d.base_figures.max_abs, std::uint64_t{1} << 25);
    QCOMPARE(d.changed, std::uint64_t{2});
    QVERIFY(d.base_figures.exact && d.tuned_figures.exact && !d.has_problem());
  }

  void changes_below_the_grid_vanish() {
    const auto d = drift(single<double>(DType::F64, {1, 0}), single<double>(DType::F64, {1 + 0x1p-26, 0}));
    QCOMPARE(d.changed, std::uint64_t{0});
    QVERIFY(d.delta_squares == 0 && d.base_figures.exact && !d.tuned_figures.exact);
  }

  void a_whole_pair_equals_the_slow_sum() {
    const auto written = test::write_llama_pair(1 << 18, folder_.path("llama"));
    QVERIFY(written.ok());
    const auto pair = PairFolder::open(written->base, written->tuned);
    const auto fast = measure_grid(pair, default_grid_bits, {});
    QVERIFY(fast.ok());
    for (const auto& drift : *fast) {
      const auto &base = pair.base->tensors()[drift.base], &tuned = pair.tuned->tensors()[drift.tuned];
      const auto b = pair.base->stored(base), t = pair.tuned->stored(tuned);
      u128 base_squares = 0, delta_squares = 0;
      std::uint64_t changed = 0;
      bool exact = true;
      for (std::size_t i = 0; i < base.elements; ++i) {
        const auto x = slow_grid(bf16(b, i)), y = slow_grid(bf16(t, i));
        base_squares += static_cast<u128>(x * x);
        delta_squares += static_cast<u128>((y - x) * (y - x));
        changed += x != y;
        exact = exact && std::ldexp(static_cast<double>(x), -24) == bf16(b, i);
      }
      QVERIFY(drift.base_figures.sum_of_squares == base_squares && drift.delta_squares == delta_squares);
      QCOMPARE(drift.changed, changed);
      QCOMPARE(drift.base_figures.exact, exact);
    }
    const auto alone = measure_grid(*pair.base, default_grid_bits, {});
    QVERIFY(alone.ok() && alone->size() == fast->size());
    for (const auto& drift : *fast)
      QVERIFY((*alone)[drift.base].sum_of_squares == drift.base_figures.sum_of_squares);
  }

  void sums_beyond_the_fast_path() {
    std::vector<std::int64_t> values;
    u128 expected = 0;
    for (int i = 0; i < 5001; ++i) {
      values.push_back((i % 2 == 0 ? 1 : -1) * ((std::int64_t{1} << (i % 54)) + i));
      const auto magnitude = static_cast<u128>(values.back() < 0 ? -values.back() : values.back());
      expected += magnitude * magnitude;
      QVERIFY(grid_sums(values).squares == expected);
      i += i > 100 ? 97 : 0;
    }
    values.assign(4096, (1 << 26) - 1);  // the largest values of the fast path
    QVERIFY(grid_sums(values).squares == u128{4096} * ((1 << 26) - 1) * ((1 << 26) - 1));
    values.assign(64, -(std::int64_t{1} << 31));  // low halves look like -2^31
    QVERIFY(grid_sums(values).squares == u128{64} << 62);
    values.assign(64, std::int64_t{1} << 32);  // low halves are 0
    QVERIFY(grid_sums(values).squares == u128{64} << 64);
    QCOMPARE(grid_sums(values).nonzero, std::uint64_t{64});
  }

  void sums_saturate() {
    const std::vector<std::int64_t> values(17, (std::int64_t{1} << 62) - 1);
    QVERIFY(grid_sums(values).squares == saturated_sum);
    const auto d = drift(single<std::int64_t>(DType::I64, values), single<std::int64_t>(DType::I64, values));
    QVERIFY(d.base_figures.sum_of_squares == saturated_sum && d.delta_squares == 0);
  }

  void the_largest_possible_delta() {
    const std::int64_t top = (std::int64_t{1} << 62) - 1;
    const auto d = drift(single<std::int64_t>(DType::I64, {top}), single<std::int64_t>(DType::I64, {-top}));
    QCOMPARE(d.max_abs_delta, static_cast<std::uint64_t>(2 * static_cast<u128>(top)));
    QVERIFY(d.delta_squares == 4 * static_cast<u128>(top) * static_cast<u128>(top));
  }

  void a_problem_is_told_with_tensor_element_and_remedy() {
    std::vector<float> values(3000, 1);
    values[2999] = NAN;
    const auto pair =
        folder_.pair(SafetensorsFile().add("w", DType::F32, {2, 1500}, values),
                     SafetensorsFile().add("w", DType::F32, {2, 1500}, std::vector<float>(3000)));
    const auto d = measure_grid(pair, default_grid_bits, {})->front();
    QVERIFY(d.has_problem() && !d.tuned_figures.problem);
    QCOMPARE(d.base_figures.problem->index, std::uint64_t{2999});
    const auto error =
        off_grid(*pair.base, pair.base->tensors()[0], *d.base_figures.problem, default_grid_bits);
    QCOMPARE(error.code, ErrorCode::not_finite);
    QCOMPARE(error.where, std::string("tensor w, element [1, 1499]"));
    QVERIFY(error.file.ends_with("base.safetensors") && !error.remedy.empty());
    const auto large = drift(single<double>(DType::F64, {0x1p38}), single<double>(DType::F64, {0}));
    QVERIFY(large.base_figures.problem->why == OffGrid::out_of_range);
  }

  void the_first_problem_of_a_large_tensor_is_told() {
    std::vector<std::uint16_t> values(1'200'000, 0x3F80);
    values[700'000] = values[1'100'000] = 0x7FC0;
    const auto d = drift(single(DType::BF16, values), single(DType::BF16, values));
    QCOMPARE(d.base_figures.problem->index, std::uint64_t{700'000});
  }

  void a_dtype_that_is_not_analysed_has_no_figures() {
    const auto pair = folder_.pair(
        SafetensorsFile().add("p", DType::F4, {2}, Bytes(1)).add("w", DType::F32, {1}, Bytes(4)),
        SafetensorsFile().add("p", DType::F4, {2}, Bytes(1)).add("w", DType::F32, {1}, Bytes(4)));
    const auto figures = measure_grid(*pair.base, default_grid_bits, {});
    QVERIFY(figures.ok());
    QVERIFY(!(*figures)[*pair.base->find("p")].exact && (*figures)[*pair.base->find("w")].exact);
    QCOMPARE(measure_grid(pair, default_grid_bits, {})->size(), std::size_t{1});
  }

  void a_stop_is_obeyed() {
    std::stop_source stop;
    stop.request_stop();
    const auto pair = folder_.pair(single<float>(DType::F32, {1}), single<float>(DType::F32, {2}));
    QCOMPARE(measure_grid(pair, default_grid_bits, {.stop = stop.get_token(), .progress = {}}).error().code,
             ErrorCode::cancelled);
  }
};

QTEST_APPLESS_MAIN(TestGridDrift)
#include "test_grid_drift.moc"
