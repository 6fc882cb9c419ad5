// Drift on made pairs: known answers, NaN and infinity, ends of the range, and what must not depend on
// threads.
#include <QFile>
#include <QTest>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/parallel.h"
#include "core/drift/drift.h"
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

constexpr double inf = std::numeric_limits<double>::infinity(),
                 not_a_number = std::numeric_limits<double>::quiet_NaN();

bool near(const std::optional<double>& a, double b, double tolerance = 1e-12) {
  return a && std::abs(*a - b) <= tolerance * std::abs(b);
}

// Memory of this process that is backed by files (Linux).
qint64 resident_file_kilobytes() {
  QFile status("/proc/self/status");
  CHECK(status.open(QIODevice::ReadOnly));
  for (const auto& line : status.readAll().split('\n'))
    if (line.startsWith("RssFile:")) return line.mid(8).simplified().split(' ').first().toLongLong();
  CHECK(false);
}

}  // namespace

class TestDrift : public QObject {
  Q_OBJECT
  PairFolder folder_;

  DriftReport report(const SafetensorsFile& base, const SafetensorsFile& tuned) const {
    auto result = measure(folder_.pair(base, tuned), {});
    CHECK(result.ok());
    return *result;
  }
  template <class T, class U = T>
  TensorDrift drift(DType type, const std::vector<T>& base, const std::vector<U>& tuned,
                    std::optional<DType> other = {}) const {
    return report(single(type, base), single(other.value_or(type), tuned)).tensors.at(0);
  }

 private slots:
  void a_right_triangle() {
    const auto d = drift<double>(DType::F64, {3, 0, 1}, {0, 4, 1});
    QCOMPARE(*d.fro_delta, 5.0);
    QCOMPARE(*d.fro_base, std::sqrt(10.0));
    QCOMPARE(*d.fro_tuned, std::sqrt(17.0));
    QCOMPARE(*d.max_abs_delta, 4.0);
    QCOMPARE(*d.max_abs_index, std::uint64_t{1});
    QCOMPARE(d.changed, std::uint64_t{2});
    QVERIFY(near(d.cosine, 1 / std::sqrt(170.0)));
    QVERIFY(near(d.relative(), 5 / std::sqrt(10.0)));
  }

  void equal_models_do_not_drift() {
    const auto d = drift<float>(DType::F32, {1, -2, 3}, {1, -2, 3});
    QCOMPARE(*d.fro_delta, 0.0);
    QCOMPARE(*d.max_abs_delta, 0.0);
    QVERIFY(!d.max_abs_index);
    QCOMPARE(d.changed, std::uint64_t{0});
    QCOMPARE(*d.cosine, 1.0);
    QCOMPARE(*d.relative(), 0.0);
  }

  void the_first_of_equal_maxima_counts() {
    std::vector<float> base(5000, 1), tuned = base;
    tuned[4321] = tuned[77] = tuned[78] = 2;
    tuned[3] = 1.5;
    QCOMPARE(*drift<float>(DType::F32, base, tuned).max_abs_index, std::uint64_t{77});
  }

  void opposite_and_orthogonal() {
    QCOMPARE(*drift<double>(DType::F64, {1, 2}, {-1, -2}).cosine, -1.0);
    QCOMPARE(*drift<double>(DType::F64, {1, 0}, {0, 1}).cosine, 0.0);
    QVERIFY(!drift<double>(DType::F64, {0, 0}, {1, 1}).cosine);
    QVERIFY(!drift<double>(DType::F64, {0, 0}, {1, 1}).relative());
  }

  void zeros_of_either_sign_and_nans_are_equal() {
    const auto d =
        drift<double>(DType::F64, {0.0, -0.0, not_a_number, not_a_number}, {-0.0, 0.0, -not_a_number, 1});
    QCOMPARE(d.changed, std::uint64_t{1});
    QCOMPARE(d.nonfinite_base, std::uint64_t{2});
    QCOMPARE(d.nonfinite_tuned, std::uint64_t{1});
  }

  void what_is_not_finite_makes_figures_absent() {
    const auto d = drift<float>(DType::F32, {3, 4, 0}, {3, std::numeric_limits<float>::infinity(), 0});
    QCOMPARE(*d.fro_base, 5.0);
    QVERIFY(!d.fro_tuned && !d.fro_delta && !d.max_abs_delta && !d.max_abs_index && !d.cosine &&
            !d.relative());
    QCOMPARE(d.changed, std::uint64_t{1});
    QCOMPARE(d.nonfinite_tuned, std::uint64_t{1});
    const auto both = drift<double>(DType::F64, {inf, 1}, {inf, 1});
    QVERIFY(!both.fro_base && !both.fro_delta);
    QCOMPARE(both.changed, std::uint64_t{0});
  }

  void a_model_with_nan_is_not_complete() {
    const auto r = report(single<float>(DType::F32, {1, 2}), single<float>(DType::F32, {1, NAN}));
    QVERIFY(!r.summary.complete && !r.summary.floating.fro_delta);
    QVERIFY(r.summary.floating.fro_base);
  }

  void squares_beyond_the_range_of_double() {
    const auto large = drift<double>(DType::F64, {3e200, 0, 1}, {3e200, 4e200, 1});
    QVERIFY(near(large.fro_tuned, 5e200) && near(large.fro_delta, 4e200) && near(large.cosine, 0.6));
    const auto small = drift<double>(DType::F64, {3e-200, 0, 0}, {3e-200, 4e-200, 0});
    QVERIFY(near(small.fro_tuned, 5e-200) && near(small.fro_delta, 4e-200) &&
            near(small.max_abs_delta, 4e-200));
    const auto mixed = drift<double>(DType::F64, {1e200, 0}, {1e200, 1e-200});
    QVERIFY(near(mixed.fro_base, 1e200) && near(mixed.fro_delta, 1e-200));
    const auto too_large = drift<double>(DType::F64, {1e308, 1e308}, {-1e308, 1e308});
    QVERIFY(near(too_large.fro_base, std::sqrt(2.0) * 1e308));
    QVERIFY(!too_large.fro_delta && !too_large.max_abs_delta && near(too_large.cosine, 0, 1e-12));
  }

  void narrow_types_at_the_ends_of_their_range() {
    const auto largest = drift<float>(DType::F32, {3e38f}, {-3e38f});
    QVERIFY(near(largest.fro_delta, 2 * static_cast<double>(3e38f)));
    const auto least = drift<float>(DType::F32, {0, 0}, {1e-45f, 0});
    QCOMPARE(*least.fro_delta, static_cast<double>(1e-45f));
    QCOMPARE(least.changed, std::uint64_t{1});
  }

  void types_that_differ_are_compared_by_value() {
    const auto d =
        drift<float, std::uint16_t>(DType::F32, {1.0f, 1.00390625f}, {0x3F80, 0x3F80}, DType::BF16);
    QCOMPARE(d.changed, std::uint64_t{1});
    QCOMPARE(*d.max_abs_delta, 0.00390625);
    QCOMPARE(d.dtype_tuned, DType::BF16);
    const auto counter = drift<std::int64_t, std::int32_t>(DType::I64, {5}, {7}, DType::I32);
    QCOMPARE(*counter.fro_delta, 2.0);
  }

  void integers_are_subtracted_as_integers() {
    const std::int64_t big = std::int64_t{1} << 60;
    const auto d = drift<std::int64_t>(DType::I64, {big, 0}, {big + 1, 0});  // equal as doubles
    QCOMPARE(d.changed, std::uint64_t{1});
    QCOMPARE(*d.fro_delta, 1.0);
    const auto ends = drift<std::uint64_t>(DType::U64, {0}, {~std::uint64_t{0}});
    QCOMPARE(*ends.max_abs_delta, 0x1p64);
  }

  void integer_tensors_stay_out_of_the_norms() {
    SafetensorsFile base, tuned;
    base.add("w", DType::F32, {1}, std::vector<float>{3})
        .add("n", DType::I64, {}, std::vector<std::int64_t>{0});
    tuned.add("w", DType::F32, {1}, std::vector<float>{4})
        .add("n", DType::I64, {}, std::vector<std::int64_t>{1000});
    const auto r = report(base, tuned);
    QCOMPARE(*r.summary.floating.fro_delta, 1.0);
    QCOMPARE(*r.summary.integers.fro_delta, 1000.0);
    QCOMPARE(r.summary.floating.tensors, std::uint64_t{1});
    QVERIFY(r.summary.complete);
  }

  void tensors_without_elements_are_measured() {
    const auto r =
        report(SafetensorsFile().add("w", DType::F32, {0, 3}, Bytes{}).add("v", DType::F32, {}, Bytes(4)),
               SafetensorsFile().add("w", DType::F32, {0, 3}, Bytes{}).add("v", DType::F32, {}, Bytes(4)));
    QCOMPARE(r.tensors.size(), std::size_t{2});
    QCOMPARE(*r.tensors[0].fro_delta + *r.tensors[1].fro_delta, 0.0);
    QVERIFY(r.summary.complete);
  }

  void missing_tensors_make_it_incomplete() {
    const auto r = report(single<float>(DType::F32, {1}).add("x", DType::F32, {}, Bytes(4)),
                          single<float>(DType::F32, {1}));
    QCOMPARE(r.coverage.size(), std::size_t{2});
    QVERIFY(!r.summary.complete);
  }

  void sums_are_right_to_1e_12_in_a_large_tensor() {  // against long double
    std::mt19937 random(5);
    std::normal_distribution<double> normal;
    std::vector<double> base(700'001), tuned(base.size());
    long double bb = 0, dd = 0, bt = 0, tt = 0;
    for (std::size_t i = 0; i < base.size(); ++i) {
      base[i] = normal(random) + 100;  // a mean far from 0 shows careless summation
      tuned[i] = base[i] + 1e-3 * normal(random);
      const long double b = base[i], t = tuned[i];
      bb += b * b, tt += t * t, bt += b * t, dd += (t - b) * (t - b);
    }
    const auto d = drift<double>(DType::F64, base, tuned);
    QVERIFY(near(d.fro_base, static_cast<double>(std::sqrt(bb))));
    QVERIFY(near(d.fro_delta, static_cast<double>(std::sqrt(dd))));
    QVERIFY(near(d.cosine, static_cast<double>(bt / std::sqrt(bb) / std::sqrt(tt))));
  }

  void threads_do_not_change_a_bit_of_the_result() {
    const auto written = test::write_llama_pair(1 << 20, folder_.path("llama"));
    QVERIFY(written.ok());
    const auto pair = PairFolder::open(written->base, written->tuned);
    std::vector<DriftReport> reports;
    for (const std::size_t threads : {1, 2, 3}) {
      const ThreadLimit limit(threads);
      reports.push_back(*measure(pair, {}));
    }
    for (const auto& other : reports)
      for (std::size_t i = 0; i < other.tensors.size(); ++i) {
        QVERIFY(*other.tensors[i].fro_delta == *reports[0].tensors[i].fro_delta);
        QVERIFY(*other.tensors[i].cosine == *reports[0].tensors[i].cosine);
        QVERIFY(other.tensors[i].max_abs_index == reports[0].tensors[i].max_abs_index);
      }
  }

  void pages_that_were_read_are_given_back() {
    const auto written = test::write_llama_pair(1 << 22, folder_.path("paged"));
    QVERIFY(written.ok());
    const auto pair = PairFolder::open(written->base, written->tuned);
    const auto before = resident_file_kilobytes();
    QVERIFY(measure(pair, {}).ok());
    const auto kept = resident_file_kilobytes() - before;  // of 16 MB
    QVERIFY2(kept < 3000, qPrintable(QString::number(kept) + " kB"));
  }

  void every_tensor_is_announced_once_and_progress_ends_at_the_total() {
    const auto pair = PairFolder::open(DRIFTSEAL_SOURCE_DIR "/resources/samples/llama/base",
                                       DRIFTSEAL_SOURCE_DIR "/resources/samples/llama/full");
    std::vector<std::string> names;
    std::atomic<std::uint64_t> most = 0;
    Task task;
    task.progress = [&](const Progress& progress) {
      QCOMPARE(progress.total, pair.base->bytes() + pair.tuned->bytes());
      for (auto seen = most.load();
           progress.done > seen && !most.compare_exchange_weak(seen, progress.done);) {
      }
    };
    const auto result = measure(pair, task, [&](const TensorDrift& drift) { names.push_back(drift.name); });
    QVERIFY(result.ok());
    std::ranges::sort(names);
    QCOMPARE(names.size(), result->tensors.size());
    QVERIFY(std::ranges::adjacent_find(names) == names.end());
    QCOMPARE(most.load(), pair.base->bytes() + pair.tuned->bytes());
  }

  void a_stop_is_obeyed() {
    std::stop_source stop;
    stop.request_stop();
    const auto result = measure(folder_.pair(single<float>(DType::F32, {1}), single<float>(DType::F32, {2})),
                                {.stop = stop.get_token(), .progress = {}});
    QCOMPARE(result.error().code, ErrorCode::cancelled);
  }

  void a_file_that_changes_meanwhile_is_refused() {
    const auto base = single<float>(DType::F32, {1}), tuned = single<float>(DType::F32, {2});
    const auto pair = folder_.pair(base, tuned);
    tuned.write(folder_.path("tuned.safetensors"));
    QCOMPARE(measure(pair, {}).error().code, ErrorCode::changed_on_disk);
  }
};

QTEST_APPLESS_MAIN(TestDrift)
#include "test_drift.moc"
